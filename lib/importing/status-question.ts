import { makeStatusList } from "@/lib/schemas/status-list";
import type { StatusMeaning } from "@/lib/schemas/status-meaning";
import { answerWith, type Door } from "./answer-door";

/** A status that says that nothing was bought or leaves it open, with its rows and their sums in words. */
export interface AskedStatus {
  readonly value: string;
  readonly meaning: StatusMeaning;
  readonly rows: string;
  /** Empty where no amount of theirs can be read. */
  readonly sum: string;
}

/**
 * What a script is asked about the statuses of a file (import.md 40), with the options that answer
 * it.
 */
export function statusQuestion(label: string, asked: readonly AskedStatus[], door: Door): string {
  const named = (meaning: StatusMeaning) =>
    asked
      .filter((one) => one.meaning === meaning)
      .map(({ value, rows, sum }) => `${value} (${sum === "" ? rows : `${rows}, ${sum}`})`)
      .join(", ");
  const nothing = named("notBought");
  const unclear = named("unclear");
  const said = [
    nothing && `“${label}” says that nothing was bought: ${nothing}.`,
    unclear && `“${label}” leaves open whether something was bought: ${unclear}.`,
  ].filter(Boolean);
  const list = makeStatusList(asked.map(({ value }) => value));
  return (
    `${said.join(" ")} ` +
    `Leave these rows out with ${answerWith(door, "excludeStatus", list)}, ` +
    `or count every row with ${answerWith(door, "keepAllStatuses")}.`
  );
}
