import type BetterSqlite3 from "better-sqlite3";
import { BULK_CHUNK } from "./bulk";
import type { Shortly } from "./sqlite-schema";

/**
 * Runs a statement for all rows of a table, between two row numbers at a time (its two parameters),
 * each time in a short transaction.
 * @param table its quoted name.
 * @param after what is done after each time, of which it was the so many-eth.
 */
export async function byRows(
  connection: BetterSqlite3.Database,
  shortly: Shortly,
  table: string,
  sql: string,
  after?: (time: number) => Promise<void>,
): Promise<void> {
  const some = `SELECT rowid FROM ${table} WHERE rowid > ? ORDER BY rowid LIMIT ${BULK_CHUNK}`;
  const last = connection
    .prepare<[number], number | null>(`SELECT max(rowid) FROM (${some})`)
    .pluck();
  const statement = connection.prepare<[number, number]>(sql);
  let from: number | null = 0;
  for (let time = 1; from !== null; time += 1) {
    const behind: number = from;
    from = await shortly(() => {
      const to = last.get(behind) ?? null;
      if (to !== null) statement.run(behind, to);
      return to;
    });
    await after?.(time);
  }
}
