import { expect, it } from "vitest";
import { findSample } from "@/lib/repositories/imports";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";
import { viewPortfolio } from "@/lib/usecases/view-portfolio";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile, readImported } from "@/tests/factories/import-steps";
import { accountNamed, portfolioRowNamed } from "@/tests/factories/stored-accounts";
import { AS_OF, openWorkspace, without } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

describeOnBothDatabases("the sample portfolio", (shared) => {
  it("comes with sixty rated accounts, and goes without a trace", async () => {
    const workspace = await openWorkspace(shared());
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
    const workspace = await openWorkspace(shared());
    await loadSample(workspace.scope);
    await loadSample(workspace.scope);
    await workspace.runJobs();
    await loadSample(workspace.scope);
    await workspace.runJobs();
    expect(await workspace.rows("Account")).toHaveLength(60);
    expect(await workspace.rows("Import")).toHaveLength(1);
  });

  it("is loaded once by two clicks of the same moment", async () => {
    const workspace = await openWorkspace(shared());
    await Promise.all([loadSample(workspace.scope), loadSample(workspace.scope)]);
    expect(await workspace.rows("Import")).toHaveLength(1);
    expect(await workspace.rows("Job")).toHaveLength(1);
  });

  it("takes its model along and leaves the accounts that came later as they would be without it", async () => {
    const workspace = await openWorkspace(shared());
    const own = { name: "Our own", averageTicketMinor: "300", ordersPerYear: "6" };
    await loadSample(workspace.scope);
    await workspace.runJobs();
    await addByHand(workspace, own);
    expect((await portfolioRowNamed(workspace, "Our own")).ticketSizePoints).not.toBeNull();
    await removeSample(workspace.scope);
    await workspace.runJobs();

    expect(await workspace.rows("ScoringModel")).toEqual([]);
    expect(await workspace.rows("Workspace")).toMatchObject([
      { modelVersion: DEFAULT_MODEL.version, ratedAsOf: AS_OF },
    ]);
    expect(await workspace.rows("PortfolioRow")).toMatchObject([
      { name: "Our own", modelVersion: DEFAULT_MODEL.version, ticketSizePoints: null },
    ]);
    expect(await workspace.rows("Person")).toMatchObject([{ name: "Me" }]);
    expect(await workspace.rows("Import")).toEqual([]);
    expect(await workspace.rows("Order")).toEqual([]);
  });

  it("rates nobody's own accounts with its invented tickets", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Our own", averageTicketMinor: "300", ordersPerYear: "6" });
    const before = await workspace.snapshot();
    await loadSample(workspace.scope);
    await workspace.runJobs();
    expect(await workspace.rows("ScoringModel")).toEqual([]);
    const rows = await workspace.rows("PortfolioRow");
    expect(rows).toHaveLength(61);
    expect(new Set(rows.map((row) => row.modelVersion))).toEqual(new Set([DEFAULT_MODEL.version]));
    await removeSample(workspace.scope);
    await workspace.runJobs();
    const after = await workspace.snapshot();
    expect({ ...after, Workspace: without(after.Workspace ?? [], "dataVersion") }).toEqual({
      ...before,
      Workspace: without(before.Workspace ?? [], "dataVersion"),
    });
  });

  it("leaves a model that was applied after its own", async () => {
    const workspace = await openWorkspace(shared());
    await loadSample(workspace.scope);
    await workspace.runJobs();
    // In another currency the sample's reference ticket compares with nothing.
    const { database, scope } = workspace;
    await database.prisma.workspace.update({
      where: { id: scope.workspaceId },
      data: { currency: "USD" },
    });
    const lines = Array.from({ length: 10 }, (_, at) => `Own ${at},${at + 1}0,20,6`);
    const file = `Account name,Average ticket,Orders (total),Orders a year\n${lines.join("\n")}\n`;
    await importFile(workspace, file, { useReferenceTicket: true });
    const version = `${DEFAULT_MODEL.version}-2`;
    expect(await workspace.rows("Workspace")).toMatchObject([{ modelVersion: version }]);
    const rated = await portfolioRowNamed(workspace, "Own 3");
    await removeSample(workspace.scope);
    await workspace.runJobs();
    expect(await workspace.rows("Workspace")).toMatchObject([{ modelVersion: version }]);
    expect(await workspace.rows("ScoringModel")).toMatchObject([{ version }]);
    expect(await portfolioRowNamed(workspace, "Own 3")).toEqual(rated);
  });

  it("can be asked for again after it failed, and stays where taking it out failed", async () => {
    const workspace = await openWorkspace(shared());
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
