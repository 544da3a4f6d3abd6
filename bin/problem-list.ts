import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { PROBLEM_HEAD } from "@/lib/usecases/rate-files-notes";

/** Lines that are put together before they are written. */
const LINES = 1000;

/** The whole list of what is wrong in the files, as CSV. */
export interface ProblemList {
  add(line: string): void;
  /** Writes the rest. Throws where the file cannot be written. */
  end(): Promise<void>;
}

/** Begins the list in a file; what the file held before is gone. Throws where it cannot be written. */
export async function openProblemList(path: string): Promise<ProblemList> {
  const stream = createWriteStream(path);
  await once(stream, "open");
  let lines: string[] = [PROBLEM_HEAD];
  const flush = () => {
    stream.write(lines.join(""));
    lines = [];
  };
  return {
    add(line) {
      if (lines.push(line) === LINES) flush();
    },
    async end() {
      flush();
      stream.end();
      await once(stream, "finish");
    },
  };
}
