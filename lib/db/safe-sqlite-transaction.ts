import {
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { isDriverFailure } from "./driver-failure";
import { plain } from "./plain-statement";

/**
 * An open transaction on the writing connection. As on Postgres, a statement that failed spoils it:
 * some failures (a full disk) make SQLite roll back by itself, and what came after would be
 * committed alone.
 */
export class SafeSqliteTransaction implements Transaction {
  readonly provider = "sqlite";
  readonly adapterName: string;
  /** Prisma then leaves COMMIT and ROLLBACK to `commit()` and `rollback()`. */
  readonly options = { usePhantomQuery: true };
  #state: "open" | "failed" | "closed" = "open";

  constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly release: () => void,
  ) {
    this.adapterName = writer.adapterName;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#run(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#run(() => this.writer.executeRaw(query));
  }

  async commit(): Promise<void> {
    if (this.#state !== "open") {
      await this.rollback();
      throw closed("A statement of this transaction failed; nothing of it was kept.");
    }
    try {
      await this.writer.executeRaw(plain("COMMIT"));
    } catch (error) {
      await this.rollback();
      throw error;
    }
    this.#close();
  }

  async rollback(): Promise<void> {
    if (this.#state === "closed") {
      return;
    }
    try {
      await this.writer.executeRaw(plain("ROLLBACK"));
    } catch (error) {
      if (!rolledBackAlready(error)) {
        throw error;
      }
    } finally {
      this.#close();
    }
  }

  async createSavepoint(name: string): Promise<void> {
    await this.executeRaw(plain(`SAVEPOINT ${name}`));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    if (this.#state === "failed") {
      this.#state = "open";
    }
    await this.executeRaw(plain(`ROLLBACK TO ${name}`));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.executeRaw(plain(`RELEASE SAVEPOINT ${name}`));
  }

  async #run<T>(statement: () => Promise<T>): Promise<T> {
    if (this.#state !== "open") {
      throw closed(`The transaction is ${this.#state}; no statement can run in it.`);
    }
    try {
      return await statement();
    } catch (error) {
      this.#state = "failed";
      throw error;
    }
  }

  #close(): void {
    this.#state = "closed";
    this.release();
  }
}

function closed(cause: string): DriverAdapterError {
  return new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause });
}

function rolledBackAlready(error: unknown): boolean {
  return (
    isDriverFailure(error) &&
    error.cause.kind === "sqlite" &&
    error.cause.message.includes("no transaction is active")
  );
}
