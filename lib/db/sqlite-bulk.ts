import { setImmediate as breathe, setTimeout as sleep } from "node:timers/promises";
import type BetterSqlite3 from "better-sqlite3";
import { isMarked } from "./aside-names";
import {
  type Bulk,
  type BulkTransaction,
  type BulkWriting,
  type CrossedAccount,
  type Kept,
  KeyTaken,
} from "./bulk";
import { quoteName } from "./raw-sql";
import { AsideTables } from "./sqlite-aside";
import { AsideWriting, SqliteBulkTransaction } from "./sqlite-bulk-writing";
import { openWriter } from "./sqlite-file";
import { dropMarked, indexNames } from "./sqlite-schema";
import { retryWhileBusy, type WriteLock } from "./write-lock";

/** After so many milliseconds of writing in small pieces, others get their turn. */
const PIECE_MS = 100;

/** Longer than somebody who waits sleeps between two tries (see retryWhileBusy). */
const TURN_MS = 15;

/** Bulk writing on SQLite: one prepared statement, run once per row, on a connection of its own. */
export class SqliteBulk implements Bulk {
  #connection: BetterSqlite3.Database | undefined;
  #wroteFor = 0;
  #wroteUntil = 0;

  constructor(
    private readonly file: string,
    private readonly lock: WriteLock,
  ) {}

  async land<T>(
    work: (transaction: BulkTransaction) => Promise<T>,
    kept: Kept = "at once",
  ): Promise<T> {
    try {
      return await this.#locked(kept, async (connection) => {
        const transaction = new SqliteBulkTransaction(connection);
        const result = await work(transaction);
        transaction.close();
        return result;
      });
    } catch (error) {
      throw isKeyTaken(error) ? new KeyTaken(error) : error;
    }
  }

  async landMuch<T>(
    fill: (writing: BulkWriting) => Promise<void>,
    close: (transaction: BulkTransaction, crossed: readonly CrossedAccount[]) => Promise<T>,
  ): Promise<T> {
    await this.clearAbandoned();
    const connection = await this.#open();
    const aside = new AsideTables(connection, (work) => this.#shortly(work));
    try {
      await aside.watch();
      await fill(new AsideWriting(connection, aside, (work) => this.#shortly(work)));
      await aside.complete();
      // So that the closing commit waits for the disk with its own pages alone.
      await this.lock.run(async () => connection.pragma("wal_checkpoint(PASSIVE)"));
      return await this.land((transaction) => close(transaction, aside.flip()));
    } catch (error) {
      throw isKeyTaken(error) ? new KeyTaken(error) : error;
    } finally {
      // What cannot be taken away now is taken away before the next landing: how this one ended
      // is what counts.
      await aside.drop().catch(() => undefined);
    }
  }

  async tidy(): Promise<void> {
    const connection = await this.#open();
    // As far as it goes without holding up others, so that the rest below is short.
    await this.lock.run(async () => connection.pragma("wal_checkpoint(PASSIVE)"));
    for (const index of indexNames(connection)) {
      await this.#shortly(() => connection.exec(`ANALYZE ${quoteName(index)}`));
    }
    // With a reader in the way it shortens the log as far as it can; the next time does the rest.
    await this.lock.run(async () => connection.pragma("wal_checkpoint(TRUNCATE)"));
  }

  async clearAbandoned(): Promise<void> {
    await dropMarked(await this.#open(), (work) => this.#shortly(work), isMarked);
  }

  async close(): Promise<void> {
    await this.lock.run(async () => {
      this.#connection?.close();
      this.#connection = undefined;
    });
  }

  async #shortly<T>(work: () => T): Promise<T> {
    let began = 0;
    const result = await this.#locked("soon", () => {
      began = performance.now();
      // What the landing worked out since its last piece was their turn too.
      if (began - this.#wroteUntil >= TURN_MS) this.#wroteFor = 0;
      return work();
    });
    this.#wroteUntil = performance.now();
    this.#wroteFor += this.#wroteUntil - began;
    if (this.#wroteFor < PIECE_MS) {
      await breathe();
    } else {
      this.#wroteFor = 0;
      await sleep(TURN_MS);
    }
    return result;
  }

  async #locked<T>(
    kept: Kept,
    work: (connection: BetterSqlite3.Database) => Promise<T> | T,
  ): Promise<T> {
    return this.lock.run(async () => {
      const connection = await this.#open();
      connection.pragma(`synchronous = ${kept === "at once" ? "FULL" : "NORMAL"}`);
      await retryWhileBusy(() => connection.exec("BEGIN IMMEDIATE"));
      try {
        const result = await work(connection);
        connection.exec("COMMIT");
        return result;
      } finally {
        if (connection.inTransaction) {
          connection.exec("ROLLBACK");
        }
      }
    });
  }

  async #open(): Promise<BetterSqlite3.Database> {
    this.#connection ??= await openWriter(this.file, "worker");
    return this.#connection;
  }
}

const KEY_TAKEN = ["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];

function isKeyTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && KEY_TAKEN.includes(String(error.code));
}
