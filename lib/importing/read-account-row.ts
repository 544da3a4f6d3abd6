import type { AccountField, AccountValues, FieldType } from "@/lib/schemas/account-fields";
import type { EmptyCells } from "@/lib/schemas/import-decisions";
import type { Day } from "@/lib/scoring/facts";
import { isCellError, WITHOUT_VALUE } from "@/lib/tabular/cell-errors";
import { isPlaceholderDay } from "@/lib/tabular/placeholder-dates";
import type { TableRow } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { type AccountDraft, setField } from "./account-values";
import { readCurrency } from "./currency-names";
import { isDamagedId } from "./damaged-id";
import { identifier } from "./identifier";
import type { RowProblem } from "./problem";
import type { ColumnChoice } from "./propose-mapping";
import { isNothing, readValue } from "./read-value";
import { remembering } from "./remembering";
import { ACCOUNT_TARGETS, type AccountTarget, type FilledField, fieldOf } from "./targets";
import { oneForWidth } from "./wrong-width";

/** One row of an account list as read; it is left out where any problem is an error. */
export interface AccountRow {
  readonly line: number;
  /** Our own id of the account, as an export writes it. */
  readonly key?: string | undefined;
  readonly values: AccountValues;
  /** What shows the judgement. */
  readonly evidence?: string | undefined;
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
const NEVER_CLEARED = [
  "accountKey",
  "evidence",
  "name",
  "externalId",
  "owner",
  "currency",
] as const;
type ClearedField = Exclude<AccountField, (typeof NEVER_CLEARED)[number]>;

const isCleared = (field: FilledField): field is ClearedField =>
  !NEVER_CLEARED.some((never) => never === field);

type Because = Pick<RowProblem, "code"> & Partial<RowProblem>;

const DAYS_PER_MONTH = 30.4375;
const SHOWN_MAX = 200;

/**
 * Reads rows of an account list under one mapping; every problem of a row is reported. Whether its
 * facts contradict each other is not its affair: an account that is there may have those facts.
 */
export function accountRowReader(reading: AccountReading): (row: TableRow) => AccountRow {
  const columns = reading.choices.map((choice) => ({
    choice,
    field: fieldOf(choice.target),
    read: cellReader(choice, reading.asOf),
  }));
  const currencyColumn = reading.choices.find(({ target }) => target === "currency");
  const namedByColumns = reading.choices.find(({ currency }) => currency !== undefined)?.currency;
  return (row) => {
    const values: AccountDraft = {};
    const problems: RowProblem[] = [];
    const { line } = row;
    let key: string | undefined;
    let evidence: string | undefined;
    const currencyCell = currencyColumn && row.cells[currencyColumn.index]?.trim();
    const named = (currencyCell && readCurrency(currencyCell)) || namedByColumns;
    const currency = named ?? reading.defaultCurrency;
    if (row.shape === "short") problems.push({ line, code: "shortRow" });
    if (row.shape === "long") problems.push({ line, code: "longRow" });
    for (const { choice, field, read } of columns) {
      const { cell, value, why } = read(row.cells[choice.index] ?? "", currency);
      if (cell === undefined) {
        const clears = reading.emptyCells === "clear" && row.shape !== "short";
        if (clears && isCleared(field)) values[field] ??= null;
        continue;
      }
      const report = (because: Because) => {
        const { label: column, target } = choice;
        problems.push({ line, column, field: target, value: cell.slice(0, SHOWN_MAX), ...because });
      };
      if (why) {
        report(why);
        continue;
      }
      if (field === "accountKey") {
        key = cell;
        continue;
      }
      if (field === "evidence") {
        evidence = cell;
        continue;
      }
      if (ACCOUNT_TARGETS[choice.target].type === "money") {
        if (choice.currency !== undefined && choice.currency !== currency) {
          report({ code: "otherCurrency", allowed: [currency] });
          continue;
        }
        // The amounts say what they are in: the account must not fall back to another currency.
        if (named !== undefined) values.currency = named;
      }
      setField(values, field, value);
      if (choice.target === "externalId" && isDamagedId(cell)) {
        report({ code: "damagedId" });
      }
    }
    if ((key ?? values.name ?? values.externalId) === undefined) {
      problems.push({ line, code: "noNameOrId" });
    }
    const beside = {
      ...(key !== undefined && { key }),
      ...(evidence !== undefined && { evidence }),
    };
    return { line, ...beside, values, problems: oneForWidth(problems) };
  };
}

/** A cell as read: what it holds in the field's units, or why it cannot be read. */
interface CellReading {
  /** Trimmed; undefined where it holds nothing. */
  readonly cell?: string | undefined;
  readonly value?: unknown;
  readonly why?: Because | undefined;
}

type CellReader = (raw: string, currency: string) => CellReading;

/** No two cells of these are often the same, or what they say depends on the currency. */
const VARIED: readonly FieldType["type"][] = ["text", "tags", "money"];

function cellReader(choice: ColumnChoice<AccountTarget>, asOf: Day): CellReader {
  const { target } = choice;
  const type: FieldType = ACCOUNT_TARGETS[target];
  const read: CellReader = (raw, currency) => {
    const text = visibleText(raw).trim();
    const cell = target === "externalId" ? identifier(text) : text;
    if (isNothing(cell, type.type)) return {};
    if (isCellError(cell)) {
      return { cell, why: { code: cell === WITHOUT_VALUE ? "noCellValue" : "cellError" } };
    }
    const said = readValue(cell, target, type, choice, currency);
    if (said.ok && type.type === "date" && isPlaceholder(said.value)) {
      return { cell, why: { code: "placeholderDate" } };
    }
    if (said.ok) return { cell, value: inFieldUnits(target, said.value, asOf) };
    const { ok: _, ...why } = said;
    return { cell, why };
  };
  if (VARIED.includes(type.type)) return read;
  return remembering((raw) => read(raw, ""));
}

const isPlaceholder = (value: unknown): boolean =>
  typeof value === "number" && isPlaceholderDay(value);

/** Tenure becomes a date, 0–100 becomes 1–5 (linearly). */
function inFieldUnits(target: AccountTarget, value: unknown, asOf: Day): unknown {
  if (typeof value !== "number") return value;
  if (target === "tenureMonths") return asOf - Math.round(value * DAYS_PER_MONTH);
  if (target === "tenureYears") return asOf - Math.round(value * 12 * DAYS_PER_MONTH);
  return target === "judged100" ? 1 + value / 25 : value;
}
