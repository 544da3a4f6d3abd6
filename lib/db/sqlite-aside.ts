import type BetterSqlite3 from "better-sqlite3";
import {
  ADDED_TO,
  type AddedTable,
  AsideNames,
  createdAs,
  indexedAs,
  REWRITTEN,
  type RewrittenTable,
  unmarked,
} from "./aside-names";
import type { CrossedAccount } from "./bulk";
import { quoteName } from "./raw-sql";
import { byRows } from "./sqlite-by-rows";
import { flip } from "./sqlite-flip";
import { dropMarked, indexNames, partsOf, type Shortly, statementOf } from "./sqlite-schema";
import { buildSearch } from "./sqlite-search";

const EVENTS = { insert: "new", update: "new", delete: "old" } as const;

/**
 * For an index SQLite sorts as much at a time as its cache has room for, and does it twice as fast
 * where that fits into the processor's own; threads sort one part while the next one is read.
 */
const SORTING = "PRAGMA cache_size = -4000; PRAGMA threads = 2";

const isRewritten = (table: string): table is RewrittenTable => table in REWRITTEN;
const isAddedTo = (table: string): table is AddedTable =>
  (ADDED_TO as readonly string[]).includes(table);
const isUnique = (sql: string) => sql.startsWith("CREATE UNIQUE INDEX");

/**
 * The next tables of one landing, built beside those that people read and write meanwhile, in
 * short transactions: a copy, without the indexes that can wait, which then takes the place of the
 * table of now by renaming. Triggers note which accounts others write meanwhile.
 */
export class AsideTables {
  readonly #names = new AsideNames();
  readonly #begun = new Set<RewrittenTable>();
  readonly #indexed = new Set<RewrittenTable>();
  readonly #added = new Set<AddedTable>();

  constructor(
    private readonly connection: BetterSqlite3.Database,
    private readonly shortly: Shortly,
  ) {}

  /** Before anything is read: from here on every write of somebody else is noted. */
  async watch(): Promise<void> {
    const crossed = this.#next("Crossed");
    await this.#exec(
      `CREATE TABLE ${crossed} ("table" TEXT, "workspaceId" TEXT, "accountId" TEXT)`,
      ...Object.entries(REWRITTEN).flatMap(([table, account]) =>
        Object.entries(EVENTS).map(
          ([event, row]) =>
            `CREATE TRIGGER ${this.#next(`${table}_${event}`)} AFTER ${event} ON "${table}" BEGIN
               INSERT INTO ${crossed} VALUES ('${table}', ${row}."workspaceId", ${row}."${account}");
             END`,
        ),
      ),
    );
  }

  /** The quoted name under which this landing reads a table. */
  name(table: string): string {
    return isRewritten(table) && this.#begun.has(table) ? this.#next(table) : quoteName(table);
  }

  /** The quoted name of the table to write to, made with the first write. */
  async target(table: string): Promise<string> {
    if (isAddedTo(table)) {
      if (!this.#added.has(table)) {
        const none = `SELECT * FROM "${table}" WHERE false`;
        await this.#exec(`CREATE TABLE ${this.#next(table)} AS ${none}`);
        this.#added.add(table);
      }
    } else if (!isRewritten(table)) {
      throw new Error(`${table} is written when a landing closes.`);
    } else if (!this.#begun.has(table)) {
      await this.#copy(table);
      this.#begun.add(table);
    }
    return this.#next(table);
  }

  /** Builds the indexes the filling went without, once. */
  async buildIndexes(table: string): Promise<void> {
    if (!isRewritten(table) || !this.#begun.has(table) || this.#indexed.has(table)) return;
    this.#indexed.add(table);
    const before = this.connection.pragma("cache_size", { simple: true });
    try {
      this.connection.exec(SORTING);
      for (const index of this.#indexesOf(table, false)) await this.#exec(index);
    } finally {
      // The connection outlives a landing that fails here.
      this.connection.exec(`PRAGMA cache_size = ${before}; PRAGMA threads = 0`);
    }
    for (const name of indexNames(this.connection, this.#names.next(table))) {
      await this.#exec(`ANALYZE ${quoteName(name)}`);
    }
  }

  /** Builds everything the filling went without. */
  async complete(): Promise<void> {
    for (const table of this.#begun) await this.buildIndexes(table);
    if (this.#begun.has("PortfolioRow")) {
      await buildSearch(this.connection, this.#names, this.shortly);
    }
  }

  /** Inside the transaction that closes the landing; answers the accounts others wrote meanwhile. */
  flip(): CrossedAccount[] {
    return flip(this.connection, this.#names, [...this.#begun], [...this.#added]);
  }

  /** Takes away what is left of this landing: the tables of before, or everything built. */
  drop(): Promise<void> {
    return dropMarked(this.connection, this.shortly, (name) => name.includes(this.#names.mark));
  }

  async #copy(table: RewrittenTable): Promise<void> {
    const create = createdAs(statementOf(this.connection, table), table, this.#names.next(table));
    // ON CONFLICT needs the unique ones from the first row on.
    await this.#exec(create, ...this.#indexesOf(table, true));
    await byRows(
      this.connection,
      this.shortly,
      `"${table}"`,
      `INSERT INTO ${this.#next(table)} SELECT * FROM "${table}" WHERE rowid > ? AND rowid <= ?`,
    );
  }

  /** The statements that make the indexes of a table on its next one. */
  #indexesOf(table: RewrittenTable, unique: boolean): string[] {
    return partsOf(this.connection, table, "index")
      .filter(({ sql }) => isUnique(sql) === unique)
      .map(({ name, sql }) => {
        const to = { index: this.#names.next(unmarked(name)), table: this.#names.next(table) };
        return indexedAs(sql, { index: name, table }, to);
      });
  }

  #next(name: string): string {
    return quoteName(this.#names.next(name));
  }

  /** Some statements in one short transaction. */
  async #exec(...statements: string[]): Promise<void> {
    await this.shortly(() => {
      for (const statement of statements) this.connection.exec(statement);
    });
  }
}
