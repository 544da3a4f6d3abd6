import { answerWith, type Door } from "@/lib/importing/answer-door";
import { type GivenColumn, givenTargets } from "@/lib/importing/given-columns";
import { statusQuestion } from "@/lib/importing/status-question";
import { readImport } from "@/lib/repositories/imports";
import type { AdvanceOptions } from "@/lib/schemas/advance-import";
import { type ColumnsForm, columnsForm } from "@/lib/schemas/import-forms";
import { importSettings } from "@/lib/schemas/import-settings";
import { orderAnswers } from "@/lib/schemas/order-answers";
import { type ReadingChoices, readingChoices, readingOf } from "@/lib/schemas/reading-choices";
import type { Scope } from "@/lib/scope";
import type { FormatName } from "./column-formats-view";
import type { ImportColumnsView } from "./view-import-columns";

/** The columns step of an import as a script takes it: as it is shown, but for what it said. */

/** Statuses by which nothing was bought, where the options do not say what is done with them. */
export function askedStatuses(
  { statuses }: ImportColumnsView,
  { excludeStatus, keepAllStatuses }: AdvanceOptions,
  door: Door,
): string | undefined {
  const asked = statuses.filter((status) => status.asked);
  const [first] = asked;
  if (!first || excludeStatus !== undefined || keepAllStatuses) return undefined;
  return statusQuestion(
    first.column,
    asked.map(({ value, count, sum }) => ({ value, rows: count, sum })),
    door,
  );
}

/** Columns that only a person can say what they are; they are left out. */
export const openQuestions = (
  { columns }: ImportColumnsView,
  given: readonly GivenColumn[],
  door: Door,
): string[] =>
  columns.flatMap(({ asks, label, why }) =>
    asks && !given.some(({ header }) => header === label)
      ? [`“${label}” is left out: ${why} ${answerWith(door, "map", `${label}=…`)} says what it is.`]
      : [],
  );

/** How the options have a file read, where it was read otherwise; undefined where it was not. */
export async function otherReading(
  scope: Scope,
  id: string,
  options: AdvanceOptions,
  isText: boolean,
): Promise<ReadingChoices | undefined> {
  const { encoding, quotes, secondHeader, groupRows, fillDown } = options;
  const ofText = isText ? { encoding, quotes } : {};
  const said = Object.entries({ ...ofText, secondHeader, groupRows, fillDown }).filter(
    ([, value]) => value !== undefined,
  );
  const record = await readImport(scope, id);
  const now = readingOf(importSettings.parse(JSON.parse(record?.settings ?? "{}")));
  const wanted = readingChoices.parse({ ...now, ...Object.fromEntries(said) });
  return JSON.stringify(wanted) === JSON.stringify(now) ? undefined : wanted;
}

/** Columns that are to be filled from above and are none of the file. */
export const unknownColumns = (
  { columns }: ImportColumnsView,
  { fillDown = [] }: AdvanceOptions,
): string[] => fillDown.filter((header) => !columns.some(({ label }) => label === header));

/** The targets as they are shown, with what was said of the columns in it. */
function targetsOf({ kind, columns }: ImportColumnsView, given: readonly GivenColumn[]) {
  const said = givenTargets(
    kind,
    given,
    columns.map(({ index, label }) => ({ index, header: label, label })),
  );
  const taken = new Set([...said.values()].flatMap((target) => target ?? []));
  return Object.fromEntries(
    columns.map(({ index, target }) => [
      index,
      said.has(index) ? (said.get(index) ?? "") : taken.has(target) ? "" : target,
    ]),
  );
}

/** The form of the columns step as it is shown, with the options in it. */
export function asShown(
  view: ImportColumnsView,
  options: AdvanceOptions,
  given: readonly GivenColumn[],
): ColumnsForm {
  const { dates, decimal } = options;
  const excludeStatus = options.keepAllStatuses ? [] : options.excludeStatus;
  const shown = (name: FormatName, otherwise?: string) =>
    Object.fromEntries(
      view.columns.flatMap(({ index, formats }) => {
        const value = formats[name]?.value || (formats[name]?.open ? otherwise : undefined);
        return value ? [[index, value]] : [];
      }),
    );
  return columnsForm.parse({
    kind: view.kind,
    targets: targetsOf(view, given),
    dates: shown("dates", dates),
    decimals: shown("decimals", decimal),
    shares: shown("shares"),
    discounts: shown("discounts"),
    excludeStatuses:
      excludeStatus ?? view.statuses.flatMap(({ value, excluded }) => (excluded ? [value] : [])),
    orderAnswers: orderAnswers.parse(options),
    createAccounts: options.createAccounts ?? view.createAccounts,
    mode: options.mode ?? view.mode,
    emptyCells: options.emptyCells ?? view.emptyCells,
  });
}
