import { database, type TransactionClient } from "@/lib/db/client";
import {
  type ImportCounts,
  type ImportKind,
  type ImportOrigin,
  type ImportProblem,
  type ImportRecord,
  type ImportStatus,
  importRecord,
} from "@/lib/schemas/import-record";
import type { PageCursor } from "@/lib/schemas/page-cursor";
import type { Scope } from "@/lib/scope";
import { changedBy } from "./account-history";
import { importOwner, reachedImports } from "./reach";

/** What is read of an import. */
export const IMPORT = {
  id: true,
  kind: true,
  origin: true,
  fileName: true,
  byteSize: true,
  sha256: true,
  headersKey: true,
  status: true,
  settings: true,
  profile: true,
  counts: true,
  problem: true,
  checkedAt: true,
  createdAt: true,
  finishedAt: true,
  startedBy: true,
  tookMs: true,
  keepsBefore: true,
  undoneAt: true,
  undoneBy: true,
  undo: true,
} as const;

/** Opens an import for a file that is about to arrive (or for the sample portfolio). */
export async function addImport(
  scope: Scope,
  data: {
    id: string;
    origin: ImportOrigin;
    kind: ImportKind | null;
    fileName: string;
    byteSize: number;
    status: ImportStatus;
  },
  client: TransactionClient = database().prisma,
): Promise<void> {
  await client.import.create({
    data: {
      workspaceId: scope.workspaceId,
      ownerId: importOwner(scope),
      startedBy: changedBy(scope),
      ...data,
      settings: "{}",
    },
    select: { id: true },
  });
}

/** One import of the scope; undefined where it is not there, or does not exist for the scope. */
export async function readImport(scope: Scope, id: string): Promise<ImportRecord | undefined> {
  const row = await database().prisma.import.findFirst({
    where: { ...reachedImports(scope), id },
    select: IMPORT,
  });
  return row ? importRecord.parse(row) : undefined;
}

/** The sample portfolio's import, where it is loaded or on its way. */
export async function findSample(
  scope: Scope,
  client: TransactionClient = database().prisma,
): Promise<ImportRecord | undefined> {
  const { workspaceId } = scope;
  const row = await client.import.findFirst({
    where: { workspaceId, origin: "sample", status: { notIn: ["failed", "cancelled"] } },
    select: IMPORT,
  });
  return row ? importRecord.parse(row) : undefined;
}

/** The newest imports, or those behind a place. */
export async function listImports(
  scope: Scope,
  limit: number,
  after?: PageCursor,
): Promise<ImportRecord[]> {
  const rows = await database().prisma.import.findMany({
    where: filesBehind(scope, after),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    select: IMPORT,
  });
  return rows.map((row) => importRecord.parse(row));
}

/** How many imports of files there are behind a place, or at all. */
export function countImports(scope: Scope, after?: PageCursor): Promise<number> {
  return database().prisma.import.count({ where: filesBehind(scope, after) });
}

function filesBehind(scope: Scope, after: PageCursor | undefined) {
  const behind = after && [
    { createdAt: { lt: after.at } },
    { createdAt: after.at, id: { lt: after.id } },
  ];
  return { ...reachedImports(scope), origin: "file", ...(behind && { OR: behind }) };
}

/** What may change on an import. */
export interface ImportChange {
  readonly status?: ImportStatus;
  readonly kind?: ImportKind;
  readonly byteSize?: number;
  readonly sha256?: string;
  readonly settings?: string;
  readonly profile?: string;
  readonly headersKey?: string;
  readonly counts?: ImportCounts | null;
  readonly problem?: ImportProblem | null;
  readonly checkedAt?: Date;
  readonly finishedAt?: Date | null;
  readonly keepsBefore?: boolean;
}

/**
 * Moves an import on if it still stands where the caller saw it: two clicks, or a worker and a
 * cancelling person, cannot both move it. Answers whether it did.
 * @param settings moved only where it has these, if they are given
 */
export async function moveImport(
  scope: Scope,
  id: string,
  from: readonly ImportStatus[],
  change: ImportChange,
  client: TransactionClient = database().prisma,
  settings?: string,
): Promise<boolean> {
  const { counts, problem, ...plain } = change;
  const { count } = await client.import.updateMany({
    where: {
      ...reachedImports(scope),
      id,
      status: { in: [...from] },
      ...(settings && { settings }),
    },
    data: {
      ...plain,
      ...(counts !== undefined && { counts: counts && JSON.stringify(counts) }),
      ...(problem !== undefined && { problem: problem && JSON.stringify(problem) }),
    },
  });
  return count === 1;
}

/** Removes an import that did not arrive, with its pieces. */
export async function dropImport(scope: Scope, id: string): Promise<void> {
  await database().prisma.import.deleteMany({ where: { workspaceId: scope.workspaceId, id } });
}

/** Removes the imports whose file began to arrive before `before` and never arrived whole. */
export async function dropUnfinishedUploads(scope: Scope, before: Date): Promise<void> {
  const { workspaceId } = scope;
  await database().prisma.import.deleteMany({
    where: { workspaceId, status: "uploading", createdAt: { lt: before } },
  });
}
