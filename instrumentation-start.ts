import { setTimeout as wait } from "node:timers/promises";
import { beginStopping } from "@/lib/auth/stopping";
import { environment } from "@/lib/env";
import { takeOverConsole } from "./instrumentation-errors";
import { log } from "./instrumentation-log";
import { watchRequests } from "./instrumentation-requests";

/** So long whoever asks for readiness can learn that it ends, before new connections are refused. */
const NOTICE_MS = 2_000;
/** What is not answered by then is broken off: an orderly stop takes 15 s at most. */
const STOP_WITHIN_MS = 13_000;

/** What the web process does before its first request. */
export function startProcess(): void {
  checkEnvironment();
  // On a developer's terminal Next's own words are easier to read than our log.
  if (!environment().isDevelopment) takeOverConsole();
  watchRequests();
  stopGracefully();
}

/**
 * Ends the process where the environment does not do. A failure here must not be thrown: Next would
 * stay up and answer everything with 500.
 */
function checkEnvironment(): void {
  try {
    const { secret, isDevelopment } = environment();
    if (secret === undefined && !isDevelopment) {
      throw new Error("CLIENTELE_SECRET must be set: at least 32 random characters.");
    }
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

/**
 * On SIGTERM readiness is denied at once, requests go on for a moment, then no new ones are taken
 * and those under way are finished.
 */
function stopGracefully(): void {
  if (environment().isDevelopment) return;
  // Next's own, which refuses new connections at once: it gets its turn after the notice.
  const closing = process.listeners("SIGTERM");
  process.removeAllListeners("SIGTERM");
  process.once("SIGTERM", async (signal) => {
    beginStopping();
    log().info("stopping");
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    await wait(NOTICE_MS);
    for (const close of closing) close(signal);
  });
}
