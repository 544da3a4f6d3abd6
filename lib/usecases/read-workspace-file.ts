import type { JobRun } from "@/lib/jobs/run-next-job";
import { moveImportOfJob } from "@/lib/repositories/import-jobs";
import { readImport } from "@/lib/repositories/imports";
import { LandingCrossed } from "@/lib/repositories/landing";
import { dropFile } from "@/lib/repositories/workspace-landing";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { landWorkspaceAccounts } from "./land-workspace-accounts";
import { landWorkspaceHistory } from "./land-workspace-history";
import { pieceFile } from "./piece-file";
import { WorkspaceArchive } from "./workspace-archive";
import { WorkspaceFileRefused } from "./workspace-file-refused";

/**
 * Job: reads the ZIP of an exported workspace into a new one, in two steps that are a job each.
 * First everything in it is checked and the accounts land, whole or not at all; then imports,
 * audits and the log, which only grow, are written in pieces, again where a worker died. A ZIP that
 * is refused leaves the workspace as empty as it was, with the reason.
 */
export async function readWorkspaceFile(scope: Scope, job: Job, run: JobRun): Promise<void> {
  const id = job.subjectId ?? "";
  const record = await readImport(scope, id);
  if (record?.origin !== "workspace") return;
  const { status, byteSize } = record;
  try {
    const open = () => WorkspaceArchive.open(pieceFile(scope, id, byteSize));
    if (status === "reading") {
      await landWorkspaceAccounts(scope, job, run, await open());
    } else {
      if (status === "landing") await landWorkspaceHistory(scope, record, run, await open());
      await dropFile(scope, id);
    }
  } catch (error) {
    const refused =
      error instanceof LandingCrossed ? new WorkspaceFileRefused("twice", undefined) : error;
    if (!(refused instanceof WorkspaceFileRefused) || status !== "reading") throw error;
    const { problem } = refused;
    const change = { status: "failed", problem, finishedAt: new Date() } as const;
    await moveImportOfJob(scope, job, ["reading"], change);
    await dropFile(scope, id);
  }
}
