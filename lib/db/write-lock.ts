import { setTimeout as sleep } from "node:timers/promises";
import { DriverAdapterError } from "@prisma/driver-adapter-utils";
import { isDriverFailure } from "./driver-failure";

/** How long a write waits for its turn before it gives up. */
export const WRITE_WAIT_MS = 60_000;

const TURN = "Another write held the database for too long.";

/** Prisma shows it as P1008, "operation timed out". */
function waitedTooLong(message: string): DriverAdapterError {
  return new DriverAdapterError({
    kind: "SocketTimeout",
    originalCode: "SQLITE_BUSY",
    originalMessage: message,
  });
}

/**
 * One writer at a time within this process, first come, first served. Everything that writes waits
 * for it, plain statements too: SQLite knows one transaction per connection, and a statement that
 * slipped into somebody else's would be rolled back with it.
 */
export class WriteLock {
  #held = false;
  readonly #waiting: (() => void)[] = [];

  constructor(private readonly waitMs = WRITE_WAIT_MS) {}

  /** @throws DriverAdapterError (SocketTimeout) when the turn does not come in time. */
  async acquire(): Promise<() => void> {
    if (this.#held) {
      await this.#turn();
    }
    this.#held = true;
    let released = false;
    return () => {
      if (released) {
        return;
      }
      released = true;
      const next = this.#waiting.shift();
      if (next) {
        next();
      } else {
        this.#held = false;
      }
    };
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    const release = await this.acquire();
    try {
      return await work();
    } finally {
      release();
    }
  }

  #turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        reject(waitedTooLong(TURN));
      }, this.waitMs);
      this.#waiting.push(go);
    });
  }
}

/**
 * Repeats a statement while another process holds SQLite's own lock. The driver's busy timeout is
 * not used for it: that one sleeps on the thread and stops the whole process.
 * @throws DriverAdapterError (SocketTimeout) after `waitMs`; any other failure at once.
 */
export async function retryWhileBusy<T>(
  work: () => Promise<T> | T,
  waitMs = WRITE_WAIT_MS,
): Promise<T> {
  const deadline = performance.now() + waitMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error)) {
        throw error;
      }
      if (performance.now() > deadline) {
        throw waitedTooLong("Another process held the database for too long.");
      }
      await sleep(5 + (attempt % 6));
    }
  }
}

/** SQLITE_BUSY, as the driver itself or as Prisma's adapter reports it. */
function isBusy(error: unknown): boolean {
  if (isDriverFailure(error)) {
    return error.cause.kind === "SocketTimeout";
  }
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "string" &&
    error.code.startsWith("SQLITE_BUSY")
  );
}
