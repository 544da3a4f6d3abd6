import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { isDriverFailure } from "./driver-failure";
import type { ReaderReply, ReaderRequest } from "./reader-threads";
import { SqliteReading } from "./sqlite-reading";

/**
 * The thread that reads SQLite for the web process (bundled to dist/sqlite-reader.mjs): a read
 * blocks this thread and never the one that answers requests.
 */

const { file } = z.object({ file: z.string().max(4096) }).parse(workerData);
const port = parentPort;
if (!port) {
  throw new Error("sqlite-reader runs as a worker thread only.");
}
const reading = new SqliteReading(file);

/** After the thread that answers, before the worker. */
const PRIORITY = 5;
try {
  // On Linux a thread has a priority of its own; elsewhere this would be that of the whole process.
  if (process.platform === "linux") setPriority(PRIORITY);
} catch {
  // Whoever started us has lowered all of it further.
}

async function reply({ id, request }: ReaderRequest): Promise<ReaderReply> {
  try {
    return { id, answer: await reading.answer(request) };
  } catch (error) {
    // Classes do not survive the way between threads: what they say is sent and wrapped again there.
    return isDriverFailure(error)
      ? { id, adapterFailure: error.cause }
      : { id, failure: error instanceof Error ? error.message : String(error) };
  }
}

port.on("message", async (message: ReaderRequest | "close") => {
  if (message === "close") {
    await reading.close();
    port.close();
  } else {
    const answered = await reply(message);
    const numbers = "answer" in answered && answered.answer.kind === "numbers" && answered.answer;
    // Numbers are handed over and not copied.
    port.postMessage(answered, numbers ? [numbers.numbers.buffer] : []);
  }
});
