import type pg from "pg";
import {
  type Bulk,
  type BulkTransaction,
  type BulkWriting,
  type CrossedAccount,
  chunks,
  filledPlaces,
  KeyTaken,
  type OnConflict,
} from "./bulk";
import { conflictClause } from "./conflict-clause";
import { selectRows } from "./postgres-reads";
import { plainTypes } from "./postgres-values";
import {
  numberPlaceholders,
  quoteName,
  type SqlParameter,
  type SqlRow,
  toPostgres,
} from "./raw-sql";

/** Bulk writing on Postgres: one INSERT of 5,000 rows at a time, each column sent as an array. */
export class PostgresBulk implements Bulk {
  constructor(private readonly pool: pg.Pool) {}

  async land<T>(work: (transaction: BulkTransaction) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let usable = true;
    try {
      await client.query("BEGIN");
      // A landing takes as long as it takes; the job's lease and its cancelling bound it.
      await client.query(
        "SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0",
      );
      const transaction = new PostgresBulkTransaction(client);
      const result = await work(transaction);
      await transaction.written();
      await commit(client);
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => {
        usable = false;
      });
      throw isKeyTaken(error) ? new KeyTaken(error) : error;
    } finally {
      client.release(!usable);
    }
  }

  /** One transaction: nobody crosses it, rows that are read to be written are locked. */
  async landMuch<T>(
    fill: (writing: BulkWriting) => Promise<void>,
    close: (transaction: BulkTransaction, crossed: readonly CrossedAccount[]) => Promise<T>,
  ): Promise<T> {
    return this.land(async (transaction) => {
      await fill(transaction);
      return close(transaction, []);
    });
  }

  async tidy(): Promise<void> {
    await this.pool.query("ANALYZE");
  }

  /** A transaction leaves nothing behind. */
  async clearAbandoned(): Promise<void> {}
}

/** unique_violation */
function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "23505";
}

/** COMMIT of a transaction in which a statement failed "succeeds" with a rollback: say so. */
async function commit(client: pg.PoolClient): Promise<void> {
  const { command } = await client.query("COMMIT");
  if (command !== "COMMIT") {
    throw new Error("A statement of the bulk transaction failed; nothing of it was kept.");
  }
}

/**
 * The server writes one statement while the next rows are worked out here: `insert` and `remove`
 * wait for the write before them, not for their own. What goes wrong with it is thrown by whatever
 * comes next, the end at the latest.
 */
class PostgresBulkTransaction implements BulkTransaction {
  readonly #types = new Map<string, ReadonlyMap<string, string>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: pg.PoolClient) {}

  table(name: string): string {
    return quoteName(name);
  }

  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlParameter[])[],
    onConflict?: OnConflict,
  ): Promise<void> {
    const names = columns.map(quoteName).join(", ");
    for (const chunk of chunks(rows)) {
      const filled = filledPlaces(columns, chunk);
      const values = columns.map((name, at) => (filled.includes(at) ? quoteName(name) : "NULL"));
      await this.#run(
        `INSERT INTO ${quoteName(table)} (${names}) SELECT ${values.join(", ")} ` +
          `FROM ${await this.#sent(table, columns, filled)}${conflictClause(onConflict)}`,
        chunk,
        filled,
      );
    }
  }

  async remove(
    table: string,
    key: readonly string[],
    keys: readonly (readonly SqlParameter[])[],
  ): Promise<void> {
    const names = key.map(quoteName).join(", ");
    const all = [...key.keys()];
    const text =
      `DELETE FROM ${quoteName(table)} WHERE (${names}) IN ` +
      `(SELECT * FROM ${await this.#sent(table, key, all)})`;
    for (const chunk of chunks(keys)) await this.#run(text, chunk, all);
  }

  /** Resolves when everything sent is written; rejects with what went wrong. */
  async written(): Promise<void> {
    await this.#last;
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    await this.written();
    const result = await this.client.query({
      text: numberPlaceholders(sql),
      values: parameters.map(toPostgres),
      types: plainTypes,
    });
    return result.rowCount ?? 0;
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    await this.written();
    return selectRows(this.client, sql, parameters);
  }

  /** They are there all along. */
  async buildIndexes(): Promise<void> {}

  /** The rows that are sent, each of some columns as one array parameter. */
  async #sent(
    table: string,
    columns: readonly string[],
    places: readonly number[],
  ): Promise<string> {
    const types = await this.#columnTypes(table);
    const sent = places.map((at) => columns[at] ?? "");
    const arrays = sent.map((column, index) => {
      const type = types.get(column);
      if (!type) {
        throw new Error(`Table ${table} has no column ${column}.`);
      }
      return `$${index + 1}::${type}[]`;
    });
    return `unnest(${arrays.join(", ")}) AS "sent" (${sent.map(quoteName).join(", ")})`;
  }

  async #run(
    text: string,
    rows: readonly (readonly SqlParameter[])[],
    places: readonly number[],
  ): Promise<void> {
    const values = places.map((at) => rows.map((row) => toPostgres(row[at] ?? null)));
    await this.written();
    this.#last = this.client.query(text, values);
    // Thrown when it is waited for.
    this.#last.catch(() => undefined);
  }

  /** The database's own type names: an array parameter has to name its type. */
  async #columnTypes(table: string): Promise<ReadonlyMap<string, string>> {
    const known = this.#types.get(table);
    if (known) {
      return known;
    }
    await this.written();
    const rows = await this.client.query<{ name: string; type: string }>(
      `SELECT attname AS name, format_type(atttypid, NULL) AS type
         FROM pg_attribute
        WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
      [quoteName(table)],
    );
    const types = new Map(rows.rows.map(({ name, type }) => [name, type]));
    this.#types.set(table, types);
    return types;
  }
}
