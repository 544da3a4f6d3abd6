import { expect, it } from "vitest";
import { composeReport } from "@/lib/usecases/audit-report";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { importFile } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** Five accounts, some rated and some of mismatched service, with a column of revenue. */
const listWith = (revenues: readonly string[], currency = "") =>
  [
    "Account name,Customer since,Direct-award share,Tailored share,Agreement,Contact,Touchpoints (12 months),Treated as,Revenue (12 months),Currency",
    `Ada,2015-01-01,90%,90%,framework,named,12,customer,${revenues[0]},${currency}`,
    `Bob,2015-01-01,0%,0%,none,general,0,client,${revenues[1]},${currency}`,
    `Cay,2015-01-01,90%,80%,framework,named,12,client,${revenues[2]},${currency}`,
    `Dot,2015-01-01,,,,,,,${revenues[3]},${currency}`,
    `Eve,2015-01-01,,,,,,,${revenues[4]},${currency}`,
    "",
  ].join("\n");

async function pagesOf({ scope }: TestWorkspace) {
  const portfolio = await viewPortfolio(scope);
  const context = await readWorkspaceContext(scope, new Date());
  const report = await composeReport(scope, context, "Portfolio audit");
  return { portfolio, report, text: JSON.stringify([portfolio, report]) };
}

describeOnSqlite("a portfolio of which the money is not known", (shared) => {
  it("says what is missing and what to do, and claims no sum and no share", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, listWith(["", "", "", "", ""]));
    const { portfolio, report, text } = await pagesOf(workspace);
    expect(text).not.toMatch(/€0|0% of accounts make|[^\d]0% of revenue/);
    expect(portfolio.missingMoney).toEqual({
      sentence:
        "Revenue of the last 12 months is not known for any of your 5 accounts. Import your orders, or add revenue to an account, to see the 80/20 and your largest accounts.",
      step: "import-orders",
    });
    expect(portfolio.figures[2]).toMatchObject({ value: "not known" });
    for (const { pareto, split } of [portfolio, report]) {
      expect(pareto.points).toEqual([]);
      expect(split.bars.map(({ label }) => label)).toEqual(["By accounts"]);
    }
    expect(portfolio.quadrant.points).toEqual([]);
    expect(report.topList.rows).toEqual([]);
    expect(portfolio.mismatches.finding).toBe(
      "Treated as clients but rated customers: 1. Treated as customers but rated clients: 1.",
    );
    expect(portfolio.evidence.rows.length).toBeGreaterThan(0);
  });

  it("asks for a currency rate where that is what is missing", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, listWith(["1", "2", "3", "4", "5"], "USD"));
    const { portfolio, text } = await pagesOf(workspace);
    expect(portfolio.missingMoney?.step).toBe("add-rate");
    expect(text).not.toMatch(/€0|0% of accounts make/);
  });

  it("does not say that there was none beside money without a rate", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, listWith(["1", "2", "3", "4", "5"], "USD"));
    await importFile(workspace, "Account name,Revenue (12 months)\nMinus,-500\n");
    const { portfolio } = await pagesOf(workspace);
    expect(portfolio.missingMoney?.step).toBe("add-rate");
    expect(portfolio.finding).toContain("No revenue of the last 12 months is known.");
    expect(portfolio.figures[2]).toMatchObject({
      ...{ value: "not known", detail: "a currency rate is missing" },
    });
  });

  it("measures nothing where all of it is zero", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, listWith(["0", "0", "0", "0", "0"]));
    const { portfolio, report, text } = await pagesOf(workspace);
    expect(text).not.toMatch(/0% of accounts make|0% of revenue/);
    expect(portfolio.missingMoney?.sentence).toContain("No account has revenue");
    expect(portfolio.finding).toContain("None has revenue in the last 12 months.");
    expect(report.pareto.points).toEqual([]);
  });

  it("measures what is known where some is", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, listWith(["", "100", "300", "", ""]));
    const { portfolio, report } = await pagesOf(workspace);
    expect(portfolio.missingMoney).toBeUndefined();
    expect(portfolio.split.bars[1]?.parts.map(({ text }) => text)).toEqual([
      "Clients 75%",
      "Customers 25%",
      "Unrated not known",
    ]);
    expect(portfolio.mismatches.finding).toBe(
      "Treated as clients but rated customers: 1 (€100). Treated as customers but rated clients: 1.",
    );
    // One definition of the largest 20%, and one number.
    expect(portfolio.pareto.finding).toContain("The largest 20% of accounts (1 of 2) brings");
    expect(portfolio.quadrant.finding).toContain(
      "Of the largest 20% of accounts (1), 0 are customers.",
    );
    expect(report.leftOut.join(" ")).toContain("3 accounts have no known revenue");
  });
});
