import { newId } from "@/lib/new-id";
import {
  dropOldExports,
  type ExportRecord,
  listExports,
  queueExport,
  readExport,
  readExportPieces,
} from "@/lib/repositories/exports";
import { latestJob } from "@/lib/repositories/jobs";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";
import { sizeWords } from "./log-words";

const KEPT_MS = 7 * 86_400_000;

/** Queues an export of everything; does nothing where one is being made. */
export async function startExport(scope: Scope, now: Date): Promise<void> {
  const expiresAt = new Date(now.getTime() + KEPT_MS);
  await queueExport(scope, { id: newId(), createdAt: now, expiresAt });
}

/** How far the making of an export is. */
export interface ExportProgress {
  readonly status: ExportRecord["status"];
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

export interface ExportsView {
  /** The one that is being made. */
  readonly making?: (ExportProgress & { readonly id: string }) | undefined;
  readonly lines: readonly {
    readonly id: string;
    readonly made: string;
    readonly until: string;
    /** "1.3 MB"; empty where it could not be made. */
    readonly size: string;
  }[];
}

/** The exports that are kept, and the one that is being made. */
export async function viewExports(scope: Scope, now: Date): Promise<ExportsView> {
  const [exports, workspace] = await Promise.all([listExports(scope, now), readWorkspace(scope)]);
  const format = formatFor(workspace.locale, workspace.currency);
  const making = exports.find(({ status }) => status === "making");
  return {
    making: making && { id: making.id, ...(await progressOf(scope, making)) },
    lines: exports
      .filter(({ status }) => status !== "making")
      .map(({ id, status, byteSize, createdAt, expiresAt }) => ({
        id,
        made: format.instant(createdAt, workspace.timeZone),
        until: format.instant(expiresAt, workspace.timeZone),
        size: status === "ready" ? sizeWords(byteSize, format) : "",
      })),
  };
}

/** How far an export is; undefined where it is not in the workspace. */
export async function exportProgress(
  scope: Scope,
  id: string,
  now: Date,
): Promise<ExportProgress | undefined> {
  const record = await readExport(scope, id, now);
  return record && progressOf(scope, record);
}

async function progressOf(scope: Scope, { id, status }: ExportRecord): Promise<ExportProgress> {
  const { done, total } = (await latestJob(scope, id)) ?? { done: 0, total: 0 };
  return { status, done, total, sentence: "Creating the export." };
}

/** A file to be handed out. */
export interface ExportFile {
  readonly name: string;
  readonly byteSize: number;
  readonly pieces: AsyncGenerator<Uint8Array>;
}

/** The file of an export; undefined where there is none (any more). */
export async function openExport(
  scope: Scope,
  id: string,
  now: Date,
): Promise<ExportFile | undefined> {
  const record = await readExport(scope, id, now);
  if (record?.status !== "ready") return undefined;
  const { name } = await readWorkspace(scope);
  const words = name
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  const day = record.createdAt.toISOString().slice(0, 10);
  return {
    name: `clientele-${words.slice(0, 60).toLowerCase() || "workspace"}-${day}.zip`,
    byteSize: record.byteSize,
    pieces: wholeFile(scope, record),
  };
}

/** The pieces; an error where the file is dropped in between: half of it must not look like all. */
async function* wholeFile(scope: Scope, { id, byteSize }: ExportRecord) {
  let bytes = 0;
  for await (const piece of readExportPieces(scope, id)) {
    bytes += piece.length;
    yield piece;
  }
  if (bytes !== byteSize) throw new Error("The export was dropped while it was fetched.");
}

/** Takes away the exports whose days are over. */
export function dropExports(scope: Scope, now: Date): Promise<void> {
  return dropOldExports(scope, now);
}
