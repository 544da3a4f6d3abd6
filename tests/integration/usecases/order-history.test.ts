import { expect, it } from "vitest";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { countsOf, importFile } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, day, openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Six purchase dates of Fern 30 days apart, one with two orders, a credit note, a cancelled one. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount,Status
F-1,2025-01-01,F,Fern,100.00,shipped
F-2,2025-01-31,F,Fern,200.00,shipped
F-3,2025-03-02,F,Fern,300.00,shipped
F-4,2025-04-01,F,Fern,400.00,shipped
F-5,2025-05-01,F,Fern,500.00,shipped
F-6,2025-05-31,F,Fern,250.00,shipped
F-6,2025-05-31,F,Fern,350.00,shipped
F-7,2025-05-31,F,Fern,50.00,shipped
F-8,2025-06-10,F,Fern,-150.00,shipped
F-9,2025-07-10,F,Fern,9999.00,cancelled
G-1,2026-03-31,G,Gorse,80.00,shipped
`;

const FERN = {
  customerSince: day("2025-01-01"),
  lastPurchaseOn: day("2025-05-31"),
  ordersTotal: 7,
  // From 2025-04-01 on: F-4, F-5, F-6, F-7.
  orders12m: 4,
  revenueTotalMinor: 200_000,
  // 400 + 500 + 600 + 50 − 150.
  revenue12mMinor: 140_000,
  // 2,150 of purchases in 7 of them.
  averageTicketMinor: 215_000 / 7,
  gapVariation: 0,
};

describeOnBothDatabases("import 28, 29, 31: an order history", (shared) => {
  it("gives the facts of a hand calculation to the accounts it makes", async () => {
    const workspace = await openWorkspace(shared());
    const id = await importFile(workspace, ORDERS, { excludeStatuses: ["cancelled"] });
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 2,
      update: 0,
      orders: 9,
      skip: 1,
      error: 0,
      rows: 11,
    });
    const fern = await accountNamed(workspace, "Fern");
    expect(fern.values).toMatchObject({ externalId: "F", ...FERN });
    expect(fern).toMatchObject({ purchaseDatesTotal: 6, purchaseDates12m: 3, importId: id });
    expect(fern.evidence.ordersTotal).toEqual({ source: "orders", on: AS_OF });
    expect(await portfolioRowNamed(workspace, "Fern")).toMatchObject({
      revenueMinor: 140_000,
      orders12m: 4,
      ordersTotal: 7,
      lastPurchaseOn: day("2025-05-31"),
      quiet: 1,
    });
    const gorse = await accountNamed(workspace, "Gorse");
    expect(gorse.values).toMatchObject({ ordersTotal: 1, orders12m: 1, gapVariation: null });
    expect(await workspace.rows("Order")).toHaveLength(9);
    expect((await workspace.rows("Order")).find((row) => row.orderNumber === "F-6")).toMatchObject({
      amountMinor: 60_000,
      lines: 2,
    });
  });

  it("leaves the accounts out that only it knows, by choice", async () => {
    const workspace = await openWorkspace(shared());
    const fern = await addByHand(workspace, { name: "Fern", externalId: "F" });
    const id = await importFile(workspace, ORDERS, {
      createAccounts: false,
      excludeStatuses: ["cancelled"],
    });
    expect(await countsOf(workspace, id)).toMatchObject({
      create: 0,
      update: 1,
      orders: 8,
      skip: 2,
    });
    expect((await workspace.rows("Account")).map((row) => row.id)).toEqual([fern]);
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject(FERN);
    const [change] = await workspace.rows("AccountChange");
    expect(change).toMatchObject({ accountId: fern, cause: "orders", importId: id });
  });

  it("that overlaps with an earlier one does not double", async () => {
    const workspace = await openWorkspace(shared());
    const excludeStatuses = ["cancelled"];
    await importFile(workspace, ORDERS, { excludeStatuses });
    const before = await workspace.snapshot(["Workspace", "Account", "Order", "PortfolioRow"]);
    const again = await importFile(workspace, ORDERS, { excludeStatuses });
    expect(await countsOf(workspace, again)).toMatchObject({ create: 0, orders: 0, unchanged: 9 });
    expect(await workspace.snapshot(["Workspace", "Account", "Order", "PortfolioRow"])).toEqual(
      before,
    );
    const overlapping = `Order number,Order date,Account ID,Account name,Amount,Status
F-7,2025-05-31,F,Fern,50.00,shipped
F-8,2025-06-10,F,Fern,-100.00,shipped
F-10,2025-08-01,F,Fern,70.00,shipped
`;
    const id = await importFile(workspace, overlapping);
    expect(await countsOf(workspace, id)).toMatchObject({ orders: 2, unchanged: 1 });
    expect(await workspace.rows("Order")).toHaveLength(10);
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      ordersTotal: 8,
      // The credit note was corrected by 50, the new order adds 70.
      revenueTotalMinor: 212_000,
      lastPurchaseOn: day("2025-08-01"),
    });
  });

  it("never replaces a fact typed by hand", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, {
      name: "Fern",
      externalId: "F",
      ordersTotal: "40",
      averageTicketMinor: "12.50",
    });
    await importFile(workspace, ORDERS, { excludeStatuses: ["cancelled"] });
    const fern = await accountNamed(workspace, "Fern");
    expect(fern.values).toMatchObject({
      ...FERN,
      ordersTotal: 40,
      averageTicketMinor: 1250,
    });
    expect(fern.evidence.ordersTotal?.source).toBe("hand");
    expect(fern.evidence.orders12m?.source).toBe("orders");
    await editByHand(workspace, fern.id, { orders12m: "6" });
    await importFile(
      workspace,
      "Order number,Order date,Account ID,Amount\nF-11,2025-09-01,F,10\n",
    );
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      orders12m: 6,
      ordersTotal: 40,
      lastPurchaseOn: day("2025-09-01"),
    });
  });

  it("never makes an older relationship younger", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(
      workspace,
      "External ID,Account name,Customer since,Orders (total)\nF,Fern,2015-06-01,90\nG,Gorse,2026-03-31,0\n",
    );
    await importFile(workspace, ORDERS, { excludeStatuses: ["cancelled"] });
    const fern = await accountNamed(workspace, "Fern");
    expect(fern.values).toMatchObject({
      customerSince: day("2015-06-01"),
      ordersTotal: 90,
      orders12m: 4,
    });
    expect(fern.evidence.customerSince?.source).toBe("import");
    // More purchases are known than the history shows: its dates are not all there are.
    expect(fern.purchaseDatesTotal).toBeUndefined();
  });
});
