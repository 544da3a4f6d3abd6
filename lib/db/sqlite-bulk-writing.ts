import { setImmediate as breathe } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { type BulkTransaction, type BulkWriting, chunks, type OnConflict } from "./bulk";
import { quoteName, type SqlParameter, type SqlRow } from "./raw-sql";
import type { AsideTables } from "./sqlite-aside";
import type { Shortly } from "./sqlite-schema";
import { type Rows, SqliteStatements } from "./sqlite-statements";

function deleteFrom(table: string, key: readonly string[]): string {
  return `DELETE FROM ${table} WHERE ${key.map((column) => `${quoteName(column)} = ?`).join(" AND ")}`;
}

/** Writing inside the one open transaction of a connection. */
export class SqliteBulkTransaction implements BulkTransaction {
  readonly #statements: SqliteStatements;
  #state: "open" | "failed" | "closed" = "open";

  constructor(connection: BetterSqlite3.Database) {
    this.#statements = new SqliteStatements(connection);
  }

  table(name: string): string {
    return quoteName(name);
  }

  async insert(
    table: string,
    columns: readonly string[],
    rows: Rows,
    onConflict?: OnConflict,
  ): Promise<void> {
    await this.#each(rows, (some) =>
      this.#statements.insert(quoteName(table), columns, some, onConflict),
    );
  }

  async remove(table: string, key: readonly string[], keys: Rows): Promise<void> {
    const sql = deleteFrom(quoteName(table), key);
    await this.#each(keys, (some) => this.#statements.runEach(sql, some));
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    return this.#run(() => this.#statements.run(sql, parameters));
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return this.#run(() => this.#statements.select(sql, parameters));
  }

  /** They are there all along. */
  async buildIndexes(): Promise<void> {}

  /** Before the commit: a transaction in which a statement failed is not committed. */
  close(): void {
    this.#run(() => undefined);
    this.#state = "closed";
  }

  async #each(rows: Rows, write: (some: Rows) => void): Promise<void> {
    for (const chunk of chunks(rows)) {
      this.#run(() => write(chunk));
      await breathe();
    }
  }

  #run<T>(work: () => T): T {
    if (this.#state !== "open") {
      throw new Error(`The bulk transaction is ${this.#state}; no statement can run in it.`);
    }
    try {
      return work();
    } catch (error) {
      this.#state = "failed";
      throw error;
    }
  }
}

/** Writing to the next tables of a landing, each chunk in a short transaction of its own. */
export class AsideWriting implements BulkWriting {
  readonly #statements: SqliteStatements;

  constructor(
    connection: BetterSqlite3.Database,
    private readonly aside: AsideTables,
    private readonly shortly: Shortly,
  ) {
    this.#statements = new SqliteStatements(connection);
  }

  table(name: string): string {
    return this.aside.name(name);
  }

  async insert(
    table: string,
    columns: readonly string[],
    rows: Rows,
    onConflict?: OnConflict,
  ): Promise<void> {
    if (rows.length === 0) return;
    const target = await this.aside.target(table);
    await this.#each(rows, (some) => this.#statements.insert(target, columns, some, onConflict));
  }

  async remove(table: string, key: readonly string[], keys: Rows): Promise<void> {
    if (keys.length === 0) return;
    const sql = deleteFrom(await this.aside.target(table), key);
    await this.#each(keys, (some) => this.#statements.runEach(sql, some));
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return this.#statements.select(sql, parameters);
  }

  buildIndexes(table: string): Promise<void> {
    return this.aside.buildIndexes(table);
  }

  async #each(rows: Rows, write: (some: Rows) => void): Promise<void> {
    for (const chunk of chunks(rows)) await this.shortly(() => write(chunk));
  }
}
