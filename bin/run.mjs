import { spawn } from "node:child_process";

/** No tool of ours may report anything home, from any command started here. */
const SILENT = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  BETTER_AUTH_TELEMETRY: "0",
};

const running = new Set();

/** However we end, nothing started here outlives us. */
process.on("exit", () => {
  for (const child of running) signal(child, "SIGKILL");
});

/**
 * Starts a command in a process group of its own, so that Ctrl-C reaches it through us, once.
 * `env` adds to our own environment.
 */
export function start(command, args, { env, ...options } = {}) {
  const child = spawn(command, args, {
    // A background group that reads the terminal would be halted.
    stdio: ["ignore", "inherit", "inherit"],
    detached: process.platform !== "win32",
    ...options,
    env: { ...process.env, ...SILENT, ...env },
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/** Waits for a command and answers its exit code; -1 when it could not start or was killed. */
export function run(command, args, options) {
  return finished(start(command, args, options));
}

/** The exit code of a started command; -1 when it could not start or was killed. */
export function finished(child) {
  return new Promise((resolve) => {
    child.once("error", () => resolve(-1));
    child.once("close", (code) => resolve(code ?? -1));
  });
}

/** Sends a signal to a command and to everything it started. */
export function signal(child, name) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(name);
    else process.kill(-child.pid, name);
  } catch {
    // It has ended already.
  }
}

/** Asks everything started here to end, kills what has not after the given time. */
export async function stopAll(milliseconds) {
  const children = [...running];
  for (const child of children) signal(child, "SIGTERM");
  const ends = children.map((child) => new Promise((resolve) => child.once("close", resolve)));
  const late = setTimeout(() => {
    for (const child of children) signal(child, "SIGKILL");
  }, milliseconds);
  await Promise.all(ends);
  clearTimeout(late);
}

/**
 * Ends everything started here when the process is told to stop. The returned function does the same
 * with an exit code and, where there is something to say, a sentence.
 * @param stopping aborted at once, so that nothing is started again
 */
export function stopTogether(stopping, milliseconds) {
  const stop = async (code, sentence) => {
    if (stopping.signal.aborted) return;
    stopping.abort();
    if (sentence) console.error(sentence);
    await stopAll(milliseconds);
    process.exit(code);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(0));
  return stop;
}
