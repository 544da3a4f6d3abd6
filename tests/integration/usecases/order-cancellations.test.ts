import { expect, it } from "vitest";
import { viewImport } from "@/lib/usecases/view-import";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const HEADER = "Order number,Order date,Account ID,Account name,Amount,Status";
const file = (...rows: readonly string[]): string => `${[HEADER, ...rows, ""].join("\n")}`;

const FIRST = file(
  "1,2025-06-01,F,Fern,300.00,shipped",
  "2,2025-07-01,F,Fern,200.00,shipped",
  ",2025-08-01,F,Fern,50.00,shipped",
);
const excludeStatuses = ["cancelled"];

const factsOf = async (workspace: TestWorkspace) => {
  const { values } = await accountNamed(workspace, "Fern");
  const { ordersTotal, revenueTotalMinor, lastPurchaseOn } = values;
  return { ordersTotal, revenueTotalMinor, lastPurchaseOn };
};

describeOnBothDatabases("import 29: an order of an earlier file", (shared) => {
  it("that is cancelled by its status counts for nothing", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST, { excludeStatuses });
    const later = file(
      "1,2025-06-01,F,Fern,300.00,cancelled",
      ",2025-08-01,F,Fern,50.00,Cancelled",
      "9,2025-06-01,F,Fern,70.00,cancelled",
      "9,2025-06-01,N,Nobody,70.00,cancelled",
    );
    const id = await upToCheck(workspace, later, { excludeStatuses });
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 0,
      update: 1,
      orders: 2,
      skip: 2,
      error: 0,
      rows: 4,
      kinds: { status: 2 },
    });
    const check = (await viewImport(workspace.scope, id, 0))?.check;
    expect(check?.planned.rows.map(({ what }) => what)).toEqual([
      expect.stringContaining("€300.00 → €0.00"),
      expect.stringContaining("€50.00 → €0.00"),
    ]);
    await confirmAndLand(workspace, id);
    expect(await factsOf(workspace)).toMatchObject({ ordersTotal: 1, revenueTotalMinor: 20_000 });
    expect(await workspace.rows("Order")).toContainEqual(
      expect.objectContaining({ orderNumber: "1", status: "cancelled" }),
    );
    const again = await upToCheck(workspace, later, { excludeStatuses });
    expect(await countsOf(workspace, again)).toMatchObject({ orders: 0, unchanged: 2, skip: 2 });
  });

  it("stays where only some of its rows are cancelled", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST, { excludeStatuses });
    const later = file(
      "1,2025-06-01,F,Fern,100.00,shipped",
      "1,2025-06-01,F,Fern,200.00,cancelled",
    );
    const id = await importFile(workspace, later, { excludeStatuses });
    expect(await countsOf(workspace, id)).toMatchObject({ orders: 1, skip: 1 });
    expect((await factsOf(workspace)).revenueTotalMinor).toBe(35_000);
  });

  it.each([
    ["in full", "-300.00", { ordersTotal: 2, revenueTotalMinor: 25_000 }],
    ["in part", "-100.00", { ordersTotal: 3, revenueTotalMinor: 45_000 }],
  ])("that is credited %s loses what is credited, once", async (_, amount, facts) => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST);
    const credit = `1,2025-09-01,F,Fern,${amount},credited`;
    await importFile(workspace, file(credit));
    expect(await factsOf(workspace)).toMatchObject(facts);
    // The whole year in one file says the same.
    for (const rows of [[credit], ["1,2025-06-01,F,Fern,300.00,shipped", credit]]) {
      const again = await importFile(workspace, file(...rows));
      expect(await factsOf(workspace), String(rows.length)).toMatchObject(facts);
      expect((await countsOf(workspace, again)).create).toBe(0);
    }
    const inOne = await openWorkspace(shared());
    await importFile(inOne, `${FIRST}${credit}\n`);
    expect(await factsOf(inOne)).toMatchObject(facts);
  });
});

describeOnBothDatabases("import 29: what does not count", (shared) => {
  it("is counted and listed by kind", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(
      workspace,
      file(
        "1,2026-04-01,F,Fern,10.00,new",
        "2,2026-01-01,F,Fern,0.00,new",
        "3,2026-01-01,,,5.00,new",
        "4,2026-01-01,,,6.00,new",
        "5,2026-01-01,F,Fern,5.00,cancelled",
        ",2026-01-02,F,Fern,5.00,new",
      ),
      { excludeStatuses },
    );
    expect(await countsOf(workspace, id)).toMatchObject({
      orders: 3,
      error: 2,
      skip: 1,
      withoutNumber: 1,
      kinds: { futurePurchase: 1, zeroPurchase: 1, noAccount: 2, status: 1 },
    });
    const linesOf = async (kind: string) => {
      const places = { asked: 0, planned: 0, conflicts: 0, accounts: 0, kind, kindAfter: 0 };
      const view = await viewImport(workspace.scope, id, 0, places);
      return view?.check?.rowKinds.open?.rows.map(({ line }) => line);
    };
    expect(await linesOf("futurePurchase")).toEqual([2]);
    expect(await linesOf("zeroPurchase")).toEqual([3]);
    expect(await linesOf("noAccount")).toEqual([4, 5]);
    expect(await linesOf("status")).toEqual([6]);
    expect((await viewImport(workspace.scope, id, 0))?.check?.withoutNumber).toBe(
      "1 purchase without an order number: all rows of one account and date count as one purchase.",
    );
  });
});
