/**
 * Loaded into the web process (NODE_OPTIONS=--import): counts how long its event loop was blocked
 * since the last SIGUSR2, and says it on standard error with the next one.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION_MS = 5;

if (process.env.CLIENTELE_ROLE === "web") {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  process.on("SIGUSR2", () => {
    const ms = (nanoseconds) => Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS);
    const figures = { longest: ms(delay.max), p99: ms(delay.percentile(99)) };
    process.stderr.write(`loop-delay ${JSON.stringify(figures)}\n`);
    delay.reset();
  });
}
