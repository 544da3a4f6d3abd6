import { isDatabaseReachable } from "@/lib/repositories/database-state";
import { latestWorkerBeat } from "@/lib/repositories/workers";

/**
 * A worker that has not been heard of for so long counts as dead. It says every 15 s that it lives,
 * during a job too, and waits up to 60 s for its turn to write.
 */
const BEAT_MAX_MS = 90_000;

export interface Readiness {
  readonly ready: boolean;
  readonly database: "up" | "down";
  readonly worker: "alive" | "missing";
}

/** Whether requests can be served in full: the database answers and a worker process lives. */
export async function readiness(): Promise<Readiness> {
  const down = { ready: false, database: "down", worker: "missing" } as const;
  try {
    if (!(await isDatabaseReachable())) return down;
    const beat = await latestWorkerBeat();
    const alive = beat !== undefined && Date.now() - beat.getTime() < BEAT_MAX_MS;
    return { ready: alive, database: "up", worker: alive ? "alive" : "missing" };
  } catch {
    return down;
  }
}
