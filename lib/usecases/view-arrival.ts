import { enqueueJob, latestJob } from "@/lib/repositories/jobs";
import { findArrival } from "@/lib/repositories/workspace-landing";
import type { Scope } from "@/lib/scope";
import { type ImportProgress, importProgress } from "./view-import";
import { workspaceFileSentence } from "./workspace-file-refused";

/** A workspace that is being made from an export, or could not be. */
export interface ArrivalView {
  readonly importId: string;
  readonly fileName: string;
  /** Set while the worker is at it. */
  readonly progress?: ImportProgress | undefined;
  /** Why it ended without a result. */
  readonly failure?: string | undefined;
  /** The accounts are there, and the rest can be tried again. */
  readonly mayGoOn?: boolean;
}

const HALF =
  "The accounts are here, but imports, audits and the log are incomplete because something went wrong on our side. Try again.";

/** How far the workspace is that is to come from an export; undefined where there is nothing to say. */
export async function viewArrival(scope: Scope): Promise<ArrivalView | undefined> {
  const record = await findArrival(scope);
  if (!record) return undefined;
  const { id: importId, fileName, status, problem } = record;
  const job = await latestJob(scope, importId);
  if (status === "landing" && job?.status === "failed") {
    return { importId, fileName, failure: HALF, mayGoOn: true };
  }
  if (status !== "failed") {
    return { importId, fileName, progress: await importProgress(scope, importId) };
  }
  return { importId, fileName, failure: workspaceFileSentence(problem ?? { code: "bug" }) };
}

/** Has the worker write what is left of an exported workspace, where it stopped. */
export async function goOnArriving(scope: Scope): Promise<void> {
  const arrival = await viewArrival(scope);
  if (arrival?.mayGoOn) await enqueueJob(scope, "read-workspace", arrival.importId);
}
