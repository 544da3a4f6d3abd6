import type { SqlParameter, SqlRow } from "./raw-sql";

/** Rows written by one statement, and between two looks at the event loop. */
export const BULK_CHUNK = 5000;

/** Where a row with the same key exists, these columns are taken from the new row. */
export interface OnConflict {
  readonly key: readonly string[];
  /** Empty: the row that is there stays as it is. */
  readonly update: readonly string[];
}

/**
 * Set-based writing inside one transaction, without Prisma (its createMany is thirty times slower
 * and blocks). Readers see the state of before until it is committed. Table and column names are
 * constants of the caller; every column without a database default must be given, instants too.
 */
export interface BulkTransaction {
  /** Each row holds its values in the order of `columns`. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlParameter[])[],
    onConflict?: OnConflict,
  ): Promise<void>;
  /** One statement with `?` placeholders; answers the number of rows it changed. */
  execute(sql: string, parameters?: readonly SqlParameter[]): Promise<number>;
  /**
   * On SQLite, takes away the secondary indexes and the search triggers of a table while `work`
   * runs and builds them again after it, within the same transaction: for 100,000 portfolio rows
   * three seconds of work instead of thirteen. Unique indexes stay. It costs as much as the whole table, so
   * it pays from about a fifth of its rows on. On Postgres, where readers would have to wait for
   * it, only `work` runs.
   */
  withoutIndexes(table: string, work: () => Promise<void>): Promise<void>;
  /** Reads inside the transaction: what it wrote itself is seen. */
  select(sql: string, parameters?: readonly SqlParameter[]): Promise<SqlRow[]>;
}

export interface Bulk {
  /**
   * Runs `work` in one transaction: all of it is committed or nothing. On SQLite every other
   * write of every process waits meanwhile, and the calling process is blocked while rows are
   * written: for the worker process only.
   */
  land<T>(work: (transaction: BulkTransaction) => Promise<T>): Promise<T>;
  /** After much was written: fresh statistics for the planner and, on SQLite, an empty log. */
  tidy(): Promise<void>;
}

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BULK_CHUNK) {
    yield rows.slice(start, start + BULK_CHUNK);
  }
}
