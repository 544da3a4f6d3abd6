import { database } from "@/lib/db/client";
import { type ImportRecord, importRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { IMPORT, type ImportChange, moveImport } from "./imports";
import { note } from "./log";
import { reachedImports } from "./reach";

/** What earlier imports of a workspace say of a file that comes now: only those that were written. */

const landed = (scope: Scope) =>
  ({ ...reachedImports(scope), origin: "file", status: "done" }) as const;

const LATEST_FIRST = [{ finishedAt: "desc" }, { id: "desc" }] as const;

const NAMED = {
  id: true,
  fileName: true,
  createdAt: true,
  finishedAt: true,
  startedBy: true,
} as const;

/** By what people know an import again. */
export type NamedImport = Pick<ImportRecord, keyof typeof NAMED>;

/** The latest import of a file of exactly these bytes; undefined where there was none. */
export async function findSameBytes(
  scope: Scope,
  sha256: string,
): Promise<NamedImport | undefined> {
  const where = { ...landed(scope), sha256 };
  const row = await database().prisma.import.findFirst({
    where,
    orderBy: [...LATEST_FIRST],
    select: NAMED,
  });
  return row ?? undefined;
}

/** An import that was written, by its id. */
export async function findLanded(scope: Scope, id: string): Promise<NamedImport | undefined> {
  const where = { ...landed(scope), id };
  const row = await database().prisma.import.findFirst({ where, select: NAMED });
  return row ?? undefined;
}

/** The latest import of a file with these headers whose mapping is remembered. */
export async function findSameHeaders(
  scope: Scope,
  headersKey: string,
): Promise<ImportRecord | undefined> {
  const where = { ...landed(scope), headersKey };
  const row = await database().prisma.import.findFirst({
    where,
    orderBy: [...LATEST_FIRST],
    select: IMPORT,
  });
  return row ? importRecord.parse(row) : undefined;
}

/**
 * Forgets how files with the headers of an import were read before, and moves that import on as
 * `moveImport` does; false where it no longer stands at its columns.
 */
export async function forgetSameHeaders(
  scope: Scope,
  { id, headersKey, fileName }: ImportRecord,
  change: ImportChange,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    if (!(await moveImport(scope, id, ["columns"], change, transaction))) return false;
    await transaction.import.updateMany({
      where: { ...landed(scope), headersKey },
      data: { headersKey: null },
    });
    await note(transaction, scope, {
      action: "mapping.forgotten",
      subjectId: id,
      subject: fileName,
    });
    return true;
  });
}
