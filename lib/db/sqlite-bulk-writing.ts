import { setImmediate as breathe } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { type BulkTransaction, type BulkWriting, chunks, type OnConflict } from "./bulk";
import { conflictClause } from "./conflict-clause";
import { quoteName, type SqlParameter, type SqlRow, toSqlite } from "./raw-sql";
import type { AsideTables } from "./sqlite-aside";
import type { Shortly } from "./sqlite-schema";

type Rows = readonly (readonly SqlParameter[])[];

/** Statements of one connection: those that write are prepared once. */
class Statements {
  readonly #prepared = new Map<string, BetterSqlite3.Statement<unknown[]>>();

  constructor(private readonly connection: BetterSqlite3.Database) {}

  run(sql: string, parameters: readonly SqlParameter[]): number {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.connection.prepare<unknown[]>(sql);
      this.#prepared.set(sql, statement);
    }
    return statement.run(parameters.map(toSqlite)).changes;
  }

  select(sql: string, parameters: readonly SqlParameter[]): SqlRow[] {
    return this.connection.prepare<unknown[], SqlRow>(sql).all(parameters.map(toSqlite));
  }
}

function insertInto(
  table: string,
  columns: readonly string[],
  onConflict: OnConflict | undefined,
): string {
  const names = columns.map(quoteName).join(", ");
  const places = columns.map(() => "?").join(", ");
  return `INSERT INTO ${table} (${names}) VALUES (${places})${conflictClause(onConflict)}`;
}

function deleteFrom(table: string, key: readonly string[]): string {
  return `DELETE FROM ${table} WHERE ${key.map((column) => `${quoteName(column)} = ?`).join(" AND ")}`;
}

/** Writing inside the one open transaction of a connection. */
export class SqliteBulkTransaction implements BulkTransaction {
  readonly #statements: Statements;
  #state: "open" | "failed" | "closed" = "open";

  constructor(connection: BetterSqlite3.Database) {
    this.#statements = new Statements(connection);
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
    await this.#runEach(insertInto(quoteName(table), columns, onConflict), rows);
  }

  async remove(table: string, key: readonly string[], keys: Rows): Promise<void> {
    await this.#runEach(deleteFrom(quoteName(table), key), keys);
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

  async #runEach(sql: string, rows: Rows): Promise<void> {
    for (const chunk of chunks(rows)) {
      this.#run(() => {
        for (const row of chunk) this.#statements.run(sql, row);
      });
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
  readonly #statements: Statements;

  constructor(
    connection: BetterSqlite3.Database,
    private readonly aside: AsideTables,
    private readonly shortly: Shortly,
  ) {
    this.#statements = new Statements(connection);
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
    await this.#runEach(insertInto(await this.aside.target(table), columns, onConflict), rows);
  }

  async remove(table: string, key: readonly string[], keys: Rows): Promise<void> {
    if (keys.length === 0) return;
    await this.#runEach(deleteFrom(await this.aside.target(table), key), keys);
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return this.#statements.select(sql, parameters);
  }

  buildIndexes(table: string): Promise<void> {
    return this.aside.buildIndexes(table);
  }

  async #runEach(sql: string, rows: Rows): Promise<void> {
    for (const chunk of chunks(rows)) {
      await this.shortly(() => {
        for (const row of chunk) this.#statements.run(sql, row);
      });
    }
  }
}
