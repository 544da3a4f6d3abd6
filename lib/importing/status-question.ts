import { makeStatusList } from "@/lib/schemas/status-list";

/** A status that says that nothing was bought, with its rows and their sums in words. */
export interface AskedStatus {
  readonly value: string;
  readonly rows: string;
  /** Empty where no amount of theirs can be read. */
  readonly sum: string;
}

/** For a shell: nothing in double quotes means something else but these. */
const shellQuoted = (text: string): string => `"${text.replace(/[\\"$`]/g, "\\$&")}"`;

/**
 * What a script is asked about the statuses of a file (import.md 40), with the options that answer
 * it, as the command line and (in brackets) the API call them.
 */
export function statusQuestion(label: string, asked: readonly AskedStatus[]): string {
  const figures = asked.map(
    ({ value, rows, sum }) => `${value} (${sum === "" ? rows : `${rows}, ${sum}`})`,
  );
  const list = makeStatusList(asked.map(({ value }) => value));
  return (
    `“${label}” says that nothing was bought: ${figures.join(", ")}. ` +
    `Leave these rows out with --exclude-status ${shellQuoted(list)} (API: excludeStatus), ` +
    "or count every row with --keep-all-statuses (API: keepAllStatuses=yes)."
  );
}
