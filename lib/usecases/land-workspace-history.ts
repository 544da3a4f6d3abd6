import type { JobRun } from "@/lib/jobs/run-next-job";
import {
  addStoredPiece,
  addStoredRows,
  finishWorkspaceImport,
} from "@/lib/repositories/workspace-landing";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { StoredRecord } from "@/lib/schemas/stored-row";
import type { Scope } from "@/lib/scope";
import { allOf } from "./land-workspace-accounts";
import { PieceWriter } from "./piece-writer";
import type { WorkspaceArchive } from "./workspace-archive";

const AT_ONCE = 1000;
/** An import that was under way was planned for other accounts: here it is given up. */
const OVER = ["done", "failed", "cancelled", "undone"];

/** Writes the imports with their files, the audits and the log of an exported workspace. */
export async function landWorkspaceHistory(
  scope: Scope,
  record: ImportRecord,
  run: JobRun,
  archive: WorkspaceArchive,
): Promise<void> {
  const now = new Date();
  const imports = await allOf(archive, "imports", now);
  await addStoredRows(scope, "imports", imports.map(ended));
  for (const { id, origin } of imports) {
    if (origin === "file") await storeFile(scope, String(id), archive, run);
  }
  for (const name of ["labels", "events", "audits", "log"] as const) {
    for await (const rows of archive.rows(name, now)) {
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        run.signal.throwIfAborted();
        await addStoredRows(scope, name, rows.slice(from, from + AT_ONCE));
      }
    }
  }
  await finishWorkspaceImport(scope, record.id, {
    action: "workspace.landed",
    subjectId: record.id,
    subject: record.fileName,
    details: {
      exportedAt: archive.exportedAt,
      sha256: record.sha256 ?? "",
      accounts: archive.rowCount("accounts"),
      orders: archive.rowCount("orders"),
      logEntries: archive.rowCount("log"),
    },
  });
}

function ended(row: StoredRecord): StoredRecord {
  // What was about to be taken back is there.
  if (row.status === "undoing") return { ...row, status: "done" };
  return OVER.includes(String(row.status)) ? row : { ...row, status: "cancelled" };
}

async function storeFile(
  scope: Scope,
  importId: string,
  archive: WorkspaceArchive,
  run: JobRun,
): Promise<void> {
  const pieces = new PieceWriter((number, bytes) => {
    run.signal.throwIfAborted();
    return addStoredPiece(scope, importId, number, bytes);
  });
  for await (const chunk of archive.importFile(importId)) await pieces.write(chunk);
  await pieces.end();
}
