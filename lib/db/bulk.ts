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
 * Set-based writing without Prisma (its createMany is thirty times slower and blocks). Table and
 * column names are constants of the caller; every column without a database default must be given,
 * instants too.
 */
export interface BulkWriting {
  /** The quoted name under which a table is read here: what was written here is seen. */
  table(name: string): string;
  /**
   * Each row holds its values in the order of `columns`. On Postgres what goes wrong with a write may
   * be thrown by what comes next, the end of the transaction at the latest.
   */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlParameter[])[],
    onConflict?: OnConflict,
  ): Promise<void>;
  /** Takes rows out; each of `keys` holds the values by which one is known, in the order of `key`. */
  remove(
    table: string,
    key: readonly string[],
    keys: readonly (readonly SqlParameter[])[],
  ): Promise<void>;
  select(sql: string, parameters?: readonly SqlParameter[]): Promise<SqlRow[]>;
  /** Builds the indexes of a table that is read by them before the landing closes. */
  buildIndexes(table: string): Promise<void>;
}

/** Writing inside one transaction: readers see the state of before until it is committed. */
export interface BulkTransaction extends BulkWriting {
  /** One statement with `?` placeholders; answers the number of rows it changed. */
  execute(sql: string, parameters?: readonly SqlParameter[]): Promise<number>;
}

/** An account that another write changed while a landing went on. */
export interface CrossedAccount {
  readonly workspaceId: string;
  readonly accountId: string;
}

/** Thrown when a write of the same time took a unique key of a landing; nothing was landed. */
export class KeyTaken extends Error {
  constructor(cause: unknown) {
    super("Another write of the same time took a key of this landing.", { cause });
  }
}

/**
 * When what is committed outlasts a power cut: at once, or with the next commit that does so at
 * once. `soon` is for what counts for nothing until a later transaction says that it is whole.
 */
export type Kept = "at once" | "soon";

export interface Bulk {
  /**
   * Runs `work` in one transaction: all of it is committed or nothing. On SQLite every other
   * write of every process waits meanwhile, and the calling process is blocked while rows are
   * written: for the worker process only.
   * @throws KeyTaken
   */
  land<T>(work: (transaction: BulkTransaction) => Promise<T>, kept?: Kept): Promise<T>;
  /**
   * Lands many rows, whole or not at all: `fill` writes accounts, portfolio rows, orders and
   * history, then `close` ends it in a short transaction. Nobody sees what `fill` wrote before
   * `close` is committed. On Postgres both are one transaction, and an account that another write
   * changes waits for it or is waited for. On SQLite others write on meanwhile: what they did to
   * an account stands as they left it, and `close` is told which accounts these are.
   * @throws KeyTaken
   */
  landMuch<T>(
    fill: (writing: BulkWriting) => Promise<void>,
    close: (transaction: BulkTransaction, crossed: readonly CrossedAccount[]) => Promise<T>,
  ): Promise<T>;
  /** After much was written: fresh statistics for the planner and, on SQLite, an empty log. */
  tidy(): Promise<void>;
  /** Takes away what a landing left that died; for the only worker, between its landings. */
  clearAbandoned(): Promise<void>;
}

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < rows.length; start += BULK_CHUNK) {
    yield rows.slice(start, start + BULK_CHUNK);
  }
}

/**
 * The places of the columns that any of the rows fills. The others are written as NULL and neither
 * bound nor sent, which is half of what writing costs: an account has fifty columns, a list fills
 * some fifteen.
 */
export const filledPlaces = (
  columns: readonly string[],
  rows: readonly (readonly SqlParameter[])[],
): number[] => [...columns.keys()].filter((at) => rows.some((row) => row[at] !== null));
