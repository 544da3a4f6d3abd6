import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** The name of a file that stands for standard input. */
export const STANDARD_INPUT = "-";

/**
 * Keeps everything on standard input in a file of its own, as files are read more than once; it is
 * gone when the program ends. Answers its path.
 */
export async function keepStandardInput(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "clientele-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "standard-input");
  await pipeline(process.stdin, createWriteStream(path, { mode: 0o600 }));
  return path;
}
