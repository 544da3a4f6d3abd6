import "server-only";
import { join } from "node:path";
import { type DatabaseLocation, environment, type ProcessRole } from "@/lib/env";
import type { Bulk } from "./bulk";
import { PrismaClient as PostgresClient } from "./generated/postgresql/client";
import { type Prisma, PrismaClient } from "./generated/sqlite/client";
import { honestPostgresAdapter } from "./honest-postgres";
import { PostgresBulk } from "./postgres-bulk";
import { postgresPool } from "./postgres-pool";
import { PostgresReads, readPostgresMoment } from "./postgres-reads";
import { postgresProbe, sqliteProbe } from "./probe";
import type { MomentReads, RawReads } from "./raw-sql";
import { ReaderThreads } from "./reader-threads";
import { retryConflicts } from "./retry-conflicts";
import { safeSqliteAdapter } from "./safe-sqlite";
import { SqliteBulk } from "./sqlite-bulk";
import { readSqliteMoment } from "./sqlite-moment";
import { SqliteReading } from "./sqlite-reading";
import { SqliteReads } from "./sqlite-reads";
import { WRITE_WAIT_MS, WriteLock } from "./write-lock";

export type TransactionClient = Prisma.TransactionClient;

export interface Database {
  readonly provider: DatabaseLocation["provider"];
  /** Typed as the SQLite client, the narrower one: what it allows works on both databases. */
  readonly prisma: PrismaClient;
  /** Reading without Prisma: grouped figures, long ordered reads. */
  readonly reads: RawReads;
  /** Long reads that belong together; in the worker process only, which they block in between. */
  atOneMoment<T>(work: (reads: MomentReads) => Promise<T>): Promise<T>;
  /** Writing much in one transaction; in the worker process only. */
  readonly bulk: Bulk;
  /**
   * Runs `work` in one serialisable transaction, so that what it read is still true when it
   * commits. On Postgres it is repeated when another transaction was faster: `work` must have no
   * effects besides the database. Inside it use `transaction`, never `prisma`: on SQLite that
   * would wait for itself.
   */
  inTransaction<T>(work: (transaction: TransactionClient) => Promise<T>): Promise<T>;
  /** Whether it is there at all. False at once where it refuses, after ten seconds where it is silent. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly role: ProcessRole;
  /** The bundle of sqlite-reader.ts; the web process reads SQLite in threads running it. */
  readonly readerScript: string;
}

/** Its longer forms repeat what was to be written, which belongs in no log. */
const ERROR_FORMAT = "minimal";

const TRANSACTION_OPTIONS = {
  isolationLevel: "Serializable",
  maxWait: WRITE_WAIT_MS,
  timeout: WRITE_WAIT_MS,
} as const;

/** Opens a migrated database. Connections are made with the first statement. */
export function openDatabase(location: DatabaseLocation, options: DatabaseOptions): Database {
  return location.provider === "sqlite"
    ? openSqlite(location.file, options)
    : openPostgres(location.url, options);
}

function openSqlite(file: string, { role, readerScript }: DatabaseOptions): Database {
  const lock = new WriteLock();
  const channel = role === "web" ? new ReaderThreads(readerScript, file) : new SqliteReading(file);
  const reads = new SqliteReads(channel);
  const bulk = new SqliteBulk(file, lock);
  const prisma = new PrismaClient({
    adapter: safeSqliteAdapter(file, role, lock, reads),
    transactionOptions: TRANSACTION_OPTIONS,
    errorFormat: ERROR_FORMAT,
  });
  return {
    provider: "sqlite",
    prisma,
    reads,
    atOneMoment: (work) => readSqliteMoment(file, work),
    bulk,
    inTransaction: (work) => prisma.$transaction(work),
    isReachable: sqliteProbe(file).isReachable,
    async close() {
      await reads.close();
      await bulk.close();
      await prisma.$disconnect();
    },
  };
}

function openPostgres(url: string, { role }: DatabaseOptions): Database {
  const pool = postgresPool(url, role);
  const probe = postgresProbe(url);
  const client = new PostgresClient({
    adapter: honestPostgresAdapter(pool),
    transactionOptions: TRANSACTION_OPTIONS,
    errorFormat: ERROR_FORMAT,
  });
  // The one place where both clients are held to be the same: they are generated from one schema.
  const prisma = client as unknown as PrismaClient;
  return {
    provider: "postgresql",
    prisma,
    reads: new PostgresReads(pool),
    atOneMoment: (work) => readPostgresMoment(pool, work),
    bulk: new PostgresBulk(pool),
    inTransaction: (work) => retryConflicts(() => prisma.$transaction(work)),
    isReachable: () => probe.isReachable(),
    async close() {
      await prisma.$disconnect();
      await Promise.all([pool.end(), probe.close()]);
    },
  };
}

// The development server loads modules again after an edit: the connections must outlive that.
const holder: typeof globalThis & { clienteleDatabase?: Database } = globalThis;

/** The database of this process, opened with the first call. */
export function database(): Database {
  if (!holder.clienteleDatabase) {
    const { database: location, role, root } = environment();
    const readerScript = join(/* turbopackIgnore: true */ root, "dist", "sqlite-reader.mjs");
    holder.clienteleDatabase = openDatabase(location, { role, readerScript });
  }
  return holder.clienteleDatabase;
}
