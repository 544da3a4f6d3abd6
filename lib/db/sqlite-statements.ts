import type BetterSqlite3 from "better-sqlite3";
import { filledPlaces, type OnConflict } from "./bulk";
import { conflictClause } from "./conflict-clause";
import { quoteName, type SqlParameter, type SqlRow, type SqlValue, toSqlite } from "./raw-sql";

export type Rows = readonly (readonly SqlParameter[])[];

/** So many statements are kept ready: rows of an import fill the same columns for long. */
const PREPARED_MAX = 50;
/** Longer ones name thousands of ids, are rarely the same twice and take a megabyte each. */
const PREPARED_LENGTH_MAX = 5000;

/** Statements of one connection, prepared once. */
export class SqliteStatements {
  readonly #writing = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  readonly #reading = new Map<string, SqliteRead>();

  constructor(private readonly connection: BetterSqlite3.Database) {}

  run(sql: string, parameters: readonly SqlParameter[]): number {
    return this.#toWrite(sql).run(parameters.map(toSqlite)).changes;
  }

  /** One statement for each row. */
  runEach(sql: string, rows: Rows): void {
    const statement = this.#toWrite(sql);
    for (const row of rows) statement.run(row.map(toSqlite));
  }

  /** Adds rows, or changes those that are there as `onConflict` says. */
  insert(
    table: string,
    columns: readonly string[],
    rows: Rows,
    onConflict: OnConflict | undefined,
  ): void {
    const filled = filledPlaces(columns, rows);
    const names = columns.map(quoteName).join(", ");
    const places = columns.map((_, at) => (filled.includes(at) ? "?" : "NULL")).join(", ");
    const statement = this.#toWrite(
      `INSERT INTO ${table} (${names}) VALUES (${places})${conflictClause(onConflict)}`,
    );
    // One array for all rows, and its values one by one: a third less than new arrays take.
    const bound: unknown[] = filled.map(String);
    for (const row of rows) {
      let place = 0;
      for (const at of filled) {
        bound[place] = toSqlite(row[at] ?? null);
        place += 1;
      }
      statement.run(...bound);
    }
  }

  select(sql: string, parameters: readonly SqlParameter[]): SqlRow[] {
    return kept(this.#reading, sql, () => new SqliteRead(this.connection, sql)).all(parameters);
  }

  #toWrite(sql: string): BetterSqlite3.Statement<unknown[]> {
    return kept(this.#writing, sql, () => this.connection.prepare<unknown[]>(sql));
  }
}

function kept<T>(statements: Map<string, T>, sql: string, prepare: () => T): T {
  const known = statements.get(sql);
  if (known !== undefined) return known;
  const statement = prepare();
  if (sql.length > PREPARED_LENGTH_MAX) return statement;
  if (statements.size >= PREPARED_MAX) statements.clear();
  statements.set(sql, statement);
  return statement;
}

/**
 * A SELECT whose rows come as arrays and are made objects of here, all of one shape. The driver adds
 * one property after the other, which takes three times as long where a row has fifty columns.
 */
export class SqliteRead {
  readonly #statement: BetterSqlite3.Statement<unknown[], SqlValue[]>;
  readonly #blank: Readonly<Record<string, SqlValue>>;

  constructor(connection: BetterSqlite3.Database, sql: string) {
    this.#statement = connection.prepare<unknown[], SqlValue[]>(sql).raw();
    const names = this.#statement.columns().map(({ name }) => name);
    this.#blank = Object.fromEntries(names.map((name) => [name, null]));
    if (Object.keys(this.#blank).join() !== names.join()) {
      const called = names.join(", ");
      throw new Error(
        `The columns of a read have to differ, and none is called a number: ${called}.`,
      );
    }
  }

  all(parameters: readonly SqlParameter[]): SqlRow[] {
    return this.#statement.all(parameters.map(toSqlite)).map((values) => this.#row(values));
  }

  *iterate(parameters: readonly SqlParameter[]): IterableIterator<SqlRow> {
    for (const values of this.#statement.iterate(parameters.map(toSqlite))) yield this.#row(values);
  }

  #row(values: readonly SqlValue[]): SqlRow {
    const row = { ...this.#blank };
    let at = 0;
    for (const name in row) {
      row[name] = values[at] ?? null;
      at += 1;
    }
    // SQLite prepares a statement again by itself: "*" would name other columns then.
    if (at !== values.length) throw new Error("The columns of a read have changed; name them.");
    return row;
  }
}
