import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import type { ProcessRole } from "@/lib/env";
import { plain } from "./plain-statement";
import { SafeSqliteTransaction } from "./safe-sqlite-transaction";
import { WRITER_OPTIONS, writerPragmas } from "./sqlite-file";
import type { SqliteReads } from "./sqlite-reads";
import { retryWhileBusy, type WriteLock } from "./write-lock";

/**
 * Prisma's own SQLite adapter has one connection, and a statement that arrives while somebody
 * else's transaction is open runs inside that transaction: rolled back with it, although it was
 * acknowledged. This one wraps it: whatever writes waits for one lock, transactions take SQLite's
 * write lock at once, a commit that fails is rolled back, and reads outside a transaction use
 * other connections, which see committed data only.
 */
export function safeSqliteAdapter(
  file: string,
  role: ProcessRole,
  lock: WriteLock,
  reads: SqliteReads,
): SqlDriverAdapterFactory {
  const official = new PrismaBetterSqlite3({ url: `file:${file}`, ...WRITER_OPTIONS });
  return {
    provider: "sqlite",
    adapterName: official.adapterName,
    async connect() {
      const writer = await official.connect();
      await writer.executeScript(writerPragmas(role));
      return new SafeSqliteAdapter(writer, lock, reads);
    },
  };
}

class SafeSqliteAdapter implements SqlDriverAdapter {
  readonly provider = "sqlite";
  readonly adapterName: string;

  constructor(
    private readonly writer: SqlDriverAdapter,
    private readonly lock: WriteLock,
    private readonly reads: SqliteReads,
  ) {
    this.adapterName = writer.adapterName;
  }

  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return onlyReads(query.sql)
      ? this.reads.query(query)
      : this.#write(() => this.writer.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#write(() => this.writer.executeRaw(query));
  }

  executeScript(script: string): Promise<void> {
    return this.#write(() => this.writer.executeScript(script));
  }

  async startTransaction(isolationLevel?: IsolationLevel): Promise<Transaction> {
    if (isolationLevel && isolationLevel !== "SERIALIZABLE") {
      throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolationLevel });
    }
    const release = await this.lock.acquire();
    try {
      await retryWhileBusy(() => this.writer.executeRaw(plain("BEGIN IMMEDIATE")));
    } catch (error) {
      release();
      throw error;
    }
    return new SafeSqliteTransaction(this.writer, release);
  }

  async dispose(): Promise<void> {
    const release = await this.lock.acquire();
    try {
      await this.writer.dispose();
    } finally {
      release();
    }
  }

  #write<T>(statement: () => Promise<T>): Promise<T> {
    return this.lock.run(() => retryWhileBusy(statement));
  }
}

/** Sent to a connection that cannot write; anything in doubt goes to the writer. */
function onlyReads(sql: string): boolean {
  return (
    /^\s*(select|with|values|explain)\b/i.test(sql) &&
    !/\b(insert|update|delete|replace)\b/i.test(sql)
  );
}
