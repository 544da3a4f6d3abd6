import { discountUnit } from "@/lib/importing/discount-unit";
import { choiceFor } from "@/lib/importing/propose-mapping";
import type { Format } from "@/lib/report/format";
import type { StoredColumnChoice } from "@/lib/schemas/import-settings";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { type DateFormat, parseDate, scanDate, WRITTEN_FORMATS } from "@/lib/tabular/date-format";
import { DECIMAL_MARKS, parseNumber, scanNumber } from "@/lib/tabular/number-format";
import { DISCOUNT_UNITS, SHARE_UNITS } from "@/lib/tabular/number-profile";
import {
  DATE_WORDS,
  DECIMAL_WORDS,
  DISCOUNT_WORDS,
  SERIAL_NOTE,
  SHARE_WORDS,
  TWO_DIGIT_YEARS_NOTE,
} from "./import-column-words";

/** The formats of a column, each the name of a group of form fields. */
export type FormatName = "decimals" | "shares" | "discounts" | "dates";

/** One format of a column, with what it makes of the column's own values. */
export interface FormatView {
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly note?: string | undefined;
  /** The values do not decide it: a person must. */
  readonly open: boolean;
}

/** The formats that the values of a column can have, whatever it is taken for. */
export type ColumnFormats = Readonly<Partial<Record<FormatName, FormatView>>>;

const CHOOSE = { value: "", label: "Choose…" };

/** The formats a value is read by, from the type of its target. */
export function formatsOfType(type: string): readonly FormatName[] {
  switch (type) {
    case "date":
      return ["dates"];
    case "share":
      return ["decimals", "shares"];
    case "discount":
      return ["decimals", "discounts"];
    case "whole":
    case "decimal":
    case "money":
    case "amount":
      return ["decimals"];
    default:
      return [];
  }
}

/**
 * @param columns all columns of the file
 * @param chosen what a person chose for the column; undefined before
 */
export function columnFormats(
  column: ColumnProfile,
  columns: readonly ColumnProfile[],
  chosen: StoredColumnChoice | undefined,
  format: Format,
): ColumnFormats {
  const { numbers, dates } = column;
  const choice = chosen ?? choiceFor(column, "");
  return {
    ...(numbers.count > 0 && {
      decimals: decimals(column, chosen, format),
      discounts: {
        value: chosen?.discountUnit ?? discountUnit(column, columns),
        options: DISCOUNT_UNITS.map((value) => ({ value, label: DISCOUNT_WORDS[value] })),
        open: false,
      },
    }),
    ...(numbers.count > numbers.percent && {
      shares: {
        value: choice.shareUnit,
        options: SHARE_UNITS.map((value) => ({ value, label: SHARE_WORDS[value] })),
        open: false,
      },
    }),
    ...(dates.count > 0 && { dates: dateFormats(column, choice.dates, format) }),
  };
}

const cellsOf = ({ samples, values = [] }: ColumnProfile): readonly string[] => [
  ...samples,
  ...values.map(({ value }) => value),
];

function decimals(
  column: ColumnProfile,
  chosen: StoredColumnChoice | undefined,
  format: Format,
): FormatView {
  const cells = cellsOf(column);
  const open = column.numbers.mustChoose;
  const sample =
    cells.find((cell) => scanNumber(cell)?.ambiguous) ??
    cells.find((cell) => /[.,]/.test(cell) && scanNumber(cell) !== undefined);
  const options = DECIMAL_MARKS.map((value) => {
    if (sample === undefined) return { value, label: DECIMAL_WORDS[value] };
    const read = parseNumber(sample, value);
    const effect = read
      ? `${format.decimal(Number(read.text), 6)}${read.percent ? "%" : ""}`
      : "no number";
    return { value, label: `${DECIMAL_WORDS[value]}: “${sample}” is ${effect}` };
  });
  return {
    value: chosen?.decimal ?? (open ? "" : column.numbers.decimal),
    options: open ? [CHOOSE, ...options] : options,
    open,
  };
}

function dateFormats(
  column: ColumnProfile,
  current: DateFormat | undefined,
  format: Format,
): FormatView {
  const { dates } = column;
  const cells = cellsOf(column);
  const written = WRITTEN_FORMATS.filter((value) => dates.latest[value] !== undefined);
  const found = new Set<DateFormat>([...written, ...dates.mustChoose]);
  const options = [...found].map((value) => {
    const fits = (cell: string) => parseDate(cell, value) !== undefined;
    const isSerial = (cell: string) => scanDate(cell)?.days.serial !== undefined;
    const mixed = value.endsWith("+serial") ? cells.find((cell) => isSerial(cell)) : undefined;
    const sample = mixed ?? cells.find(fits) ?? column.samples[0] ?? "";
    const day = parseDate(sample, value);
    const effect = day === undefined ? "" : `: “${sample}” is ${format.date(day)}`;
    return { value, label: `${DATE_WORDS[value]}${effect}` };
  });
  const open = dates.mustChoose.length > 0;
  const notes = [
    dates.twoDigitYears ? TWO_DIGIT_YEARS_NOTE : "",
    found.has("serial") ? SERIAL_NOTE : "",
  ];
  return {
    value: current ?? "",
    options: open || current === undefined ? [CHOOSE, ...options] : options,
    note: notes.join(" ").trim() || undefined,
    open,
  };
}
