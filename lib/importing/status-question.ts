import { makeStatusList } from "@/lib/schemas/status-list";
import { answerWith, type Door } from "./answer-door";

/** A status that says that nothing was bought, with its rows and their sums in words. */
export interface AskedStatus {
  readonly value: string;
  readonly rows: string;
  /** Empty where no amount of theirs can be read. */
  readonly sum: string;
}

/**
 * What a script is asked about the statuses of a file (import.md 40), with the options that answer
 * it.
 */
export function statusQuestion(label: string, asked: readonly AskedStatus[], door: Door): string {
  const figures = asked.map(
    ({ value, rows, sum }) => `${value} (${sum === "" ? rows : `${rows}, ${sum}`})`,
  );
  const list = makeStatusList(asked.map(({ value }) => value));
  return (
    `“${label}” says that nothing was bought: ${figures.join(", ")}. ` +
    `Leave these rows out with ${answerWith(door, "excludeStatus", list)}, ` +
    `or count every row with ${answerWith(door, "keepAllStatuses")}.`
  );
}
