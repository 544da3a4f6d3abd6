import { setImmediate as breathe } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { type MomentReads, type SqlParameter, type SqlRow, STREAM_BATCH } from "./raw-sql";
import { openReader } from "./sqlite-file";
import { SqliteRead } from "./sqlite-statements";

/** Reads on one connection in one transaction: the file as it was at its first read. */
export async function readSqliteMoment<T>(
  file: string,
  work: (reads: MomentReads) => Promise<T>,
): Promise<T> {
  const connection = openReader(file);
  try {
    // The transaction sees what is there when it reads first, not when it begins.
    connection.exec("BEGIN; SELECT count(*) FROM sqlite_master");
    return await work({
      stream: (sql, parameters = [], batchSize = STREAM_BATCH) =>
        batches(connection, sql, parameters, batchSize),
    });
  } finally {
    connection.close();
  }
}

async function* batches(
  connection: BetterSqlite3.Database,
  sql: string,
  parameters: readonly SqlParameter[],
  batchSize: number,
): AsyncGenerator<readonly SqlRow[]> {
  let batch: SqlRow[] = [];
  for (const row of new SqliteRead(connection, sql).iterate(parameters)) {
    batch.push(row);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
    await breathe();
  }
  if (batch.length > 0) yield batch;
}
