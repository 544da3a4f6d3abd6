import type { AmountLeftOut } from "@/lib/importing/amount-left-out";
import { MoneySums } from "@/lib/importing/money-sums";
import { isError, type RowProblem } from "@/lib/importing/problem";
import { type Alike, manyNote, problemLine, problemNote } from "./rate-files-notes";
import type { NamedFile } from "./rate-files-options";
import type { Say } from "./rate-files-table";

/** So many problems of one kind in one column are said one by one; more of them are said together. */
const SAID_MAX = 5;

/**
 * Counts the problems of one file, and says each kind once where there are many. All of them go to
 * the list of the file, where one was asked for.
 */
export function createProblemReport({ name, listed }: NamedFile, say: Say) {
  const kinds = new Map<string, Alike>();
  let errors = 0;
  return {
    /** @param left what the row would have added, noted with the first problem of a row alone. */
    add(problem: RowProblem, left?: AmountLeftOut): void {
      listed?.(problemLine(name, problem));
      if (isError(problem)) errors += 1;
      const key = `${problem.code}\t${problem.column ?? ""}`;
      const kind: Alike = kinds.get(key) ?? { first: [], count: 0, money: new MoneySums() };
      kinds.set(key, kind);
      kind.count += 1;
      if (kind.first.length < SAID_MAX) kind.first.push(problem);
      if (left !== undefined) kind.money.add(left);
    },
    /** Says what was found, in the order of the file; answers the number of errors. */
    finish(): number {
      const notes = [...kinds.values()].flatMap((kind) =>
        kind.count > SAID_MAX
          ? [{ line: kind.first[0]?.line ?? 0, note: manyNote(name, kind) }]
          : kind.first.map((problem) => ({ line: problem.line, note: problemNote(name, problem) })),
      );
      for (const { note } of notes.sort((a, b) => a.line - b.line)) say(note);
      const isCut = [...kinds.values()].some(({ count }) => count > SAID_MAX);
      if (isCut && !listed) say(`${name}: --errors <file> writes the whole list to a file.`);
      return errors;
    },
  };
}
