import { fileURLToPath } from "node:url";
import { isMainThread } from "node:worker_threads";
import { startMemoryWatch, watchMemory } from "./memory-watch";

/**
 * The process that reads one workbook (bundled to dist/read-workbook.mjs): the file comes in on
 * standard input, messages go out on standard output, a line each. It may be killed at any moment.
 */
if (isMainThread) {
  startMemoryWatch(fileURLToPath(import.meta.url));
  const { sayWorkbook } = await import("./say-workbook");
  await sayWorkbook();
} else {
  watchMemory();
}
