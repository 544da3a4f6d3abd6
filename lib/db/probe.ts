import { stat } from "node:fs/promises";
import pg from "pg";

/** Says whether a database is there, beside whatever else its connections are busy with. */
export interface Probe {
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

/** A server that refuses is known at once. One that is silent may only be busy, or we are. */
const ANSWERS_WITHIN_MS = 5_000;

/** By a connection of its own: all others may be busy, which is not being gone. */
export function postgresProbe(url: string): Probe {
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    connectionTimeoutMillis: ANSWERS_WITHIN_MS,
    query_timeout: ANSWERS_WITHIN_MS,
    application_name: "clientele-probe",
  });
  pool.on("error", () => undefined);
  const asked = () =>
    pool.query("SELECT 1").then(
      () => true,
      () => false,
    );
  let underWay: Promise<boolean> | undefined;
  return {
    isReachable() {
      // Twice: the first one may have met a connection that broke while it was idle.
      underWay ??= asked()
        .then((answered) => answered || asked())
        .finally(() => {
          underWay = undefined;
        });
      return underWay;
    },
    close: () => pool.end(),
  };
}

/**
 * By a look at the file: an open connection goes on reading and writing one that was deleted or
 * replaced, and what it writes then is lost.
 */
export function sqliteProbe(file: string): Probe {
  let opened: bigint | undefined;
  return {
    async isReachable() {
      const found = await stat(file, { bigint: true }).catch(() => undefined);
      opened ??= found?.ino;
      return found?.isFile() === true && found.ino === opened;
    },
    close: async () => undefined,
  };
}
