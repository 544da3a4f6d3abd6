import { expect, it } from "vitest";
import { composeReport } from "@/lib/usecases/audit-report";
import { makeAudit, viewAudit, viewAudits } from "@/lib/usecases/audits";
import { loadSample, removeSample } from "@/lib/usecases/load-sample";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { editByHand } from "@/tests/factories/account-form";
import { openWorkspace, without } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

describeOnSqlite("an audit", (shared) => {
  it("stays what it was when it was made, whatever changes later", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    await loadSample(scope);
    await workspace.runJobs();
    const context = await readWorkspaceContext(scope, new Date());
    const composed = await composeReport(scope, context, "Portfolio audit");
    expect(composed.topList.rows.length).toBeGreaterThan(20);
    expect(composed.mismatches.overServed.length).toBeGreaterThan(0);

    const id = await makeAudit(scope);
    const saved = await viewAudit(scope, id);
    expect(saved).toEqual(JSON.parse(JSON.stringify(composed)));
    const stored = await workspace.rows("Audit");
    expect(stored).toHaveLength(1);
    expect(stored[0]).toMatchObject({
      id,
      asOf: context.asOf,
      modelVersion: context.model.version,
    });

    const [row] = await workspace.rows("PortfolioRow");
    await editByHand(workspace, String(row?.accountId), { name: "Renamed", revenue12mMinor: "1" });
    await removeSample(scope);
    await workspace.runJobs();
    expect(await viewAudit(scope, id)).toEqual(saved);
    expect(await workspace.rows("Audit")).toEqual(stored);
  });

  it("of an empty portfolio can be made, and the newest comes first", async () => {
    const workspace = await openWorkspace(shared());
    const first = await makeAudit(workspace.scope);
    const second = await makeAudit(workspace.scope);
    expect((await viewAudits(workspace.scope)).lines.map(({ href }) => href)).toEqual([
      `/audits/${second}`,
      `/audits/${first}`,
    ]);
    expect(await viewAudit(workspace.scope, first)).toMatchObject({
      title: "Portfolio audit",
      topList: { rows: [] },
    });
    expect(await viewAudit(workspace.scope, "no-such-audit")).toBeUndefined();
    const [older, newer] = without(await workspace.rows("Audit"), "id", "createdAt");
    expect(older).toEqual(newer);
  });
});
