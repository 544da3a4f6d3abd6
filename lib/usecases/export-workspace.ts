import { JobLost, type JobRun } from "@/lib/jobs/run-next-job";
import { addExportPiece, beginExport, finishExport } from "@/lib/repositories/exports";
import { readWholeWorkspace } from "@/lib/repositories/workspace-reads";
import type { Job } from "@/lib/schemas/job";
import { ZIP_MAX_BYTES } from "@/lib/schemas/workspace-file";
import type { Scope } from "@/lib/scope";
import { PieceWriter } from "./piece-writer";
import { writeWorkspace } from "./write-workspace";
import { TooLargeToExport, ZipWriter } from "./zip-writer";

/**
 * Job: writes the whole workspace, as it is at one moment, into one ZIP in pieces that can be
 * fetched. Where a worker died in the middle the next one begins anew.
 */
export async function exportWorkspace(scope: Scope, job: Job, run: JobRun): Promise<void> {
  if (!(await beginExport(scope, job.subjectId ?? ""))) return;
  const pieces = new PieceWriter(async (number, bytes) => {
    run.signal.throwIfAborted();
    if (!(await addExportPiece(scope, job, number, bytes))) throw new JobLost();
  });
  const zip = new ZipWriter(async (chunk) => {
    await pieces.write(chunk);
    if (pieces.bytes > ZIP_MAX_BYTES) throw new TooLargeToExport();
  });
  await readWholeWorkspace(scope, (reads) => writeWorkspace(reads, zip, run, new Date()));
  await zip.end();
  await finishExport(scope, job, await pieces.end());
}
