import { expect, it } from "vitest";
import { enqueueJob } from "@/lib/repositories/jobs";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { countsOf, importFile } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Two purchases and, before them, a credit note for what was bought earlier. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount
F-0,2024-01-05,F,Fern,-500.00
F-1,2025-05-01,F,Fern,100.00
F-2,2026-01-31,F,Fern,200.00
`;

/** Derives everything anew and answers the account of before and of after, and its row. */
async function aroundRefresh(workspace: TestWorkspace) {
  const before = [
    await accountNamed(workspace, "Fern"),
    await portfolioRowNamed(workspace, "Fern"),
  ];
  await enqueueJob(workspace.scope, "refresh-portfolio", null);
  await workspace.runJobs();
  const after = [await accountNamed(workspace, "Fern"), await portfolioRowNamed(workspace, "Fern")];
  return { before, after };
}

describeOnBothDatabases("an account with orders", (shared) => {
  it("has no money of another currency than its orders', whoever changes the currency", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const { id } = await accountNamed(workspace, "Fern");
    await editByHand(workspace, id, { currency: "USD" });
    const fern = await accountNamed(workspace, "Fern");
    expect(fern.values).toMatchObject({ currency: "USD", revenue12mMinor: null, ordersTotal: 2 });
    expect(fern.evidence).not.toHaveProperty("revenue12mMinor");
    const [change] = await workspace.rows("AccountChange");
    expect(JSON.parse(String(change?.changes))).toEqual({
      currency: [null, "USD"],
      revenue12mMinor: [30_000, null],
      revenueTotalMinor: [-20_000, null],
      averageTicketMinor: [15_000, null],
    });
    const byHand = await aroundRefresh(workspace);
    expect(byHand.after).toEqual(byHand.before);

    await importFile(workspace, "External ID,Account name,Currency\nF,Fern,EUR\n");
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      currency: "EUR",
      revenue12mMinor: 30_000,
    });
    await importFile(
      workspace,
      "External ID,Account name,Currency,Revenue (12 months)\nF,Fern,GBP,70.00\n",
    );
    expect((await accountNamed(workspace, "Fern")).values).toMatchObject({
      currency: "GBP",
      revenue12mMinor: 7000,
      revenueTotalMinor: null,
    });
    const byList = await aroundRefresh(workspace);
    expect(byList.after).toEqual(byList.before);
  });

  it("falls back to its orders where a fact is emptied by hand", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const { id } = await accountNamed(workspace, "Fern");
    await editByHand(workspace, id, { ordersTotal: "" });
    expect((await accountNamed(workspace, "Fern")).values.ordersTotal).toBe(2);
    expect(await workspace.rows("AccountChange")).toEqual([]);

    await editByHand(workspace, id, { ordersTotal: "9" });
    expect(await accountNamed(workspace, "Fern")).toMatchObject({
      values: { ordersTotal: 9 },
      evidence: { ordersTotal: { source: "hand" } },
    });
    await editByHand(workspace, id, { ordersTotal: "" });
    expect(await accountNamed(workspace, "Fern")).toMatchObject({
      values: { ordersTotal: 2 },
      evidence: { ordersTotal: { source: "orders" } },
    });
    expect(await portfolioRowNamed(workspace, "Fern")).toMatchObject({ ordersTotal: 2 });
    const { before, after } = await aroundRefresh(workspace);
    expect(after).toEqual(before);
    const changes = (await workspace.rows("AccountChange")).map((row) => row.changes);
    expect(changes.sort()).toEqual(['{"ordersTotal":[2,9]}', '{"ordersTotal":[9,2]}']);
  });

  it("can be edited though its orders seem to contradict each other", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const { id, values } = await accountNamed(workspace, "Fern");
    // The credit note makes the total smaller than the last twelve months.
    expect(values).toMatchObject({ revenueTotalMinor: -20_000, revenue12mMinor: 30_000 });
    expect(await editByHand(workspace, id, { notes: "Called." })).toMatchObject({ ok: true });
    expect(await editByHand(workspace, id, { orders12m: "3" })).toMatchObject({
      ok: false,
      state: {
        problems: {
          orders12m:
            "Orders (total) is below the figure for the last 12 months. Correct one of the two.",
        },
      },
    });
  });
});

describeOnBothDatabases("a row that contradicts what its account keeps", (shared) => {
  it("is an error, and what contradicts itself already locks nothing", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Ivy", ordersTotal: "5", lastPurchaseOn: "2020-05-01" });
    const id = await importFile(
      workspace,
      "Account name,Orders (12 months),Customer since\nIvy,50,2024-01-01\n",
      { skipErrors: true },
    );
    expect(await countsOf(workspace, id)).toMatchObject({ update: 0, error: 1 });
    const [row] = await workspace.rows("ImportRow");
    expect(JSON.parse(String(row?.body)).problems).toMatchObject([
      { code: "totalBelow12Months", field: "ordersTotal", column: "Orders (12 months)", index: 1 },
      { code: "lastBeforeFirst", field: "lastPurchaseOn", column: "Customer since", index: 2 },
    ]);
    expect((await accountNamed(workspace, "Ivy")).values.customerSince).not.toBe(day("2024-01-01"));

    await workspace.database.prisma.account.updateMany({ data: { orders12m: 50 } });
    const later = await importFile(workspace, "Account name,NPS\nIvy,40\n");
    expect(await countsOf(workspace, later)).toMatchObject({ update: 1, error: 0 });
    const ivy = await accountNamed(workspace, "Ivy");
    expect(await editByHand(workspace, ivy.id, { nps: "50" })).toMatchObject({ ok: true });
  });
});
