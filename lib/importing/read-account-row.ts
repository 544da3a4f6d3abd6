import type { AccountField, AccountValues, FieldType } from "@/lib/schemas/account-fields";
import type { EmptyCells } from "@/lib/schemas/import-decisions";
import type { Day } from "@/lib/scoring/facts";
import { isCellError, WITHOUT_VALUE } from "@/lib/tabular/cell-errors";
import type { TableRow } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { type AccountDraft, setField } from "./account-values";
import { readCurrency } from "./currency-names";
import { isDamagedId } from "./damaged-id";
import type { RowProblem } from "./problem";
import type { ColumnChoice } from "./propose-mapping";
import { isNothing, readValue } from "./read-value";
import { ACCOUNT_TARGETS, type AccountTarget, fieldOf } from "./targets";

/** One row of an account list as read; it is left out where any problem is an error. */
export interface AccountRow {
  readonly line: number;
  /** Our own id of the account, as an export writes it. */
  readonly key?: string | undefined;
  readonly values: AccountValues;
  readonly problems: readonly RowProblem[];
}

export interface AccountReading {
  readonly choices: readonly ColumnChoice<AccountTarget>[];
  /** Tenure counts back from here. */
  readonly asOf: Day;
  readonly emptyCells: EmptyCells;
  /** Money without a currency column, mark or header is in this currency. */
  readonly defaultCurrency: string;
}

/** What an account is known by and what its money is in: no empty cell makes them unknown. */
const NEVER_CLEARED = ["accountKey", "name", "externalId", "owner", "currency"] as const;
type ClearedField = Exclude<AccountField, (typeof NEVER_CLEARED)[number]>;

const isCleared = (field: AccountField | "accountKey"): field is ClearedField =>
  !NEVER_CLEARED.some((never) => never === field);

const DAYS_PER_MONTH = 30.4375;
const SHOWN_MAX = 200;

/**
 * Reads rows of an account list under one mapping; every problem of a row is reported. Whether its
 * facts contradict each other is not its affair: an account that is there may have those facts.
 */
export function accountRowReader(reading: AccountReading): (row: TableRow) => AccountRow {
  const currencyColumn = reading.choices.find(({ target }) => target === "currency");
  const namedByColumns = reading.choices.find(({ currency }) => currency !== undefined)?.currency;
  return (row) => {
    const values: AccountDraft = {};
    const problems: RowProblem[] = [];
    const { line } = row;
    let key: string | undefined;
    const currencyCell = currencyColumn && row.cells[currencyColumn.index]?.trim();
    const named = (currencyCell && readCurrency(currencyCell)) || namedByColumns;
    const currency = named ?? reading.defaultCurrency;
    if (row.shape === "short") problems.push({ line, code: "shortRow" });
    if (row.shape === "long") problems.push({ line, code: "longRow" });
    for (const choice of reading.choices) {
      const cell = visibleText(row.cells[choice.index] ?? "").trim();
      const type: FieldType = ACCOUNT_TARGETS[choice.target];
      const field = fieldOf(choice.target);
      if (isNothing(cell, type.type)) {
        const clears = reading.emptyCells === "clear" && row.shape !== "short";
        if (clears && isCleared(field)) values[field] ??= null;
        continue;
      }
      const report = (why: Pick<RowProblem, "code"> & Partial<RowProblem>) => {
        const { label: column, target } = choice;
        problems.push({ line, column, field: target, value: cell.slice(0, SHOWN_MAX), ...why });
      };
      if (isCellError(cell)) {
        report({ code: cell === WITHOUT_VALUE ? "noCellValue" : "cellError" });
        continue;
      }
      const read = readValue(cell, choice.target, type, choice, currency);
      if (!read.ok) {
        const { ok: _, ...why } = read;
        report(why);
        continue;
      }
      if (field === "accountKey") {
        key = cell;
        continue;
      }
      if (type.type === "money") {
        if (choice.currency !== undefined && choice.currency !== currency) {
          report({ code: "otherCurrency", allowed: [currency] });
          continue;
        }
        // The amounts say what they are in: the account must not fall back to another currency.
        if (named !== undefined) values.currency = named;
      }
      setField(values, field, inFieldUnits(choice.target, read.value, reading.asOf));
      if (choice.target === "externalId" && isDamagedId(cell)) {
        report({ code: "damagedId" });
      }
    }
    if ((key ?? values.name ?? values.externalId) === undefined) {
      problems.push({ line, code: "noNameOrId" });
    }
    return { line, ...(key !== undefined && { key }), values, problems };
  };
}

/** Tenure becomes a date, 0–100 becomes 1–5 (linearly). */
function inFieldUnits(target: AccountTarget, value: unknown, asOf: Day): unknown {
  if (typeof value !== "number") return value;
  if (target === "tenureMonths") return asOf - Math.round(value * DAYS_PER_MONTH);
  if (target === "tenureYears") return asOf - Math.round(value * 12 * DAYS_PER_MONTH);
  return target === "judged100" ? 1 + value / 25 : value;
}
