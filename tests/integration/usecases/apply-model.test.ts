import { expect, it } from "vitest";
import { classOf } from "@/lib/portfolio/what-if";
import { enqueueJob } from "@/lib/repositories/jobs";
import { land, RatedOtherwise } from "@/lib/repositories/landing";
import { listModelApplications, listModels } from "@/lib/repositories/models";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { appliedModel } from "@/lib/usecases/applied-model";
import { applyModel } from "@/lib/usecases/apply-model";
import { loadSample } from "@/lib/usecases/load-sample";
import { ratedWith, readWorkspaceContext } from "@/lib/usecases/rating-context";
import { refreshAccounts } from "@/lib/usecases/refresh-portfolio";
import { saveModel, takeModelAway } from "@/lib/usecases/save-model";
import { tryModel } from "@/lib/usecases/try-model";
import { modelData } from "@/tests/factories/model-data";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const NOW = new Date("2026-03-31T12:00:00.000Z");
const MANY = { limit: 1000 };

/** Without bids, with the large tickets counting for most, and with more clients. */
const change = (model: Model): Model => ({
  ...model,
  weights: { tenure: 10, personalization: 25, ticketSize: 50, purchaseFrequency: 15 },
  ceilings: { ...model.ceilings, bids: { ...model.ceilings.bids, below: 0, atMost: 100 } },
  segments: { ...model.segments, clientFrom: 45, unratedFrom: 45 },
});

async function sampleWithOther(workspace: TestWorkspace) {
  const { scope } = workspace;
  await loadSample(scope);
  await workspace.runJobs();
  const context = await readWorkspaceContext(scope, NOW);
  const other = change(context.model);
  const saved = await saveModel(scope, modelData(other, "EUR", { name: "Money first", note: "" }));
  return { context, other, version: saved.version ?? "" };
}

const placed = async (workspace: TestWorkspace) =>
  Object.fromEntries(
    (await workspace.rows("PortfolioRow")).map(({ id, segment, lapsed, scoreTenths }) => [
      String(id),
      `${lapsed ? "lapsed" : segment} ${scoreTenths}`,
    ]),
  );

describeOnBothDatabases("a version of the model", (shared) => {
  it("does when it is applied what trying it said, to the account, and going back restores every rating", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const { context, other, version } = await sampleWithOther(workspace);
    const before = await placed(workspace);
    const ratings = await workspace.rows("PortfolioRow");

    const { whatIf } = await tryModel(scope, context, other, MANY);
    const stored = await workspace.snapshot();
    expect(whatIf.movers.length).toBeGreaterThan(5);
    expect(await workspace.snapshot()).toEqual(stored);

    expect(await applyModel(scope, version)).toBeUndefined();
    await workspace.runJobs();
    const after = await placed(workspace);
    const moved = Object.keys(before).filter(
      (row) => before[row]?.split(" ")[0] !== after[row]?.split(" ")[0],
    );
    expect(moved.map(Number).sort()).toEqual(whatIf.movers.map(({ row }) => row).sort());
    for (const mover of whatIf.movers) {
      const { score } = mover.after;
      const tenths = score === undefined ? -1 : Math.round(score * 10);
      expect(after[mover.row]).toBe(`${classOf(mover.after)} ${tenths}`);
    }
    const clients = Object.values(after).filter((text) => text.startsWith("client")).length;
    expect(whatIf.after.client.accounts).toBe(clients);

    expect(await applyModel(scope, context.model.version)).toBeUndefined();
    await workspace.runJobs();
    expect(await workspace.rows("PortfolioRow")).toEqual(ratings);
    const applied = await listModelApplications(scope, 10);
    expect(applied.map((one) => one.version)).toEqual([
      context.model.version,
      version,
      context.model.version,
    ]);
    const changes = await workspace.rows("SegmentChange");
    expect(new Set(changes.map(({ cause }) => cause))).toEqual(new Set(["model"]));
  });

  it("is stored under the next free number, with its name and author, and never changes once applied", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const { other, version } = await sampleWithOther(workspace);
    expect(version).toBe("2026.1-2");
    const next = await saveModel(scope, modelData(other, "EUR", { name: "", note: "again" }));
    expect(next.version).toBe("2026.1-3");
    await applyModel(scope, version);
    // What is about to be applied stays.
    await takeModelAway(scope, version);
    await workspace.runJobs();
    await takeModelAway(scope, version);
    await takeModelAway(scope, "2026.1-3");
    const models = await listModels(scope);
    expect(models.map((model) => [model.version, model.name, model.by])).toEqual([
      [version, "Money first", null],
      ["2026.1-1", null, null],
    ]);
    const { workspace: record } = await readWorkspaceContext(scope, NOW);
    expect((await appliedModel(scope, record)).weights).toEqual(other.weights);
  });

  it("can have the rules of 2026.2, alone or with the reference ticket, and gives way again", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    await loadSample(scope);
    await workspace.runJobs();
    const { model } = await readWorkspaceContext(scope, NOW);
    const before = await workspace.rows("PortfolioRow");
    const apply = async (version: string) => {
      expect(await applyModel(scope, version)).toBeUndefined();
      await workspace.runJobs();
      return (await readWorkspaceContext(scope, NOW)).model;
    };
    expect(await apply("2026.2")).toEqual(MODEL_2026_2);
    const second = { ...MODEL_2026_2, referenceTicket: model.referenceTicket };
    const { version = "" } = await saveModel(
      scope,
      modelData(second, "EUR", { name: "", note: "" }),
    );
    expect(await apply(version)).toEqual({ ...second, version });
    const rated = await workspace.rows("PortfolioRow");
    const segments = (rows: typeof rated) => rows.map(({ id, segment }) => `${id} ${segment}`);
    expect(segments(rated)).not.toEqual(segments(before));
    await apply(model.version);
    expect(await workspace.rows("PortfolioRow")).toEqual(before);
  });

  it("can be the built-in one, and one that is gone says so", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    await sampleWithOther(workspace);
    expect(await applyModel(scope, "2026.1-77")).toContain("no longer exists");
    expect(await applyModel(scope, DEFAULT_MODEL.version)).toBeUndefined();
    expect(await applyModel(scope, "2026.1-2")).toContain("being applied");
    const both = modelData(DEFAULT_MODEL, "EUR", { name: "", note: "", apply: "yes" });
    expect(await saveModel(scope, both)).toMatchObject({
      status: "saved",
      message: expect.stringMatching(/^Saved as version 2026\.1-3, but not applied\. Another/),
    });
    await workspace.runJobs();
    const rows = await workspace.rows("PortfolioRow");
    expect(new Set(rows.map(({ modelVersion }) => modelVersion))).toEqual(new Set(["2026.1"]));
  });

  it("keeps what a landing brings that was prepared with another one from being kept", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const { context, version } = await sampleWithOther(workspace);
    await applyModel(scope, version);
    await workspace.runJobs();
    const rated = await workspace.snapshot(["PortfolioRow", "SegmentChange"]);
    await enqueueJob(scope, "refresh-portfolio", null);
    const [error] = await workspace.runJob((_, job, run) =>
      land(scope, job, {
        ...ratedWith(context),
        rows: 60,
        fill: (landing) => refreshAccounts(landing, context, run),
        settle: async () => undefined,
      }),
    );
    expect(error).toBeInstanceOf(RatedOtherwise);
    expect(await workspace.snapshot(["PortfolioRow", "SegmentChange"])).toEqual(rated);
  });

  it("that cannot be is not stored; every fault is named at its field", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const data = modelData(DEFAULT_MODEL, "EUR", { name: "x", note: "" });
    data.set("weights.tenure", "55");
    data.set("segments.clientFrom", "50");
    const refused = await saveModel(scope, data);
    expect(refused.problems.map(({ path }) => path)).toEqual(["weights", "weights", "segments"]);
    data.set("weights.tenure", "a lot");
    expect((await saveModel(scope, data)).problems).toEqual([
      { path: "weights.tenure", message: "“a lot” is not a number." },
    ]);
    expect(await listModels(scope)).toEqual([]);
  });
});
