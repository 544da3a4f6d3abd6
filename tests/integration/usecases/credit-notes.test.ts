import { expect, it } from "vitest";
import { composeReport } from "@/lib/usecases/audit-report";
import { portfolioSummary } from "@/lib/usecases/portfolio-summary";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { importFile } from "@/tests/factories/import-steps";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** Elm was credited more than it bought in these months; the others bought for 1,000 together. */
const ORDERS = `Order number,Order date,Customer,Amount
1,2026-01-05,Ash,600
2,2026-02-05,Beech,400
3,2026-03-06,Elm,50
4,2026-03-07,Elm,-350
`;

describeOnBothDatabases("an account with more credit notes than purchases", (shared) => {
  it("import M8: counts as 0 in every sum and share, and is named", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, ORDERS);
    const context = await readWorkspaceContext(workspace.scope, new Date(0));
    const { split, pareto } = await portfolioSummary(workspace.scope, context.workspace);
    expect([split.revenueMinor, pareto.revenueMinor, split.netRevenueMinor]).toEqual([
      100_000, 100_000, 70_000,
    ]);
    const lines = Object.values(split.lines).map((line) => line.revenueMinor ?? 0);
    expect(lines.reduce((sum, minor) => sum + minor, 0)).toBe(100_000);
    const named =
      "1 account has more credit notes than purchases in the last 12 months and counts as 0 in totals and shares of revenue: Elm. With it deducted, revenue is €700.";
    const covered =
      "Orders from 5 Jan 2026 to 7 Mar 2026: 2 months. Accounts that bought earlier have been with you longer than this shows.";
    const view = await viewPortfolio(workspace.scope);
    const audit = await composeReport(workspace.scope, context, "Audit");
    for (const { figures, leftOut } of [view, audit]) {
      expect(figures.find(({ label }) => label.startsWith("Revenue"))?.value).toBe("€1k");
      expect(leftOut).toEqual(expect.arrayContaining([named, covered]));
    }
    const shares = audit.topList.rows.map(({ name, revenueShare }) => [name, revenueShare]);
    expect(shares).toEqual([
      ["Ash", "60%"],
      ["Beech", "40%"],
      ["Elm", "0%"],
    ]);
    expect(audit.topList.finding).not.toContain("-");
  });

  it("import 49: what orders cover is known of imports that did not keep it", async () => {
    const workspace = await openWorkspace(shared());
    const { database, scope } = workspace;
    const id = await importFile(workspace, ORDERS);
    await database.prisma.import.updateMany({
      where: { workspaceId: scope.workspaceId, id },
      data: { counts: null },
    });
    const { leftOut } = await viewPortfolio(scope);
    expect(leftOut[0]).toContain("Orders from 5 Jan 2026 to 7 Mar 2026: 2 months.");
  });
});
