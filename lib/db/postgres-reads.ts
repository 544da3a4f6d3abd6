import type pg from "pg";
import { plainTypes } from "./postgres-values";
import {
  type MomentReads,
  NUMBERS_BATCH,
  numberPlaceholders,
  packNumbers,
  type RawReads,
  type SqlParameter,
  type SqlRow,
  STREAM_BATCH,
  toPostgres,
} from "./raw-sql";

/** Rows of one statement, on a pool or on the connection of a transaction. */
export async function selectRows(
  on: pg.Pool | pg.PoolClient,
  sql: string,
  parameters: readonly SqlParameter[] = [],
): Promise<SqlRow[]> {
  const result = await on.query<SqlRow>({
    text: numberPlaceholders(sql),
    values: parameters.map(toPostgres),
    types: plainTypes,
  });
  return result.rows;
}

/** Reading Postgres outside Prisma. */
export class PostgresReads implements RawReads {
  constructor(private readonly pool: pg.Pool) {}

  select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return selectRows(this.pool, sql, parameters);
  }

  stream(
    sql: string,
    parameters: readonly SqlParameter[] = [],
    batchSize = STREAM_BATCH,
  ): AsyncGenerator<readonly SqlRow[]> {
    return inOneRead(this.pool, (client) => cursorRows(client, sql, parameters, batchSize));
  }

  async *numbers(
    sql: string,
    parameters: readonly SqlParameter[] = [],
  ): AsyncGenerator<Float64Array> {
    const batches = inOneRead(this.pool, (client) => cursorValues(client, sql, parameters));
    for await (const rows of batches) yield packNumbers(rows);
  }
}

/** What a cursor yields, on a connection and in a transaction of its own. */
async function* inOneRead<T>(
  pool: pg.Pool,
  read: (client: pg.PoolClient) => AsyncGenerator<T>,
): AsyncGenerator<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("BEGIN READ ONLY");
    yield* read(client);
    broken = false;
  } finally {
    await endRead(client, broken);
  }
}

/** The rows of a cursor as arrays of values. */
async function* cursorValues(
  client: pg.PoolClient,
  sql: string,
  parameters: readonly SqlParameter[],
): AsyncGenerator<readonly (readonly unknown[])[]> {
  await selectRows(client, `DECLARE stream NO SCROLL CURSOR FOR ${sql}`, parameters);
  const text = `FETCH ${NUMBERS_BATCH} FROM stream`;
  for (;;) {
    const { rows } = await client.query<unknown[]>({ text, rowMode: "array", types: plainTypes });
    if (rows.length > 0) yield rows;
    if (rows.length < NUMBERS_BATCH) return;
  }
}

/** Reads on one connection in one transaction that sees the database as it was at its first read. */
export async function readPostgresMoment<T>(
  pool: pg.Pool,
  work: (reads: MomentReads) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    // It takes as long as it takes to store what was read; the job's lease bounds it.
    await client.query(
      "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0",
    );
    const result = await work({
      stream: (sql, parameters = [], batchSize = STREAM_BATCH) =>
        cursorRows(client, sql, parameters, batchSize),
    });
    broken = false;
    return result;
  } finally {
    await endRead(client, broken);
  }
}

async function* cursorRows(
  client: pg.PoolClient,
  sql: string,
  parameters: readonly SqlParameter[],
  batchSize: number,
): AsyncGenerator<readonly SqlRow[]> {
  await selectRows(client, `DECLARE stream NO SCROLL CURSOR FOR ${sql}`, parameters);
  try {
    for (;;) {
      const rows = await selectRows(client, `FETCH ${Math.trunc(batchSize)} FROM stream`);
      if (rows.length > 0) yield rows;
      if (rows.length < batchSize) return;
    }
  } finally {
    // Where a statement failed there is no cursor any more.
    await client.query("CLOSE stream").catch(() => undefined);
  }
}

/** Gives the connection back; one that cannot even roll back is thrown away. */
async function endRead(client: pg.PoolClient, broken: boolean): Promise<void> {
  try {
    await client.query("ROLLBACK");
    client.release();
  } catch (error) {
    client.release(true);
    if (!broken) {
      throw error;
    }
  }
}
