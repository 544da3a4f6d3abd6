import { expect, it } from "vitest";
import { readAccountsForm } from "@/lib/schemas/decision-form";
import { confirmImport } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { addByHand } from "@/tests/factories/account-form";
import { decideAccounts } from "@/tests/factories/check-forms";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const ORDERS = `Order number,Order date,Account ID,Account name,Amount,Currency
1,2026-01-05,G,Gorse,10.00,EUR
2,2026-01-06,H,Hazel,300.00,EUR
2,2026-01-06,H,Hazel,20.00,EUR
3,2026-01-07,H,Hazel,5.00,USD
4,2026-01-08,,Fern,50.00,EUR
5,2026-01-09,I,Iris & Co,40.00,EUR
`;

async function unmatched(workspace: TestWorkspace, id: string) {
  const view = (await viewImport(workspace.scope, id, 0))?.check?.unmatched;
  if (!view) throw new Error("Every account is found.");
  return view;
}

/** Sends the form as it is shown but for some choices by label, and has the rows checked again. */
async function decide(
  workspace: TestWorkspace,
  id: string,
  choices: Readonly<Record<string, { choice: string; typed?: string }>>,
): Promise<string | undefined> {
  const data = new FormData();
  for (const { key, label, value } of (await unmatched(workspace, id)).accounts) {
    const { choice = value, typed = "" } = choices[label] ?? {};
    if (choice !== value) data.set(`account.${key}`, choice);
    data.set(`typed.${key}`, typed);
  }
  return decided(workspace, id, data);
}

async function decided(workspace: TestWorkspace, id: string, data: FormData) {
  const problem = await decideAccounts(workspace.scope, id, readAccountsForm(data));
  await workspace.runJobs();
  return problem;
}

async function leaveOthers(workspace: TestWorkspace, id: string) {
  const data = new FormData();
  data.set("others", "leave");
  return decided(workspace, id, data);
}

describeOnSqlite("import 27: accounts that only the orders know", (shared) => {
  it("are listed by value with rows and revenue, the largest first", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Iris", externalId: "I" });
    const id = await upToCheck(workspace, ORDERS);
    const view = await unmatched(workspace, id);
    expect(view.summary).toBe(
      "3 accounts in the file (5 rows) match no single account here. Largest revenue first.",
    );
    expect(
      view.accounts.map(({ label, rows, orders, revenue, value }) => [
        label,
        rows,
        orders,
        revenue,
        value,
      ]),
    ).toEqual([
      ["Hazel (H)", "3", "2", "€320.00, US$5.00", "create"],
      ["Fern", "1", "1", "€50.00", "create"],
      ["Gorse (G)", "1", "1", "€10.00", "create"],
    ]);
  });

  it("are created, matched by hand or left out, each as decided", async () => {
    const workspace = await openWorkspace(shared());
    const iris = await addByHand(workspace, { name: "Iris", externalId: "I-9" });
    const id = await upToCheck(workspace, ORDERS);
    expect(
      await decide(workspace, id, { "Iris & Co (I)": { choice: "typed", typed: "nobody" } }),
    ).toBe("Iris & Co: No account has the name or external ID “nobody”.");
    expect(
      await decide(workspace, id, {
        "Iris & Co (I)": { choice: "typed", typed: "I-9" },
        "Hazel (H)": { choice: "leave" },
      }),
    ).toBeUndefined();
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 2,
      update: 1,
      orders: 3,
      skip: 2,
      kinds: { left: 2 },
    });
    await confirmAndLand(workspace, id);
    const names = (await workspace.rows("Account")).map(({ name }) => name).sort();
    expect(names).toEqual(["Fern", "Gorse", "Iris"]);
    const orders = await workspace.rows("Order");
    expect(orders.filter(({ accountId }) => accountId === iris)).toMatchObject([
      { orderNumber: "5" },
    ]);
  });

  it("are all left out, or all but some, with a reason for each order", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, ORDERS);
    await decide(workspace, id, { Fern: { choice: "leave" } });
    await leaveOthers(workspace, id);
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 0,
      orders: 0,
      skip: 5,
      kinds: { left: 1, unmatched: 4 },
    });
  });
});

describeOnSqlite("import 27: a name that several accounts have", (shared) => {
  it("is asked about, never the first taken", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "External ID,Account name\nF-1,Fern\nF-2,Fern\n");
    const id = await upToCheck(workspace, ORDERS);
    expect(await countsOf(workspace, id)).toMatchObject({
      ask: 1,
      create: 3,
      orders: 4,
      kinds: { ambiguousOrderAccount: 1 },
    });
    const confirmed = { skipErrors: false, useReferenceTicket: false };
    expect(await confirmImport(workspace.scope, id, confirmed)).toMatch(/match several accounts/);
    const fern = (await unmatched(workspace, id)).accounts.find(({ label }) => label === "Fern");
    expect(fern?.options.map(({ label }) => label)).toEqual([
      "Choose…",
      expect.stringMatching(/^Fern · F-\d · owner Me$/),
      expect.stringMatching(/^Fern · F-\d · owner Me$/),
      "Create it",
      "Leave out its orders",
      "Use the account named beside it",
    ]);
    expect(await decide(workspace, id, { Fern: { choice: "typed", typed: "Fern" } })).toMatch(
      /Several accounts are called “Fern”/,
    );
    await decide(workspace, id, { Fern: { choice: "typed", typed: "F-2" } });
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 0, orders: 5 });
    await confirmAndLand(workspace, id);
    const rows = await workspace.rows("Account");
    const taken = rows.find(({ externalId }) => externalId === "F-2");
    expect(await workspace.rows("Order")).toContainEqual(
      expect.objectContaining({ orderNumber: "4", accountId: taken?.id }),
    );
  });

  it("also where the file itself has two of them", async () => {
    const workspace = await openWorkspace(shared());
    const file =
      "Order number,Order date,Account ID,Account name,Amount\n1,2026-01-05,F-1,Fern,1\n2,2026-01-05,F-2,Fern,2\n3,2026-01-05,,Fern,4\n";
    const id = await upToCheck(workspace, file);
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 1, create: 2, orders: 2 });
    await decide(workspace, id, { Fern: { choice: "leave" } });
    await confirmAndLand(workspace, id);
    expect((await workspace.rows("Account")).map(({ ordersTotal }) => ordersTotal)).toEqual([1, 1]);
  });
});

describeOnSqlite("import 16: an order history", (shared) => {
  it.each([
    ["create", ["1 10", "2 300"], { exists: 1 }],
    ["update", ["1 12"], { notThere: 1 }],
  ] as const)("may only %s", async (mode, stored, kinds) => {
    const workspace = await openWorkspace(shared());
    const header = "Order number,Order date,Account ID,Account name,Amount";
    await importFile(workspace, `${header}\n1,2026-01-05,G,Gorse,10\n`);
    const file = `${header}\n1,2026-01-05,G,Gorse,12\n2,2026-01-06,G,Gorse,300\n`;
    const id = await importFile(workspace, file, { mode });
    expect((await countsOf(workspace, id)).kinds).toEqual(kinds);
    const rows = await workspace.rows("Order");
    expect(rows.map((row) => `${row.orderNumber} ${Number(row.amountMinor) / 100}`)).toEqual(
      stored,
    );
    expect((await accountNamed(workspace, "Gorse")).values.ordersTotal).toBe(stored.length);
  });
});
