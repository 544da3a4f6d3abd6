import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { enqueueJob } from "./jobs";
import { note } from "./log";

const exportRecord = z.object({
  id: z.string(),
  status: z.enum(["making", "ready", "failed"]),
  byteSize: z.number(),
  createdAt: z.date(),
  expiresAt: z.date(),
});
export type ExportRecord = z.infer<typeof exportRecord>;

const EXPORT = {
  id: true,
  status: true,
  byteSize: true,
  createdAt: true,
  expiresAt: true,
} as const;

/** Pieces that are dropped by one statement: nobody waits long for it. */
const PIECES_AT_ONCE = 16;

/** Opens an export and queues its making; does nothing where one is being made. */
export async function queueExport(
  scope: Scope,
  { id, createdAt, expiresAt }: Pick<ExportRecord, "id" | "createdAt" | "expiresAt">,
): Promise<void> {
  const { workspaceId } = scope;
  await database().inTransaction(async (transaction) => {
    const making = { workspaceId, status: "making" };
    if (await transaction.export.findFirst({ where: making, select: { id: true } })) return;
    const data = { ...making, id, createdAt, expiresAt };
    await transaction.export.create({ data, select: { id: true } });
    await enqueueJob(scope, "export-workspace", id, transaction);
    await note(transaction, scope, { action: "workspace.exported", subjectId: id });
  });
}

/** The exports that are kept, the newest first. */
export async function listExports(scope: Scope, now: Date): Promise<ExportRecord[]> {
  const rows = await database().prisma.export.findMany({
    where: { workspaceId: scope.workspaceId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: EXPORT,
  });
  return rows.map((row) => exportRecord.parse(row));
}

/** One export of the workspace; undefined where it is not there, or its days are over. */
export async function readExport(
  scope: Scope,
  id: string,
  now: Date,
): Promise<ExportRecord | undefined> {
  const row = await database().prisma.export.findFirst({
    where: { workspaceId: scope.workspaceId, id, expiresAt: { gt: now } },
    select: EXPORT,
  });
  return row ? exportRecord.parse(row) : undefined;
}

/** Begins to make an export, anew where an earlier worker died; false where nobody waits for it. */
export async function beginExport(scope: Scope, id: string): Promise<boolean> {
  const making = { workspaceId: scope.workspaceId, id, status: "making" };
  if ((await database().prisma.export.count({ where: making })) === 0) return false;
  await dropPieces(scope, id);
  return true;
}

/** Stores the next piece where the job is still the caller's; answers whether it is. */
export function addExportPiece(
  { workspaceId }: Scope,
  { id, fence, subjectId }: Job,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const running = { id, fence, status: "running" };
    const { count } = await transaction.job.updateMany({ where: running, data: { fence } });
    if (count === 0) return false;
    const data = { workspaceId, exportId: subjectId ?? "", number, bytes };
    await transaction.exportPiece.create({ data, select: { number: true } });
    return true;
  });
}

/** Hands an export out, where the job is still the caller's. */
export async function finishExport(
  { workspaceId }: Scope,
  { id, fence, subjectId }: Job,
  file: { readonly byteSize: number; readonly sha256: string },
): Promise<void> {
  await database().inTransaction(async (transaction) => {
    const running = { id, fence, status: "running" };
    const { count } = await transaction.job.updateMany({ where: running, data: { fence } });
    if (count === 0) return;
    await transaction.export.updateMany({
      where: { workspaceId, id: subjectId ?? "", status: "making" },
      data: { status: "ready", ...file },
    });
  });
}

/** The file of an export piece by piece, in order; never whole in memory. */
export async function* readExportPieces(
  { workspaceId }: Scope,
  exportId: string,
): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await database().prisma.exportPiece.findUnique({
      where: { workspaceId_exportId_number: { workspaceId, exportId, number } },
      select: { bytes: true },
    });
    if (!piece) return;
    yield piece.bytes;
  }
}

/** Drops the exports whose days are over. */
export async function dropOldExports(scope: Scope, now: Date): Promise<void> {
  const { workspaceId } = scope;
  const { prisma } = database();
  const old = await prisma.export.findMany({
    where: { workspaceId, expiresAt: { lte: now } },
    select: { id: true },
  });
  for (const { id } of old) {
    await dropPieces(scope, id);
    await prisma.export.deleteMany({ where: { workspaceId, id } });
  }
}

async function dropPieces({ workspaceId }: Scope, exportId: string): Promise<void> {
  const { prisma } = database();
  const where = { workspaceId, exportId };
  for (let to = PIECES_AT_ONCE; (await prisma.exportPiece.count({ where })) > 0; ) {
    await prisma.exportPiece.deleteMany({ where: { ...where, number: { lt: to } } });
    to += PIECES_AT_ONCE;
  }
}
