import type { JobRun } from "@/lib/jobs/run-next-job";
import type { Job, JobKind } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { landModel } from "./apply-model";
import { checkImport } from "./check-import";
import { exportWorkspace } from "./export-workspace";
import { landImport } from "./land-import";
import { landSample, takeOutSample } from "./load-sample";
import { readImportFile } from "./read-import-file";
import { readWorkspaceFile } from "./read-workspace-file";
import { landHandOver } from "./reassign-accounts";
import { refreshPortfolio } from "./refresh-portfolio";
import { undoImport } from "./undo-import";

/** What is done for each kind of job. */
export const JOB_WORK: Readonly<
  Record<JobKind, (scope: Scope, job: Job, run: JobRun) => Promise<void>>
> = {
  "read-import": readImportFile,
  "check-import": checkImport,
  "land-import": landImport,
  "undo-import": undoImport,
  "refresh-portfolio": refreshPortfolio,
  "apply-model": landModel,
  "load-sample": landSample,
  "remove-sample": takeOutSample,
  "reassign-accounts": landHandOver,
  "export-workspace": exportWorkspace,
  "read-workspace": readWorkspaceFile,
};
