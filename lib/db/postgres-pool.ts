import pg from "pg";
import type { ProcessRole } from "@/lib/env";

/** Longest statement: a page must answer, a job may take its time. */
const STATEMENT_TIMEOUT_MS: Record<ProcessRole, number> = { web: 30_000, worker: 600_000 };

/** Connections of one process. Several web instances and workers share the server's limit of 100. */
const POOL_SIZE = 10;

/** The connections of this process. The driver's own defaults wait for ever. */
export function postgresPool(url: string, role: ProcessRole): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS[role],
    lock_timeout: 30_000,
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT_MS[role],
    // Instants are stored without a zone, in UTC.
    options: "-c TimeZone=UTC",
    application_name: `clientele-${role}`,
  });
  // A connection that breaks is replaced by the pool, and its next statement fails; without
  // listeners the process ends, whether it was idle or waited for us in the middle of a transaction.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
