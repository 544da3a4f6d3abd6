import { expect, it } from "vitest";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Six purchase dates of Fern, 30 days apart; Gorse bought once. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount
F-1,2025-01-01,F,Fern,100.00
F-2,2025-01-31,F,Fern,200.00
F-3,2025-03-02,F,Fern,300.00
F-4,2025-04-01,F,Fern,400.00
F-5,2025-05-01,F,Fern,500.00
F-6,2025-05-31,F,Fern,600.00
G-1,2026-03-31,G,Gorse,80.00
`;

describeOnBothDatabases("import 28, 29, 31: a later order history", (shared) => {
  it("takes an order that moves to another account away from the first", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    await importFile(
      workspace,
      "Order number,Order date,Account ID,Amount\nF-5,2025-05-01,G,500.00\n",
    );
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      ordersTotal: 5,
      revenueTotalMinor: 160_000,
      gapVariation: null,
    });
    expect((await accountNamed(workspace, "Gorse")).values).toMatchObject({
      ordersTotal: 2,
      revenueTotalMinor: 58_000,
    });
  });

  it("forgets an amount when a second currency makes it unknown", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    await importFile(
      workspace,
      "Order number,Order date,Account ID,Amount,Currency\nF-12,2025-09-01,F,10,USD\n",
    );
    const fern = await accountNamed(workspace, "Fern");
    expect(fern.values).toMatchObject({
      ordersTotal: 7,
      revenueTotalMinor: null,
      revenue12mMinor: null,
      averageTicketMinor: null,
    });
    expect(fern.evidence).not.toHaveProperty("revenueTotalMinor");
    expect(await portfolioRowNamed(workspace, "Fern")).toMatchObject({ revenueMinor: null });
  });

  it("tells of orders after the as-of date and of rows that are too short", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(
      workspace,
      "Order number,Order date,Account ID,Amount,Status\n1,2026-04-01,H,10,new\n2,2026-03-31,H,20\n",
    );
    expect(await countsOf(workspace, id)).toMatchObject({
      orders: 2,
      error: 0,
      warning: 2,
      warnings: [
        {
          line: 3,
          sentence: "The row has fewer cells than the header; the missing ones count as empty.",
        },
        {
          line: 2,
          sentence: "The order is dated after the as-of date. It does not count in any figure.",
        },
      ],
    });
    await confirmAndLand(workspace, id);
    expect((await workspace.rows("Account")).map((row) => row.revenueTotalMinor)).toEqual([2000]);
  });

  it("counts only the accounts that it makes, and reports each order it cannot read", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(
      workspace,
      `Order number,Order date,Account ID,Amount,Currency
1,2026-01-01,H,10,EUR
1,2026-01-01,H,10,USD
2,2026-01-01,I,10,EUR
3,,I,10,EUR
`,
    );
    expect(await countsOf(workspace, id)).toMatchObject({ create: 1, orders: 1, error: 2 });
    await confirmAndLand(workspace, id, { skipErrors: true });
    expect((await workspace.rows("Account")).map((row) => row.externalId)).toEqual(["I"]);
  });
});
