import { expect, it } from "vitest";
import { groupsOf } from "@/lib/schemas/model-fields";
import { makeScope, PRODUCT } from "@/lib/scope";
import { BUILT_IN_MODELS } from "@/lib/scoring/built-in-models";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { tryModel } from "@/lib/usecases/try-model";
import { whatIf } from "@/lib/usecases/what-if";
import { importFile } from "@/tests/factories/import-steps";
import { modelData } from "@/tests/factories/model-data";
import { give } from "@/tests/factories/rates";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const NOW = new Date("2026-03-31T12:00:00.000Z");

/** Two owners, an account in dollars, one in a currency without a rate, and one that has lapsed. */
const LIST = `Account name,Owner,Currency,Customer since,Last purchase,Orders (total),Revenue (12 months),Average ticket,Direct-award share,Tailored share,Agreement
Alder,Ana,EUR,2019-03-01,2026-03-01,40,90000.00,900.00,0.9,0.6,retainer
Birch,Ana,USD,2021-03-01,2026-02-01,30,80000.00,1000.00,0.6,0.4,framework
Cedar,Ben,JPY,2021-03-01,2026-02-01,30,70000,1000,0.9,0.4,none
Dogwood,Ben,EUR,2015-03-01,2023-02-01,12,,100.00,0.2,0,none
Elm,Ben,,2025-03-01,2026-02-01,4,5000.00,300.00,,,
`;

const WITH_TICKET: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 50_000, currency: "EUR" },
};

async function filled(workspace: TestWorkspace) {
  await give(workspace, "USD", "2020-01-01", "0.9");
  await importFile(workspace, LIST);
  return readWorkspaceContext(workspace.scope, NOW);
}

describeOnBothDatabases("trying a model", (shared) => {
  it("with the applied one moves nobody: what is packed are the facts that were rated", async () => {
    const workspace = await openWorkspace(shared());
    const context = await filled(workspace);
    const { whatIf: found } = await tryModel(workspace.scope, context, context.model, {
      limit: 10,
    });
    expect(found.movers).toEqual([]);
    expect(found.before).toEqual(found.after);
    expect(found.histogram.before).toEqual(found.histogram.after);
    const rows = await workspace.rows("PortfolioRow");
    const revenue = rows.reduce((sum, row) => sum + Number(row.revenueMinor ?? 0), 0);
    const sums = Object.values(found.before);
    expect(sums.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(5);
    // 90,000 + 0.9 × 80,000 + 5,000; what is in yen has no rate.
    expect(revenue).toBe(16_700_000);
    expect(sums.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0)).toBe(revenue);
    expect(found.before.lapsed.accounts).toBe(1);
  });

  it.each(BUILT_IN_MODELS)("spreads the portfolio over every curve of $version", async (model) => {
    const workspace = await openWorkspace(shared());
    await filled(workspace);
    const context = await readWorkspaceContext(workspace.scope, NOW);
    const { distributions } = await tryModel(workspace.scope, context, model, { limit: 10 });
    const curves = groupsOf(model).flatMap((group) => group.curves.map(({ path }) => path));
    expect(Object.keys(distributions).toSorted()).toEqual(curves.toSorted());
  });

  it("follows every change of the portfolio, and reaches what its scope does", async () => {
    const workspace = await openWorkspace(shared());
    await filled(workspace);
    const { scope } = workspace;
    const all = await tryModel(scope, await readWorkspaceContext(scope, NOW), WITH_TICKET, {
      limit: 10,
    });
    expect(all.distributions.ticketSize?.known).toBe(4);
    await importFile(workspace, "Account name,Average ticket\nFir,500.00\n");
    const more = await tryModel(scope, await readWorkspaceContext(scope, NOW), WITH_TICKET, {
      limit: 10,
    });
    expect(more.distributions.ticketSize?.known).toBe(5);
    const people = await workspace.rows("Person");
    const ben = String(people.find(({ name }) => name === "Ben")?.id);
    const reach = { seesOnly: ben, changesOnly: ben, ownerId: ben };
    const own = makeScope(scope.workspaceId, PRODUCT, reach);
    const his = await tryModel(own, await readWorkspaceContext(own, NOW), WITH_TICKET, {
      limit: 10,
    });
    expect(Object.values(his.whatIf.before).reduce((sum, { accounts }) => sum + accounts, 0)).toBe(
      3,
    );
  });

  it("answers who moves and why, the next ones behind them, and what is wrong with a model", async () => {
    const workspace = await openWorkspace(shared());
    await filled(workspace);
    const { scope } = workspace;
    const strict = {
      ...WITH_TICKET,
      segments: { ...WITH_TICKET.segments, clientFrom: 99, borderline: { from: 98, below: 100 } },
    };
    const answer = await whatIf(scope, modelData(strict, "EUR"));
    const view = answer.ok ? answer.view : undefined;
    expect(view?.movers.map(({ name }) => name)).toEqual(["Alder", "Birch", "Cedar"]);
    expect(view?.movers[0]?.reason).toMatch(/^The thresholds alone: .*client threshold 60 → 99\.$/);
    expect(view?.finding).toMatch(
      /^3 of 5 accounts would change segment: 3 client → customer \(€162,000\)\.$/,
    );
    expect(view?.next).toBeUndefined();
    const wrong = modelData(strict, "EUR");
    wrong.set("weights.tenure", "30");
    expect(await whatIf(scope, wrong)).toMatchObject({
      ok: false,
      problems: [{ path: "weights" }],
    });
  });
});
