import { expect, it } from "vitest";
import { countsOf, importFile } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const HEADER = "Order number,Order date,Account ID,Account name,Amount";
const ALDER_1 = "1,2026-01-05,A,Alder,10.00";
const BIRCH_1 = "1,2026-01-09,B,Birch,20.00";
const CEDAR_1 = "1,2026-01-12,C,Cedar,40.00";

const file = (...rows: readonly string[]): string => `${[HEADER, ...rows].join("\n")}\n`;

/** Each order as account, amount in minor units and whether its number is stored as it is. */
async function storedOrders(workspace: TestWorkspace) {
  const accounts = await workspace.rows("Account");
  const nameOf = new Map(accounts.map((row) => [row.id, String(row.name)]));
  return (await workspace.rows("Order"))
    .map((row) => [nameOf.get(row.accountId), Number(row.amountMinor), row.orderNumber === "1"])
    .sort();
}

describeOnSqlite("import 28: an order number that several accounts use", (shared) => {
  it("gives the same orders whatever the order of the rows", async () => {
    const stored = [
      ["Alder", 1000, true],
      ["Birch", 2000, false],
      ["Cedar", 4000, false],
    ];
    const workspace = await openWorkspace(shared());
    await importFile(workspace, file(CEDAR_1, ALDER_1, BIRCH_1));
    expect(await storedOrders(workspace)).toEqual(stored);
    for (const rows of [
      [BIRCH_1, ALDER_1, CEDAR_1],
      [ALDER_1, CEDAR_1, BIRCH_1],
    ]) {
      const again = await importFile(workspace, file(...rows));
      expect(await countsOf(workspace, again)).toMatchObject({ orders: 0, unchanged: 3 });
      expect(await storedOrders(workspace)).toEqual(stored);
    }
    const corrected = "1,2026-01-09,B,Birch,25.00";
    await importFile(workspace, file(corrected, ALDER_1));
    expect((await accountNamed(workspace, "Birch")).values.revenueTotalMinor).toBe(2500);
    expect((await accountNamed(workspace, "Alder")).values.revenueTotalMinor).toBe(1000);
  });

  it("stays with the account that had it first when files overlap", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, file(BIRCH_1));
    await importFile(workspace, file(ALDER_1));
    const stored = [
      ["Alder", 1000, false],
      ["Birch", 2000, true],
    ];
    expect(await storedOrders(workspace)).toEqual(stored);
    for (const rows of [[ALDER_1], [ALDER_1, BIRCH_1], [BIRCH_1, ALDER_1], [BIRCH_1]]) {
      const again = await importFile(workspace, file(...rows));
      expect(await countsOf(workspace, again)).toMatchObject({ orders: 0, unchanged: rows.length });
    }
    expect(await storedOrders(workspace)).toEqual(stored);
  });

  it("does not move between accounts that both have it, even for one amount on one day", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, file(BIRCH_1));
    const alike = "1,2026-01-09,A,Alder,20.00";
    const id = await importFile(workspace, file(alike, BIRCH_1));
    expect(await countsOf(workspace, id)).toMatchObject({ orders: 1, unchanged: 1 });
    expect(await storedOrders(workspace)).toEqual([
      ["Alder", 2000, false],
      ["Birch", 2000, true],
    ]);
  });
});

describeOnSqlite("import 28: two accounts of a file that are one in the portfolio", (shared) => {
  it("lose no order, with a number or without", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "External ID,Account name\nF,Fern\n");
    // F is called otherwise by now; a row by its old name means it too.
    const rows = [
      ",2026-01-05,F,Fern & Co,1.00",
      ",2026-01-05,,Fern,2.00",
      "1,2026-01-05,F,Fern & Co,4.00",
      "1,2026-01-05,,Fern,8.00",
    ];
    await importFile(workspace, file(...rows));
    const again = await importFile(workspace, file(...rows.toReversed()));
    expect(await countsOf(workspace, again)).toMatchObject({ orders: 0, unchanged: 4 });
    expect((await accountNamed(workspace, "Fern")).values.revenueTotalMinor).toBe(1500);
  });
});
