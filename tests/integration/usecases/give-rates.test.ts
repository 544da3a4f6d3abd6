import { expect, it } from "vitest";
import { importFile } from "@/tests/factories/import-steps";
import { give, takeAway } from "@/tests/factories/rates";
import { portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const LIST = "External ID,Account name,Currency,Revenue (12 months)\nK,Kelp,USD,1000.05\n";
const LEFT_OUT = { moneyLeftOut: 1, revenueMinor: null };

describeOnSqlite("import 30: the rates of a workspace", (shared) => {
  it("are noted when they are given, changed and taken away, and refresh the portfolio once", async () => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    await importFile(workspace, LIST);
    const version = await workspace.dataVersion();
    expect(await give(workspace, "USD", "2026-01-01", "0.92")).toMatchObject({
      saved: "1 USD = 0.92 EUR from 1 Jan 2026 on.",
      problems: {},
    });
    await give(workspace, "USD", "2026-01-01", "0.93");
    // The same again changes nothing.
    await give(workspace, "USD", "2026-01-01", "0.930");
    expect(await workspace.dataVersion()).toBe(version + 2);
    const waiting = (await workspace.rows("Job")).filter(({ status }) => status === "queued");
    expect(waiting).toMatchObject([{ kind: "refresh-portfolio" }]);
    await workspace.runJobs();
    await takeAway(workspace, "USD", "2026-01-01");
    const entries = await database.prisma.logEntry.findMany({
      where: { workspaceId: scope.workspaceId, action: { startsWith: "rate." } },
      orderBy: { id: "asc" },
    });
    expect(
      entries.map(({ action, subject, details }) => [action, subject, JSON.parse(details)]),
    ).toEqual([
      ["rate.added", "USD", { rate: "0.92 EUR", fromDay: "2026-01-01" }],
      ["rate.changed", "USD", { rate: "0.92 → 0.93 EUR", fromDay: "2026-01-01" }],
      ["rate.removed", "USD", { rate: "0.93 EUR", fromDay: "2026-01-01" }],
    ]);
    expect(await workspace.rows("CurrencyRate")).toEqual([]);
  });

  it("are refused in sentences, and nothing is saved", async () => {
    const workspace = await openWorkspace(shared());
    const problems = async (...typed: [string, string, string]) =>
      Object.entries((await give(workspace, ...typed)).problems);
    const number =
      "Enter a number above 0 such as 0.92, with at most 9 digits before and 12 after the decimal mark.";
    expect(await problems("USD", "2026-01-01", "0")).toEqual([["rate", number]]);
    expect(await problems("USD", "2026-01-01", "0,92")).toEqual([["rate", number]]);
    expect(await problems("EUR", "2026-01-01", "1")).toEqual([
      ["currency", "EUR is the reporting currency itself."],
    ]);
    expect(await problems("XXX", "2026-02-30", "1")).toEqual([
      ["currency", "Choose a currency from the list."],
      ["fromDay", "Enter a date such as 2026-12-31."],
    ]);
    expect(await workspace.rows("CurrencyRate")).toEqual([]);
    expect(await workspace.dataVersion()).toBe(0);
  });

  it("given by many at the same moment are one a day", async () => {
    const workspace = await openWorkspace(shared());
    const texts = Array.from({ length: 8 }, (_, index) => `0.9${index + 1}`);
    const answers = await Promise.all(
      texts.map((text) => give(workspace, "USD", "2026-01-01", text)),
    );
    expect(answers.every(({ saved }) => saved)).toBe(true);
    expect(await workspace.rows("CurrencyRate")).toHaveLength(1);
  });

  it("of one workspace are not another's, nor those into another reporting currency", async () => {
    const workspace = await openWorkspace(shared());
    const other = await addWorkspace(workspace.database);
    await give(other, "USD", "2026-01-01", "0.5");
    await importFile(workspace, LIST);
    expect(await portfolioRowNamed(workspace, "Kelp")).toMatchObject(LEFT_OUT);
    const [rate] = await other.rows("CurrencyRate");
    await takeAway(workspace, "USD", "2026-01-01", String(rate?.id));
    expect(await other.rows("CurrencyRate")).toHaveLength(1);
    await give(workspace, "USD", "2026-01-01", "0.9");
    await workspace.database.prisma.workspace.update({
      where: { id: workspace.scope.workspaceId },
      data: { currency: "CHF" },
    });
    await workspace.runJobs();
    expect(await portfolioRowNamed(workspace, "Kelp")).toMatchObject(LEFT_OUT);
  });
});
