import { expect, it } from "vitest";
import { enqueueJob } from "@/lib/repositories/jobs";
import { loadSample } from "@/lib/usecases/load-sample";
import { scheduleRefresh } from "@/lib/usecases/schedule-refresh";
import { addByHand } from "@/tests/factories/account-form";
import { importFile } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import {
  AS_OF,
  day,
  openWorkspace,
  type TestWorkspace,
  without,
} from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Two orders a year apart and one in between. */
const ORDERS = `Order number,Order date,Account ID,Account name,Amount
1,2024-06-01,H,Hazel,100
2,2025-04-15,H,Hazel,300
3,2025-12-01,H,Hazel,500
`;

async function moveAsOf(workspace: TestWorkspace, asOf: number): Promise<void> {
  const { database, scope } = workspace;
  await database.prisma.workspace.update({ where: { id: scope.workspaceId }, data: { asOf } });
  await scheduleRefresh(scope, new Date());
  await workspace.runJobs();
}

describeOnBothDatabases("the portfolio", (shared) => {
  it("thrown away and refreshed is what it was", async () => {
    const workspace = await openWorkspace(shared());
    await loadSample(workspace.scope);
    await workspace.runJobs();
    await importFile(workspace, ORDERS);
    await addByHand(workspace, { name: "By hand", owner: "Somebody New", country: "Portugal" });
    const accounts = await workspace.snapshot(["Account", "AccountChange", "SegmentChange"]);
    const rows = without(await workspace.rows("PortfolioRow"), "id");
    expect(rows).toHaveLength(62);

    const { scope, database } = workspace;
    const where = { workspaceId: scope.workspaceId };
    await database.prisma.portfolioRow.deleteMany({ where });
    await enqueueJob(scope, "refresh-portfolio", null);
    await workspace.runJobs();
    const key = (row: object) => JSON.stringify(row);
    const rebuilt = without(await workspace.rows("PortfolioRow"), "id");
    expect(rebuilt.map(key).sort()).toEqual(rows.map(key).sort());
    expect(await workspace.snapshot(["Account", "AccountChange", "SegmentChange"])).toEqual(
      accounts,
    );
  });

  it("follows the as-of date: what orders yield is derived again, forward and back", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const then = (await accountNamed(workspace, "Hazel")).values;
    expect(then).toMatchObject({ orders12m: 2, ordersTotal: 3, revenue12mMinor: 80_000 });

    // 365 days up to 2026-04-15 begin on 2025-04-16: the order of 2025-04-15 falls out.
    await moveAsOf(workspace, day("2026-04-15"));
    expect((await accountNamed(workspace, "Hazel")).values).toMatchObject({
      orders12m: 1,
      ordersTotal: 3,
      revenue12mMinor: 50_000,
    });
    expect(await portfolioRowNamed(workspace, "Hazel")).toMatchObject({
      asOf: day("2026-04-15"),
      revenueMinor: 50_000,
    });

    await moveAsOf(workspace, day("2024-12-31"));
    expect((await accountNamed(workspace, "Hazel")).values).toMatchObject({
      orders12m: 1,
      ordersTotal: 1,
      revenueTotalMinor: 10_000,
      lastPurchaseOn: day("2024-06-01"),
    });

    await moveAsOf(workspace, day("2024-01-01"));
    const before = await accountNamed(workspace, "Hazel");
    expect(before.values).toMatchObject({
      customerSince: null,
      lastPurchaseOn: null,
      averageTicketMinor: null,
    });
    expect(before.evidence).not.toHaveProperty("customerSince");

    await moveAsOf(workspace, AS_OF);
    expect((await accountNamed(workspace, "Hazel")).values).toEqual(then);
    expect(await workspace.rows("AccountChange")).toEqual([]);
  });

  it("notes that time alone changed a rating", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const row = await portfolioRowNamed(workspace, "Hazel");
    expect(row).toMatchObject({ lapsed: 0 });
    await moveAsOf(workspace, day("2027-12-31"));
    expect(await portfolioRowNamed(workspace, "Hazel")).toMatchObject({ lapsed: 1, quiet: 0 });
    const changes = await workspace.rows("SegmentChange");
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      accountId: row.accountId,
      cause: "as-of",
      asOf: day("2027-12-31"),
      segmentFrom: row.segment,
      importId: null,
    });
    expect(String(changes[0]?.flagsFrom)).not.toContain("lapsed");
    expect(String(changes[0]?.flagsTo)).toContain("lapsed");
  });

  it("refreshed twice on one day is refreshed once", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    await moveAsOf(workspace, day("2027-12-31"));
    const tables = ["Account", "AccountChange", "SegmentChange"] as const;
    const once = await workspace.snapshot(tables);
    const rows = without(await workspace.rows("PortfolioRow"), "id");
    expect(once.SegmentChange).toHaveLength(1);
    // A second worker on the same day, and the schedule that finds nothing to do.
    await enqueueJob(workspace.scope, "refresh-portfolio", null);
    await workspace.runJobs();
    await scheduleRefresh(workspace.scope, new Date());
    await workspace.runJobs();
    expect(await workspace.snapshot(tables)).toEqual(once);
    expect(without(await workspace.rows("PortfolioRow"), "id")).toEqual(rows);
  });

  it("is refreshed from the first account on, and only when the day moves", async () => {
    const workspace = await openWorkspace(shared());
    const queued = async () =>
      (await workspace.rows("Job")).filter((job) => job.kind === "refresh-portfolio").length;
    await scheduleRefresh(workspace.scope, new Date());
    expect(await queued()).toBe(0);
    await addByHand(workspace, { name: "By hand", customerSince: "2025-03-31" });
    await scheduleRefresh(workspace.scope, new Date());
    expect(await queued()).toBe(0);
    await moveAsOf(workspace, AS_OF + 100);
    expect(await queued()).toBe(1);
    // 465 days of 30.4375 to the month.
    expect(Number((await portfolioRowNamed(workspace, "By hand")).tenureMonths)).toBeCloseTo(
      15.277,
      3,
    );
  });
});
