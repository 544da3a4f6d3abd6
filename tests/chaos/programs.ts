import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { WORKER_HEAP } from "@/bin/heap.mjs";
import { PROJECT_ROOT, testProgram } from "@/tests/setup/both-databases";

/** A process that a test started; it is killed when the test ends. */
export interface Program {
  readonly child: ChildProcess;
  /** Everything it has written so far, to standard output and error. */
  output(): string;
  /** Sends a signal and, but for a stop and its end, waits until the process is gone. */
  signal(name: "SIGKILL" | "SIGTERM" | "SIGSTOP" | "SIGCONT"): Promise<void>;
  /** Waits for its end; answers the exit code, null where a signal ended it. */
  ended(): Promise<number | null>;
}

/**
 * Starts a bundled program on a database.
 * @param env on top of the environment of the test
 * @param flags of Node
 */
export function startProgram(
  name: string,
  url: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Program {
  const child = spawn(process.execPath, [...flags, testProgram(name), ...args], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, CLIENTELE_ROOT: PROJECT_ROOT, DATABASE_URL: url, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  // "close" comes after the last of what it wrote.
  const end = once(child, "close");
  const ended = async (): Promise<number | null> => {
    await end;
    return child.exitCode;
  };
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await end;
  });
  return {
    child,
    output: () => said,
    ended,
    async signal(signal) {
      child.kill(signal);
      if (signal === "SIGKILL" || signal === "SIGTERM") await end;
    },
  };
}

/** The product's worker with a short lease; a worker that dies by itself is not started again. */
export function startWorker(url: string, leaseMs: number): Program {
  const env = {
    CLIENTELE_ROLE: "worker",
    CLIENTELE_LEASE_MS: String(leaseMs),
    LOG_LEVEL: "info",
  };
  return startProgram("worker", url, [], env, WORKER_HEAP);
}

/** Waits until something is so, and answers it. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined> | T | undefined,
  withinMs = 60_000,
): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    if (Date.now() > deadline) throw new Error(`Not within ${withinMs} ms: ${what}.`);
    await sleep(10);
  }
}
