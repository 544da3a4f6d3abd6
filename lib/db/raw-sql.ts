/**
 * Values of SQL that does not go through Prisma, the same on both databases.
 *
 * In: a Date is an instant, a flag is a boolean.
 * Out: whole and decimal numbers are numbers (sums and counts too), flags 0 or 1, instants ISO text
 * with the offset +00:00, JSON its text.
 */
export type SqlParameter = string | number | bigint | boolean | Date | Uint8Array | null;
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue>>;

/** Reading outside Prisma: grouped figures and long ordered reads. */
export interface RawReads {
  /** All rows of a SELECT. Placeholders are `?`. */
  select(sql: string, parameters?: readonly SqlParameter[]): Promise<SqlRow[]>;
  /**
   * The rows of a SELECT in batches, all from one moment, never all in memory.
   * Leaving the loop early ends the read.
   */
  stream(
    sql: string,
    parameters?: readonly SqlParameter[],
    batchSize?: number,
  ): AsyncIterable<readonly SqlRow[]>;
  /**
   * The same where every column is a number: each batch is its rows one after the other, NaN for
   * NULL. A hundred thousand rows come in a fraction of the time that objects take.
   */
  numbers(sql: string, parameters?: readonly SqlParameter[]): AsyncIterable<Float64Array>;
}

/** Long reads that all see the same moment, one after the other. */
export type MomentReads = Pick<RawReads, "stream">;

export const STREAM_BATCH = 1000;
/** Rows of numbers in a batch: small enough that nobody waits for one. */
export const NUMBERS_BATCH = 5000;

/** Writes rows of numbers one after the other; anything but a number is NaN. */
export function packNumbers(rows: readonly (readonly unknown[])[]): Float64Array<ArrayBuffer> {
  const width = rows[0]?.length ?? 0;
  const packed = new Float64Array(rows.length * width);
  let at = 0;
  for (const row of rows) {
    for (const value of row) {
      packed[at] = typeof value === "number" ? value : Number.NaN;
      at += 1;
    }
  }
  return packed;
}

/** The instant written last: the rows of a landing have a few between them. */
let lastInstant = { time: Number.NaN, text: "" };

/** ISO text as Prisma's SQLite adapter writes instants, so that both ways compare equal. */
export function instantText(instant: Date): string {
  const time = instant.getTime();
  if (time !== lastInstant.time) {
    lastInstant = { time, text: instant.toISOString().replace("Z", "+00:00") };
  }
  return lastInstant.text;
}

/** What SQLite's driver can bind. */
export function toSqlite(value: SqlParameter): string | number | bigint | Uint8Array | null {
  if (typeof value === "boolean") {
    return value ? 1 : 0;
  }
  return value instanceof Date ? instantText(value) : value;
}

/** What Postgres' driver sends. A Date would be written in the local time zone by it. */
export function toPostgres(value: SqlParameter): string | number | boolean | Uint8Array | null {
  if (value instanceof Date) {
    return instantText(value);
  }
  return typeof value === "bigint" ? String(value) : value;
}

/** `?` to `$1, $2, …`; a question mark inside quotes stays. */
export function numberPlaceholders(sql: string): string {
  let count = 0;
  return sql.replace(/'[^']*'|"[^"]*"|\?/g, (token) => {
    if (token !== "?") {
      return token;
    }
    count += 1;
    return `$${count}`;
  });
}

/** A table or column name of ours, quoted. Names come from constants; anything odd is a bug. */
export function quoteName(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) {
    throw new Error(`Not a table or column name: ${JSON.stringify(name)}`);
  }
  return `"${name}"`;
}
