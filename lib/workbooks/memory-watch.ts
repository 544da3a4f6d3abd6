import { isMainThread, Worker } from "node:worker_threads";

/** Resident bytes of the process that reads a workbook, at most. */
export const MEMORY_MAX_BYTES = 600 * 1024 * 1024;
const LOOK_EVERY_MS = 15;

/**
 * Begins to watch the memory of this process from a thread of its own: while the parser works,
 * nothing else of the main thread runs, and the limit of the heap does not count buffers.
 * @param program the file of this program; the thread runs it too
 */
export function startMemoryWatch(program: string): void {
  new Worker(program).unref();
}

/** In the thread: ends the whole process when it grows too large. */
export function watchMemory(): void {
  if (isMainThread) throw new Error("The memory is watched from a thread of its own.");
  setInterval(() => {
    if (process.memoryUsage.rss() > MEMORY_MAX_BYTES) process.kill(process.pid, "SIGKILL");
  }, LOOK_EVERY_MS);
}
