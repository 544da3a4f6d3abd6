import { database } from "@/lib/db/client";
import { type ImportRecord, importRecord } from "@/lib/schemas/import-record";
import type { Scope } from "@/lib/scope";
import { IMPORT, type ImportChange, moveImport } from "./imports";
import { note } from "./log";
import { reachedImports } from "./reach";

/** What earlier imports of a workspace say of a file that comes now: only those that were written. */

const landed = (scope: Scope) =>
  ({ ...reachedImports(scope), origin: "file", status: "done" }) as const;

async function latest(
  where: ReturnType<typeof landed> & { sha256?: string; headersKey?: string },
): Promise<ImportRecord | undefined> {
  const row = await database().prisma.import.findFirst({
    where,
    orderBy: [{ finishedAt: "desc" }, { id: "desc" }],
    select: IMPORT,
  });
  return row ? importRecord.parse(row) : undefined;
}

/** The latest import of a file of exactly these bytes; undefined where there was none. */
export function findSameBytes(scope: Scope, sha256: string): Promise<ImportRecord | undefined> {
  return latest({ ...landed(scope), sha256 });
}

/** The latest import of a file with these headers whose mapping is remembered. */
export function findSameHeaders(
  scope: Scope,
  headersKey: string,
): Promise<ImportRecord | undefined> {
  return latest({ ...landed(scope), headersKey });
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
