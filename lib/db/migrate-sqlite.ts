import { randomUUID } from "node:crypto";
import type BetterSqlite3 from "better-sqlite3";
import { type AppliedMigration, type Migration, pendingMigrations } from "./migration-files";
import { createFile, openWriter } from "./sqlite-file";
import { unmarkSchema } from "./sqlite-schema";
import { retryWhileBusy } from "./write-lock";

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

const APPLIED = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name`;

const RECORD = `INSERT INTO "_prisma_migrations"
  (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
  VALUES (?, ?, ?, ?, ?, 1)`;

/** Applies what is missing, all in one transaction; answers the names applied. */
export async function migrateSqlite(
  file: string,
  committed: readonly Migration[],
): Promise<string[]> {
  await createFile(file);
  const connection = await openWriter(file, "worker");
  try {
    // Before the transaction, where it counts: with foreign keys on, the way Prisma rebuilds a
    // table (copy, drop, rename) would delete every child row by cascade.
    connection.pragma("foreign_keys = OFF");
    await retryWhileBusy(() => connection.exec("BEGIN IMMEDIATE"));
    const names = applyPending(connection, committed);
    connection.exec("COMMIT");
    return names;
  } finally {
    if (connection.inTransaction) {
      connection.exec("ROLLBACK");
    }
    connection.close();
  }
}

function applyPending(
  connection: BetterSqlite3.Database,
  committed: readonly Migration[],
): string[] {
  connection.exec(TABLE);
  const rows = connection
    .prepare<[], { name: string; checksum: string; finished: number }>(APPLIED)
    .all();
  const applied: AppliedMigration[] = rows.map((row) => ({ ...row, finished: row.finished === 1 }));
  const pending = pendingMigrations(committed, applied);
  if (pending.length > 0) unmarkSchema(connection);
  const record = connection.prepare(RECORD);
  for (const { name, sql, checksum } of pending) {
    const started = Date.now();
    connection.exec(sql);
    record.run(randomUUID(), checksum, name, started, Date.now());
  }
  const [orphan] = connection.prepare<[], { table: string }>("PRAGMA foreign_key_check").all();
  if (orphan) {
    throw new Error(`After the migrations a row of ${orphan.table} points to a row that is gone.`);
  }
  return pending.map(({ name }) => name);
}
