import { randomUUID } from "node:crypto";
import pg from "pg";
import { type AppliedMigration, type Migration, pendingMigrations } from "./migration-files";

/** The lock the Prisma command line takes, so that it and this runner exclude each other. */
const LOCK = 72_707_369;

const TABLE = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

const APPLIED = `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
  FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY migration_name COLLATE "C"`;

const RECORD = `INSERT INTO "_prisma_migrations"
  (id, checksum, migration_name, finished_at, applied_steps_count)
  VALUES ($1, $2, $3, clock_timestamp(), 1)`;

const NOT_ALLOWED = "42501";

/** Applies what is missing, all in one transaction; answers the names applied. */
export async function migratePostgres(
  url: string,
  committed: readonly Migration[],
): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await connect(client);
  try {
    await client.query("BEGIN");
    await client.query("SELECT pg_advisory_xact_lock($1)", [LOCK]);
    await client.query(TABLE);
    const { rows } = await client.query<AppliedMigration>(APPLIED);
    const pending = pendingMigrations(committed, rows);
    for (const { name, sql, checksum } of pending) {
      await client.query(sql);
      await client.query(RECORD, [randomUUID(), checksum, name]);
    }
    await client.query("COMMIT");
    return pending.map(({ name }) => name);
  } catch (error) {
    // Ending the connection rolls back; what is open belongs to it alone.
    throw explain(error);
  } finally {
    await client.end();
  }
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (cause) {
    // A name with several addresses fails with an empty message; the code is always there.
    const code = cause instanceof Error && "code" in cause ? ` (${cause.code})` : "";
    const reason = cause instanceof Error ? cause.message : "";
    const words = `No connection to the Postgres server of DATABASE_URL${code}. ${reason}`.trim();
    throw new Error(words, { cause });
  }
}

function explain(error: unknown): unknown {
  if (error instanceof pg.DatabaseError && error.code === NOT_ALLOWED) {
    return new Error(
      `The database user may not change this database (${error.message}). Let it create tables, ` +
        "or let an administrator run: CREATE EXTENSION IF NOT EXISTS pg_trgm;",
      { cause: error },
    );
  }
  return error;
}
