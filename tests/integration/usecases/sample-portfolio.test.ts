import { expect, it } from "vitest";
import { findSample } from "@/lib/repositories/imports";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { editByHand } from "@/tests/factories/account-form";
import { readImported } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, without } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

describeOnBothDatabases("the sample portfolio", (openFresh) => {
  it("comes with sixty rated accounts, and goes without a trace", async () => {
    const workspace = await openWorkspace(await openFresh());
    const before = await workspace.snapshot();
    await loadSample(workspace.scope);
    await workspace.runJobs();
    const rows = await workspace.rows("PortfolioRow");
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map((row) => row.segment))).toEqual(
      new Set(["client", "customer", "unrated"]),
    );
    expect((await workspace.rows("Person")).length).toBeGreaterThan(1);
    expect((await workspace.rows("Order")).length).toBeGreaterThan(100);
    expect(await workspace.rows("ScoringModel")).toHaveLength(1);
    expect(await viewPortfolio(workspace.scope)).toMatchObject({
      empty: false,
      sampleLoaded: true,
    });

    const { id } = await accountNamed(workspace, String(rows[0]?.name));
    expect(await editByHand(workspace, id, { judged: "5", notes: "Ours." })).toMatchObject({
      ok: true,
    });
    await removeSample(workspace.scope);
    await workspace.runJobs();
    // The data version only ever grows: pages kept from before must not be taken for those of now.
    const after = await workspace.snapshot();
    expect({ ...after, Workspace: without(after.Workspace ?? [], "dataVersion") }).toEqual({
      ...before,
      Workspace: without(before.Workspace ?? [], "dataVersion"),
    });
    expect(await viewPortfolio(workspace.scope)).toMatchObject({
      empty: true,
      sampleLoaded: false,
    });
  });

  it("is loaded once, however often it is asked for", async () => {
    const workspace = await openWorkspace(await openFresh());
    await loadSample(workspace.scope);
    await loadSample(workspace.scope);
    await workspace.runJobs();
    await loadSample(workspace.scope);
    await workspace.runJobs();
    expect(await workspace.rows("Account")).toHaveLength(60);
    expect(await workspace.rows("Import")).toHaveLength(1);
  });

  it("can be asked for again after it failed, and stays where taking it out failed", async () => {
    const workspace = await openWorkspace(await openFresh());
    const bug = new Error("A bug.");
    const fail = () => Promise.reject(bug);
    await loadSample(workspace.scope);
    expect(await workspace.runJob(fail)).toEqual([bug]);
    expect(await findSample(workspace.scope)).toBeUndefined();
    await loadSample(workspace.scope);
    await workspace.runJobs();
    const sample = await findSample(workspace.scope);
    await removeSample(workspace.scope);
    expect(await workspace.runJob(fail)).toEqual([bug]);
    expect(await readImported(workspace, sample?.id ?? "")).toMatchObject({ status: "done" });
    await removeSample(workspace.scope);
    await workspace.runJobs();
    expect(await workspace.rows("Account")).toEqual([]);
  });
});
