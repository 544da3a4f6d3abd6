import { type Door, mapAnswer } from "@/lib/importing/answer-door";
import { type GivenColumn, givenTargets } from "@/lib/importing/given-columns";
import { choiceFor } from "@/lib/importing/propose-mapping";
import { statusQuestion } from "@/lib/importing/status-question";
import { readImport } from "@/lib/repositories/imports";
import { readWorkspace } from "@/lib/repositories/workspaces";
import type { AdvanceOptions } from "@/lib/schemas/advance-import";
import { type ColumnsForm, columnsForm } from "@/lib/schemas/import-forms";
import { importProfile } from "@/lib/schemas/import-profile";
import { importSettings } from "@/lib/schemas/import-settings";
import { orderAnswers } from "@/lib/schemas/order-answers";
import { type ReadingChoices, readingChoices, readingOf } from "@/lib/schemas/reading-choices";
import type { Scope } from "@/lib/scope";
import type { FormatName } from "./column-formats-view";
import { formatFor } from "./format-for";
import type { ImportColumnsView } from "./view-import-columns";
import { type StatusView, viewStatuses } from "./view-statuses";

/** The columns step of an import as a script takes it: as it is shown, but for what it said. */

/** Statuses by which nothing was bought, where the options do not say what is done with them. */
export async function askedStatuses(
  scope: Scope,
  id: string,
  view: ImportColumnsView,
  options: AdvanceOptions,
  { given, door }: { readonly given: readonly GivenColumn[]; readonly door: Door },
): Promise<string | undefined> {
  if (options.excludeStatus !== undefined || options.keepAllStatuses) return undefined;
  const statusIn = (targets: Readonly<Record<string, string | undefined>>) =>
    Object.keys(targets).find((index) => targets[index] === "status");
  const shown = Object.fromEntries(view.columns.map(({ index, target }) => [index, target]));
  const said = statusIn(targetsOf(view, given));
  const asked =
    said === statusIn(shown)
      ? view.statuses.listed.filter((status) => status.asked)
      : await statusesOf(scope, id, Number(said));
  const [first] = asked;
  return (
    first &&
    statusQuestion(
      first.column,
      asked.map(({ value, meaning, count, sum }) => ({ value, meaning, rows: count, sum })),
      door,
    )
  );
}

/** The statuses to ask about of a column that a script says they are in. */
async function statusesOf(scope: Scope, id: string, index: number): Promise<StatusView[]> {
  const record = await readImport(scope, id);
  const profile = record?.profile && importProfile.parse(JSON.parse(record.profile));
  const column = profile ? profile.columns[index] : undefined;
  if (!profile || !column) return [];
  const { locale, currency } = await readWorkspace(scope);
  const choices = [choiceFor(column, "status")];
  const fresh = importSettings.parse({});
  const { listed } = viewStatuses(fresh, choices, profile, formatFor(locale, currency));
  return listed.filter((status) => status.asked);
}

/** Columns that only a person can say what they are; they are left out. */
export const openQuestions = (
  { columns }: ImportColumnsView,
  given: readonly GivenColumn[],
  door: Door,
): string[] =>
  columns.flatMap(({ asks, label, why }) =>
    asks && !given.some(({ header }) => header === label)
      ? [`“${label}” is left out: ${why} ${mapAnswer(door, label, "…")} says what it is.`]
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
      excludeStatus ??
      view.statuses.listed.flatMap(({ value, excluded }) => (excluded ? [value] : [])),
    statusesAreSaid: excludeStatus !== undefined,
    orderAnswers: orderAnswers.parse(options),
    createAccounts: options.createAccounts ?? view.createAccounts,
    keepPersons: options.keepPersons ?? view.persons?.kept ?? false,
    mode: options.mode ?? view.mode,
    emptyCells: options.emptyCells ?? view.emptyCells,
  });
}
