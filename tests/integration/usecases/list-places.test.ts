import { expect, it } from "vitest";
import { type AccountListQuery, accountListQuery } from "@/lib/schemas/account-list";
import { accountNeighbours } from "@/lib/usecases/account-neighbours";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { importFile } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const ACCOUNTS = 120;

/** "A 001" … "A 120", the first with the largest revenue. */
const LIST = [
  "Account name,Revenue (12 months)",
  ...Array.from({ length: ACCOUNTS }, (_, index) => `${nameOf(index + 1)},${9000 - index}`),
  "",
].join("\n");

function nameOf(number: number): string {
  return `A ${String(number).padStart(3, "0")}`;
}

const query = (address = ""): AccountListQuery =>
  accountListQuery.parse(Object.fromEntries(new URLSearchParams(address.split("?")[1] ?? "")));

const openList = async ({ scope }: TestWorkspace, address?: string) => {
  const { rows, paging, of } = await listAccounts(scope, query(address));
  const names = rows.map(({ name }) => name);
  return { names, rows, paging, of, ends: [names[0], names.at(-1), paging.position] };
};

describeOnBothDatabases("places in the list of accounts", (shared) => {
  it("says which of how many a page shows, forward, back, and at both ends", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const first = await openList(workspace);
    expect(first.ends).toEqual(["A 001", "A 050", "1–50 of 120"]);
    expect(first.paging).toMatchObject({ firstHref: undefined, previousHref: undefined });
    const second = await openList(workspace, first.paging.nextHref);
    expect(second.ends).toEqual(["A 051", "A 100", "51–100 of 120"]);
    expect(second.paging.firstHref).toBe("/accounts");
    const last = await openList(workspace, first.paging.lastHref);
    expect(last.ends).toEqual(["A 101", "A 120", "101–120 of 120"]);
    expect(last.paging).toMatchObject({ nextHref: undefined, lastHref: undefined });
    const back = await openList(workspace, last.paging.previousHref);
    expect(back.ends).toEqual(second.ends);
    expect((await openList(workspace, back.paging.previousHref)).ends).toEqual(first.ends);
  });

  it("counts again where a page is the last one by now, and says nothing where it cannot", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const { paging } = await openList(workspace, (await openList(workspace)).paging.nextHref);
    await importFile(workspace, LIST.replace(/^A 00\d.*\n/gm, "").replaceAll("A ", "B "));
    const moved = await openList(workspace, paging.nextHref);
    expect(moved.paging.position).toMatch(/ of 231$/);
    const old = Buffer.from(JSON.stringify({ value: 8990_00, row: 1 })).toString("base64url");
    expect((await openList(workspace, `?after=${old}`)).paging.position).toBe("");
  });

  it("shows what there is where an old address lies behind or before all of it", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const { paging } = await openList(workspace, "/accounts?page=last");
    const after = (await openList(workspace)).paging.nextHref?.split("?")[1];
    const before = paging.previousHref?.split("?")[1];
    const end = await openList(workspace, `/accounts?q=A+00&${after}`);
    expect(end.ends).toEqual(["A 001", "A 009", "1–9 of 9"]);
    expect(end.paging).toMatchObject({ previousHref: undefined, nextHref: undefined });
    const beginning = await openList(workspace, `/accounts?q=A+11&${before}`);
    expect(beginning.ends).toEqual(["A 110", "A 119", "1–10 of 10"]);
    const part = await openList(workspace, `/accounts?q=A+06&${after}`);
    expect(part.ends).toEqual(["A 060", "A 069", "1–10 of 10"]);
    expect(part.paging).toMatchObject({ firstHref: undefined, previousHref: undefined });
  });

  it("leads from an account to those beside it, and back to its page of the view", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const view = "?sort=name&dir=desc&q=a+0";
    const { rows, names } = await openList(workspace, view);
    expect(names[0]).toBe("A 099");
    const { id = "", href = "" } = rows[49] ?? {};
    expect(href).toBe(`/accounts/${id}?q=a+0&sort=name&dir=desc`);
    const beside = await accountNeighbours(workspace.scope, id, query(href));
    expect(beside).toMatchObject({
      view: "All accounts: “a 0”",
      previous: { name: "A 051" },
      next: { name: "A 049" },
    });
    const nextId = /accounts\/([^?]+)/.exec(beside.next?.href ?? "")?.[1] ?? "";
    const after = await accountNeighbours(workspace.scope, nextId, query(beside.next?.href));
    const back = await openList(workspace, after.listHref);
    expect(back.ends).toEqual(["A 049", "A 001", "51–99 of 99"]);
    expect(back.of).toBe(nextId);
  });

  it("finds the page of an account in every order, the unrated always last", async () => {
    const workspace = await openWorkspace(shared());
    const rated = (index: number) => `K ${index},2015-01-01,${index},${9000 - index},95%,retainer`;
    const rows = Array.from({ length: 130 }, (_, at) => (at % 2 ? rated(at) : `K ${at},,,,,`));
    const header =
      "Account name,Customer since,Orders a year,Revenue (12 months),Direct-award share,Agreement";
    await importFile(workspace, [header, ...rows, ""].join("\n"));
    for (const sort of ["score", "name", "updated"]) {
      for (const dir of ["asc", "desc"]) {
        let page = await openList(workspace, `?sort=${sort}&dir=${dir}`);
        for (;;) {
          const { names, paging } = page;
          for (const row of [page.rows[0], page.rows.at(-1)]) {
            const found = await openList(workspace, `?sort=${sort}&dir=${dir}&of=${row?.id}`);
            expect(found.names, `${sort} ${dir} ${row?.name}`).toEqual(names);
            expect(found.paging.position).toBe(paging.position);
          }
          if (!paging.nextHref) break;
          page = await openList(workspace, paging.nextHref);
        }
        const { names } = await openList(workspace, `?sort=${sort}&dir=${dir}&page=last`);
        expect(names).toEqual(page.names);
      }
    }
  });

  it("leads to the view alone from an account that is no longer part of it", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, LIST);
    const { rows } = await openList(workspace);
    const neighbours = await accountNeighbours(
      workspace.scope,
      rows[0]?.id ?? "",
      query("?tab=quiet-clients"),
    );
    expect(neighbours).toEqual({
      view: "Quiet clients",
      listHref: "/accounts?tab=quiet-clients",
      previous: undefined,
      next: undefined,
    });
  });
});
