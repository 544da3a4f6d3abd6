import { expect, it } from "vitest";
import { composeReport } from "@/lib/usecases/audit-report";
import { loadSample } from "@/lib/usecases/load-sample";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

describeOnSqlite("advice over the sample portfolio", (shared) => {
  it("is another for nearly every account, and lists that are cut say so", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    await loadSample(scope);
    await workspace.runJobs();
    const context = await readWorkspaceContext(scope, new Date());
    const report = await composeReport(scope, context, "Portfolio audit");
    const { overServed, underServed, checkFirst } = report.mismatches;
    const rows = [...overServed, ...underServed, ...checkFirst];
    const said = rows.map(({ action }) => action);
    expect(rows.length).toBeGreaterThan(8);
    expect(said).not.toContain("");
    expect(new Set(said).size).toBeGreaterThanOrEqual(0.9 * said.length);

    const view = await viewPortfolio(scope);
    expect(view.mismatches.cut).toEqual({
      text: "10 of 13 shown.",
      label: "See all 13",
      href: "/accounts?tab=served-differently",
    });
    expect(view.mismatches.rows).toHaveLength(10);
    expect(report.topList.cut?.text).toBe("25 of 56 shown.");
    expect(report.actions.finding).toBe(
      "The 12 largest of 16 quiet clients and accounts with mismatched service, by revenue so far, largest first. The others are listed under Mismatched service and Quiet clients.",
    );
    const worth = report.actions.items.map(({ why }) => {
      const [, figure = ""] = /so far: €([\d,]+)\.$/.exec(why) ?? [];
      return Number(figure.replaceAll(",", ""));
    });
    expect(worth).toEqual(worth.toSorted((a, b) => b - a));
    expect(new Set(report.pareto.finding.match(/largest 20% of accounts \((\d+)/)?.[1])).toEqual(
      new Set(view.quadrant.finding.match(/largest 20% of accounts \((\d+)/)?.[1]),
    );
  });
});
