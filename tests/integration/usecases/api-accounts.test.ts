import { expect, it } from "vitest";
import { type AccountListQuery, accountListQuery } from "@/lib/schemas/account-list";
import type { Scope } from "@/lib/scope";
import { apiAccount, apiAccounts } from "@/lib/usecases/api-accounts";
import { exportAccounts } from "@/lib/usecases/export-accounts";
import { addByHand } from "@/tests/factories/account-form";
import { countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const query = (address: string): AccountListQuery =>
  accountListQuery.parse(Object.fromEntries(new URLSearchParams(address.split("?")[1] ?? "")));

async function exported(scope: Scope, address: string): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportAccounts(scope, query(address))) pieces.push(piece);
  return pieces.join("");
}

/** More than a page of the API and a piece of the export. */
const MANY = 520;

const list = () =>
  [
    "External ID,Account name,Owner,Customer since,Orders a year,Revenue (12 months),Average ticket,Direct-award share,Named manager,Tags,NPS,Notes",
    ...Array.from(
      { length: MANY },
      (_, n) =>
        `K-${n},Account ${n},${["Zoë", "Adam"][n % 2]},2018-03-01,${n % 20},${(n % 7) * 100 - 100}.50,${n}.25,${n % 100}%,yes,key; big,-${n % 100},"one, ""two""${n % 3 ? "" : "\n three"}"`,
    ),
    "",
  ].join("\n");

describeOnSqlite("accounts for scripts", (shared) => {
  it("are read page by page in the order and under the filters of the list", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, list());
    const names: string[] = [];
    let address: string | null = "/api/accounts?q=Account&sort=name";
    while (address) {
      const page: Awaited<ReturnType<typeof apiAccounts>> = await apiAccounts(
        workspace.scope,
        query(address),
      );
      names.push(...page.accounts.map(({ name }) => name));
      expect(page.currency).toBe("EUR");
      address = page.next;
    }
    expect(names).toHaveLength(MANY);
    expect(new Set(names).size).toBe(MANY);
    const found = await apiAccounts(workspace.scope, query("/api/accounts?q=K-519"));
    expect(found).toMatchObject({
      accounts: [{ externalId: "K-519", name: "Account 519", owner: "Adam", revenueMinor: 50 }],
      next: null,
    });
    const { id, score, segment } = found.accounts[0] ?? {};
    expect(await apiAccount(workspace.scope, id ?? "")).toMatchObject({
      id,
      version: 1,
      owner: "Adam",
      facts: { customerSince: "2018-03-01", revenue12mMinor: 50, nps: -19 },
      rating: { segment, score, asOf: "2026-03-31", reasons: { for: expect.any(Array) } },
    });
  });

  it("import 26: come as a file that imports again with nothing to change, page by page in order", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, list());
    const text = await exported(workspace.scope, "/accounts?sort=name&dir=desc");
    expect(text.split("\r\n").slice(1, 3).join()).toMatch(/^K-99,Account 99,.*,K-98,Account 98,/s);
    const id = await upToCheck(workspace, text);
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 0,
      update: 0,
      unchanged: MANY,
      error: 0,
    });
    const one = (await exported(workspace.scope, "/accounts?q=K-519")).split("\r\n");
    expect(one).toEqual([expect.stringMatching(/^\uFEFFExternal ID,/), expect.any(String), ""]);
    expect(one[1]).toMatch(/^K-519,/);
  });

  it("import 26: of any currency come back unasked, shares and three decimals too", async () => {
    const workspace = await openWorkspace(shared());
    const shares = Array.from({ length: 60 }, (_, n) => `0.${String(n + 1).padStart(3, "0")}`);
    await importFile(
      workspace,
      [
        "External ID,Account name,Currency,Revenue (12 months),Average ticket,Hours (12 months),Return rate",
        ...shares.map((share, n) => `K-${n},Dhow ${n},KWD,${n + 1}.5000,1.2500,3.1250,${share}`),
        "",
      ].join("\n"),
    );
    const id = await upToCheck(workspace, await exported(workspace.scope, "/accounts"));
    expect(await countsOf(workspace, id)).toMatchObject({ update: 0, unchanged: 60, error: 0 });
  });

  it("import 34: run no formula in a spreadsheet, and come back as they were", async () => {
    const workspace = await openWorkspace(shared());
    const hostile = ["=cmd()", "+1+1", "-2+3", "@SUM(A1)"];
    for (const name of hostile) await addByHand(workspace, { name, owner: name, notes: name });
    const text = await exported(workspace.scope, "/accounts");
    const cells = text.split(/\r\n|,/).map((cell) => cell.replace(/^"/, ""));
    expect(cells.filter((cell) => /^[=+@]|^-(?!\d+(\.\d+)?$)/.test(cell))).toEqual([]);
    const id = await upToCheck(workspace, text);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 0, update: 0, unchanged: 4 });
  });

  it("are none of another workspace's", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Maple" });
    const { id } = await accountNamed(workspace, "Maple");
    const { scope } = await addWorkspace(workspace.database);
    expect(await apiAccounts(scope, query(""))).toMatchObject({ accounts: [], next: null });
    expect(await apiAccount(scope, id)).toBeUndefined();
    expect(await exported(scope, "")).not.toContain("Maple");
  });
});
