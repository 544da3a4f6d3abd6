import type { FieldType } from "@/lib/schemas/account-fields";
import { currencyExponent, MONEY_MAX_MINOR, markMeans } from "@/lib/tabular/currency";
import { DATE_EXAMPLES, parseDate } from "@/lib/tabular/date-format";
import { scaled, textToMinor } from "@/lib/tabular/decimal";
import { parseNumber } from "@/lib/tabular/number-format";
import { closedValue, flagValue } from "./closed-values";
import { countryCode } from "./countries";
import { readCurrency } from "./currency-names";
import type { RowProblem } from "./problem";
import type { ColumnChoice } from "./propose-mapping";

/** How the column of a cell is written. */
export type ColumnFormat = Pick<ColumnChoice<string>, "decimal" | "dates" | "shareUnit">;

/** What a cell says, or why it cannot be read. */
export type ReadValue =
  | { readonly ok: true; readonly value: string | number | boolean | readonly string[] }
  | ({ readonly ok: false } & Pick<RowProblem, "code" | "allowed" | "min" | "max">);

const TAG_LENGTH_MAX = 50;
/** What people write where they know nothing; a text keeps them. */
const NOTHING = /^(?:-|–|—|n\/a|na|null|k\.\s?a\.)$/i;

const good = (value: string | number | boolean | readonly string[]): ReadValue => ({
  ok: true,
  value,
});

/** A cell that holds nothing: unknown, never zero and never "none". */
export const isNothing = (cell: string, type: FieldType["type"]): boolean =>
  cell === "" || (type !== "text" && type !== "tags" && NOTHING.test(cell));

/**
 * Reads a filled cell as a value of a field (domain.md §2). Money comes back in minor units of
 * `currency`, dates as days since 1970-01-01, shares as 0–1.
 */
export function readValue(
  cell: string,
  target: string,
  field: FieldType,
  format: ColumnFormat,
  currency: string,
): ReadValue {
  switch (field.type) {
    case "text":
      return cell.length > field.max ? { ok: false, code: "tooLong", max: field.max } : good(cell);
    case "closed":
      return found(closedValue(target, cell), {
        ok: false,
        code: "unknownValue",
        allowed: field.values,
      });
    case "flag":
      return found(flagValue(cell), { ok: false, code: "unknownValue", allowed: ["yes", "no"] });
    case "country":
      return found(countryCode(cell), { ok: false, code: "unknownCountry" });
    case "currency":
      return found(readCurrency(cell), { ok: false, code: "unknownCurrency" });
    case "date":
      return found(format.dates && parseDate(cell, format.dates), {
        ok: false,
        code: "notADate",
        allowed: format.dates && [DATE_EXAMPLES[format.dates]],
      });
    case "whole":
    case "decimal":
      return readNumber(cell, field, format);
    case "share":
      return readShare(cell, format);
    case "money":
      return readMoney(cell, field.negative, format, currency);
    case "tags":
      return readTags(cell, field.max);
  }
}

const found = (value: string | number | boolean | undefined, otherwise: ReadValue): ReadValue =>
  value === undefined ? otherwise : good(value);

function readNumber(
  cell: string,
  field: { readonly type: "whole" | "decimal"; readonly min: number; readonly max: number },
  format: ColumnFormat,
): ReadValue {
  const read = parseNumber(cell, format.decimal);
  if (read === undefined || read.percent || read.currency !== undefined) {
    return { ok: false, code: "notANumber" };
  }
  const value = Number(read.text);
  if (field.type === "whole" && !Number.isInteger(value)) return { ok: false, code: "notWhole" };
  const { min, max } = field;
  return value < min || value > max ? { ok: false, code: "outOfRange", min, max } : good(value);
}

function readShare(cell: string, format: ColumnFormat): ReadValue {
  const read = parseNumber(cell, format.decimal);
  if (read === undefined || read.currency !== undefined) return { ok: false, code: "notANumber" };
  const outOf100 = read.percent || format.shareUnit === "percent";
  const value = scaled(read.text, outOf100 ? -2 : 0);
  return value >= 0 && value <= 1 ? good(value) : { ok: false, code: "notAShare" };
}

function readMoney(
  cell: string,
  negative: boolean,
  format: ColumnFormat,
  currency: string,
): ReadValue {
  const read = parseNumber(cell, format.decimal);
  if (read === undefined || read.percent) return { ok: false, code: "notANumber" };
  if (read.currency !== undefined && !markMeans(read.currency, currency)) {
    return { ok: false, code: "otherCurrency", allowed: [currency] };
  }
  const minor = textToMinor(read.text, currencyExponent(currency));
  if (minor === undefined || Math.abs(minor) > MONEY_MAX_MINOR) {
    return { ok: false, code: "amountTooLarge" };
  }
  return minor < 0 && !negative ? { ok: false, code: "outOfRange", min: 0 } : good(minor);
}

function readTags(cell: string, max: number): ReadValue {
  const tags = [...new Set(cell.split(/[,;]/).map((tag) => tag.trim()))].filter(
    (tag) => tag !== "",
  );
  if (tags.length > max) return { ok: false, code: "tooManyTags", max };
  if (tags.some((tag) => tag.length > TAG_LENGTH_MAX)) {
    return { ok: false, code: "tooLong", max: TAG_LENGTH_MAX };
  }
  return good(tags);
}
