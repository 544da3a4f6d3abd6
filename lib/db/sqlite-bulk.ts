import { setImmediate as breathe } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { type Bulk, type BulkTransaction, chunks, type OnConflict } from "./bulk";
import { conflictClause } from "./conflict-clause";
import { quoteName, type SqlParameter, type SqlRow, toSqlite } from "./raw-sql";
import { openWriter } from "./sqlite-file";
import { retryWhileBusy, type WriteLock } from "./write-lock";

interface SchemaPart {
  readonly type: "index" | "trigger";
  readonly name: string;
  readonly sql: string;
}

/** Without unique indexes, which ON CONFLICT needs. */
const INDEXES_AND_TRIGGERS = `SELECT type, name, sql FROM sqlite_master
  WHERE tbl_name = ? AND (type = 'trigger' OR (type = 'index' AND sql LIKE 'CREATE INDEX %'))`;

/** The only triggers there are keep the search index; see the migration "search". */
const REBUILD_SEARCH = `INSERT INTO "PortfolioSearch" ("PortfolioSearch") VALUES ('rebuild')`;

/** Bulk writing on SQLite: one prepared statement, run once per row, on a connection of its own. */
export class SqliteBulk implements Bulk {
  #connection: BetterSqlite3.Database | undefined;

  constructor(
    private readonly file: string,
    private readonly lock: WriteLock,
  ) {}

  async land<T>(work: (transaction: BulkTransaction) => Promise<T>): Promise<T> {
    return this.lock.run(async () => {
      const connection = await this.#open();
      await retryWhileBusy(() => connection.exec("BEGIN IMMEDIATE"));
      try {
        const transaction = new SqliteBulkTransaction(connection);
        const result = await work(transaction);
        transaction.close();
        connection.exec("COMMIT");
        return result;
      } finally {
        if (connection.inTransaction) {
          connection.exec("ROLLBACK");
        }
      }
    });
  }

  async tidy(): Promise<void> {
    await this.lock.run(async () => {
      const connection = await this.#open();
      await retryWhileBusy(() => connection.exec("PRAGMA analysis_limit = 1000; ANALYZE;"));
      // With a reader in the way it shortens the log as far as it can; the next time does the rest.
      connection.pragma("wal_checkpoint(TRUNCATE)");
    });
  }

  async close(): Promise<void> {
    await this.lock.run(async () => {
      this.#connection?.close();
      this.#connection = undefined;
    });
  }

  async #open(): Promise<BetterSqlite3.Database> {
    this.#connection ??= await openWriter(this.file, "worker");
    return this.#connection;
  }
}

class SqliteBulkTransaction implements BulkTransaction {
  readonly #statements = new Map<string, BetterSqlite3.Statement<unknown[]>>();
  #state: "open" | "failed" | "closed" = "open";

  constructor(private readonly connection: BetterSqlite3.Database) {}

  async insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly SqlParameter[])[],
    onConflict?: OnConflict,
  ): Promise<void> {
    const names = columns.map(quoteName).join(", ");
    const places = columns.map(() => "?").join(", ");
    const sql = `INSERT INTO ${quoteName(table)} (${names}) VALUES (${places})${conflictClause(onConflict)}`;
    for (const chunk of chunks(rows)) {
      this.#run(() => {
        const statement = this.#prepare(sql);
        for (const row of chunk) {
          statement.run(row.map(toSqlite));
        }
      });
      await breathe();
    }
  }

  async execute(sql: string, parameters: readonly SqlParameter[] = []): Promise<number> {
    return this.#run(() => this.#prepare(sql).run(parameters.map(toSqlite)).changes);
  }

  async select(sql: string, parameters: readonly SqlParameter[] = []): Promise<SqlRow[]> {
    return this.#run(() =>
      this.connection.prepare<unknown[], SqlRow>(sql).all(parameters.map(toSqlite)),
    );
  }

  async withoutIndexes(table: string, work: () => Promise<void>): Promise<void> {
    const made = this.#run(() => {
      const found = this.connection.prepare<[string], SchemaPart>(INDEXES_AND_TRIGGERS).all(table);
      for (const { type, name } of found) {
        this.connection.exec(`DROP ${type} ${quoteName(name)}`);
      }
      return found;
    });
    await work();
    this.#run(() => {
      if (made.some(({ type }) => type === "trigger")) {
        this.connection.exec(REBUILD_SEARCH);
      }
      for (const { sql } of made) {
        this.connection.exec(sql);
      }
    });
  }

  /** Before the commit: a transaction in which a statement failed is not committed. */
  close(): void {
    this.#run(() => undefined);
    this.#state = "closed";
  }

  #prepare(sql: string): BetterSqlite3.Statement<unknown[]> {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.connection.prepare<unknown[]>(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
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
