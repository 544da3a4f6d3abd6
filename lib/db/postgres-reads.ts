import type pg from "pg";
import { plainTypes } from "./postgres-values";
import {
  numberPlaceholders,
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

  async *stream(
    sql: string,
    parameters: readonly SqlParameter[] = [],
    batchSize = STREAM_BATCH,
  ): AsyncGenerator<readonly SqlRow[]> {
    const client = await this.pool.connect();
    let broken = true;
    try {
      await client.query("BEGIN READ ONLY");
      await selectRows(client, `DECLARE stream NO SCROLL CURSOR FOR ${sql}`, parameters);
      for (;;) {
        const rows = await selectRows(client, `FETCH ${Math.trunc(batchSize)} FROM stream`);
        if (rows.length > 0) {
          yield rows;
        }
        if (rows.length < batchSize) {
          break;
        }
      }
      broken = false;
    } finally {
      await endRead(client, broken);
    }
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
