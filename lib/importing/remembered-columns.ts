import type { ImportSettings, StoredColumnChoice } from "@/lib/schemas/import-settings";
import { ORDER_ANSWERS } from "@/lib/schemas/order-answers";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { foldText } from "@/lib/tabular/fold-text";
import type { Column } from "@/lib/tabular/header-row";
import { isErrorFileColumn } from "@/lib/tabular/own-file";
import { choiceFor } from "./propose-mapping";
import { statusesSince } from "./proposed-statuses";

/**
 * How files with the same headers were read last time (import.md 13). Columns are known by their
 * headers, whatever their order: a header that repeats is known by which one of them it is.
 */

/** One name for each column, the same for columns of other files with the same headers. */
function columnNames(columns: readonly Column[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ header }) => {
    const name = foldText(header);
    const place = (seen.get(name) ?? 0) + 1;
    seen.set(name, place);
    return `${name}\t${place}`;
  });
}

/**
 * The set of headers as one text: equal for files whose columns have the same headers, and for the
 * error files that are made of them.
 */
export const headersText = (columns: readonly Column[]): string =>
  JSON.stringify(columnNames(columns.filter(({ header }) => !isErrorFileColumn(header))).sort());

/** What a person chose for a file, and what was found in it. */
export interface ReadBefore {
  readonly settings: ImportSettings;
  readonly columns: readonly ColumnProfile[];
}

type Remembered = Pick<
  ImportSettings,
  | "kind"
  | "choices"
  | "excludeStatuses"
  | "newStatuses"
  | "values"
  | "createAccounts"
  | "keepPersons"
  | "mode"
  | "emptyCells"
  | "orderAnswers"
  | "answersRemembered"
>;

/**
 * The choices of then for the columns of now. A format stays as it was chosen where the values of
 * now leave it open, or where it was chosen against what the values of then proposed; where the
 * values of now decide it, they do.
 */
export function rememberedChoices(
  { settings, columns: columnsThen }: ReadBefore,
  columnsNow: readonly ColumnProfile[],
): Remembered {
  const namesNow = columnNames(columnsNow);
  const nowOf = new Map(
    columnNames(columnsThen).map((name, index) => [index, columnsNow[namesNow.indexOf(name)]]),
  );
  const { kind, excludeStatuses, createAccounts, keepPersons, mode, emptyCells, orderAnswers } =
    settings;
  const choices = (settings.choices ?? []).flatMap((choice) => {
    const then = columnsThen[choice.index];
    const now = nowOf.get(choice.index);
    return then && now ? [choiceNow(choice, then, now)] : [];
  });
  const values = settings.values.flatMap((value) => {
    const now = nowOf.get(value.index);
    return now ? [{ ...value, index: now.index }] : [];
  });
  const status = settings.choices?.find(({ target }) => target === "status");
  const newStatuses = status
    ? statusesSince(columnsThen[status.index], nowOf.get(status.index))
    : [];
  const rows = { createAccounts, keepPersons, mode, emptyCells, orderAnswers };
  return {
    ...{ kind, choices, values, excludeStatuses, newStatuses, ...rows },
    answersRemembered: ORDER_ANSWERS.filter((answer) => orderAnswers[answer] !== undefined),
  };
}

function choiceNow(
  choice: StoredColumnChoice,
  then: ColumnProfile,
  now: ColumnProfile,
): StoredColumnChoice {
  const proposed = choiceFor(now, choice.target);
  const { numbers, dates } = now;
  const isUndecided = dates.mustChoose.length > 0;
  // A way of writing dates that no value of now has would read none of them.
  const canBeRead = choice.dates !== undefined && dates.mustChoose.includes(choice.dates);
  return {
    ...proposed,
    decimal: numbers.mustChoose ? choice.decimal : proposed.decimal,
    dates: isUndecided && canBeRead ? choice.dates : proposed.dates,
    shareUnit:
      choice.shareUnit === choiceFor(then, choice.target).shareUnit
        ? proposed.shareUnit
        : choice.shareUnit,
    discountUnit: choice.discountUnit,
  };
}
