import { isError, type ProblemCode, type RowProblem } from "@/lib/importing/problem";
import { problemNote } from "./rate-files-notes";
import type { Say } from "./rate-files-table";

/** So many warnings of one kind are said in full; the rest is counted. Errors are all said. */
const WARNINGS_SAID = 10;

/** Says the problems of one file as they are found, and counts them. */
export function createProblemReport(name: string, say: Say) {
  const warnings = new Map<ProblemCode, number>();
  let errors = 0;
  return {
    add(problem: RowProblem): void {
      if (isError(problem)) {
        errors += 1;
        say(problemNote(name, problem));
        return;
      }
      const count = (warnings.get(problem.code) ?? 0) + 1;
      warnings.set(problem.code, count);
      if (count <= WARNINGS_SAID) say(problemNote(name, problem));
    },
    /** Says how many more warnings there were; answers the number of errors. */
    finish(): number {
      for (const count of warnings.values()) {
        if (count > WARNINGS_SAID)
          say(`${name}: ${count - WARNINGS_SAID} more warnings of this kind.`);
      }
      return errors;
    },
  };
}
