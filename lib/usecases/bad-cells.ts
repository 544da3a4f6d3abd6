import type { ProblemCode, RowProblem } from "@/lib/importing/problem";
import { problemSentence } from "@/lib/importing/problem-sentences";
import { fieldOf, isAccountTarget } from "@/lib/importing/targets";
import type { ImportProfile } from "@/lib/schemas/import-profile";
import { type ImportCounts, REPEATED_KEPT } from "@/lib/schemas/import-record";
import type { StoredProblem } from "@/lib/schemas/import-row-body";
import type { ImportSettings } from "@/lib/schemas/import-settings";

const SHOWN_MAX = 200;

/** The columns to put something into where a row lacks what it must have. */
const LACKING: Readonly<Partial<Record<ProblemCode, readonly string[]>>> = {
  noNameOrId: ["name", "externalId"],
  noName: ["name"],
  noAccount: ["accountId", "accountName"],
  noOrderDate: ["orderDate"],
  noAmount: ["amount"],
};

/** A problem with its sentence and, where a cell can be put right in place, that cell. */
export function storedProblem(
  problem: RowProblem,
  profile: ImportProfile,
  { choices = [] }: ImportSettings,
  cells: readonly string[] = [],
): StoredProblem {
  const { line, code, field, value } = problem;
  const wanted = LACKING[code] ?? (field === undefined ? [] : [field]);
  const index =
    profile.columns.find(({ label }) => label === problem.column)?.index ??
    choices.find(({ target }) => wanted.includes(target) || wanted.includes(filled(target)))?.index;
  const column = index === undefined ? problem.column : profile.columns[index]?.label;
  const cell = index === undefined ? undefined : cells[index]?.trim().slice(0, SHOWN_MAX);
  const sentence = problemSentence(problem);
  return { line, code, column, field, value: cell ?? value, index, sentence };
}

const filled = (target: string): string => (isAccountTarget(target) ? fieldOf(target) : target);

/** So many different values are counted; a file with more is better mended as a whole. */
const COUNTED_MAX = 10_000;

/**
 * Whether a value cannot be read wherever it stands in its column. A twin, a contradiction or an
 * amount beside another currency is wrong in its row alone: elsewhere the same value is right.
 */
const isUnreadable = ({ code, column, value }: RowProblem): boolean =>
  column !== undefined &&
  value !== undefined &&
  value.length < SHOWN_MAX &&
  code !== "otherCurrency";

/** Counts the values that cannot be read, so that one that stands in many rows is replaced at once. */
export class RepeatedValues {
  readonly #rows = new Map<string, number>();

  /** @param stored the same problem as it is kept. */
  note(problem: RowProblem, { index, value }: StoredProblem): void {
    if (index === undefined || !value || !isUnreadable(problem)) return;
    const cell = `${index}\t${value}`;
    const rows = this.#rows.get(cell) ?? 0;
    if (rows > 0 || this.#rows.size < COUNTED_MAX) this.#rows.set(cell, rows + 1);
  }

  /** Those of several rows, the most frequent first. */
  found(): ImportCounts["repeated"] {
    return [...this.#rows]
      .filter(([, rows]) => rows > 1)
      .sort(([, a], [, b]) => b - a)
      .slice(0, REPEATED_KEPT)
      .map(([cell, rows]) => {
        const [index = "", ...value] = cell.split("\t");
        return { index: Number(index), value: value.join("\t"), rows };
      });
  }
}
