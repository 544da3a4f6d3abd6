import { type AccountDraft, setField } from "@/lib/importing/account-values";
import { contradictionsOfChange } from "@/lib/importing/contradictions";
import { identifier } from "@/lib/importing/identifier";
import { problemSentence } from "@/lib/importing/problem-sentences";
import { type ColumnFormat, readValue } from "@/lib/importing/read-value";
import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  type FieldType,
  isAccountField,
} from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Day } from "@/lib/scoring/facts";
import { currencyExponent, isCurrency } from "@/lib/tabular/currency";
import { DATE_EXAMPLES, dayToIso } from "@/lib/tabular/date-format";
import { minorToText, percentText } from "@/lib/tabular/decimal";
import { type DecimalMark, scanNumber } from "@/lib/tabular/number-format";
import { EARLIEST_PLACEHOLDER } from "@/lib/tabular/placeholder-dates";
import { visibleText } from "@/lib/tabular/visible-text";
import { numberFormat } from "./kept-formats";
import { isSameText } from "./merge-fields";

/** Facts as they stand in the fields of a form, and back. */

/** The decimal mark of a locale. */
export function decimalMarkOf(locale: string): DecimalMark {
  const parts = numberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value === "," ? "," : ".";
}

/** A fact as the form shows it; empty where it is unknown. */
export function fieldText(
  values: AccountValues,
  field: AccountField,
  mark: DecimalMark,
  currency: string,
): string {
  const value = values[field];
  if (value == null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.join(", ");
  if (typeof value === "string") return value;
  const decimal = (text: string) => text.replace(".", mark);
  switch (ACCOUNT_FIELDS[field].type) {
    case "date":
      return dayToIso(value);
    case "share":
      return decimal(`${percentText(value)}%`);
    case "money":
      return decimal(minorToText(value, currencyExponent(values.currency ?? currency)));
    default:
      return decimal(String(value));
  }
}

/** Every fact as the form shows it. */
export function fieldTexts(
  values: AccountValues,
  mark: DecimalMark,
  currency: string,
): Partial<Record<AccountField, string>> {
  const fields = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);
  return Object.fromEntries(
    fields.map((field) => [field, fieldText(values, field, mark, currency)]),
  );
}

export interface FieldsRead {
  /** Only the fields that were changed; an emptied one is `null`: made unknown. */
  readonly values: AccountValues;
  readonly problems: Readonly<Partial<Record<AccountField, string>>>;
}

/**
 * Reads the fields of a form against the facts it showed. A field that stands as it was shown is
 * left alone, so that its source and date stay. Every problem is reported, not only the first.
 */
export function readFields(
  fields: Readonly<Partial<Record<AccountField, string>>>,
  shown: Pick<AccountRecord, "values" | "evidence">,
  context: { readonly mark: DecimalMark; readonly currency: string; readonly asOf: Day },
): FieldsRead {
  const { mark, currency } = context;
  const { values } = shown;
  const draft: AccountDraft = {};
  const problems: Partial<Record<AccountField, string>> = {};
  // A form of some facts alone leaves the currency as it is.
  const typedCurrency = (fields.currency ?? values.currency ?? "").trim().toUpperCase();
  const moneyCurrency = isCurrency(typedCurrency) ? typedCurrency : currency;
  for (const field of fieldsOf(fields)) {
    const typed = visibleText(fields[field] ?? "").trim();
    if (isSameText(typed, fieldText(values, field, mark, currency))) continue;
    const text = field === "externalId" ? identifier(typed) : typed;
    if (text === "") {
      if (values[field] != null) draft[field] = null;
      continue;
    }
    const type: FieldType = ACCOUNT_FIELDS[field];
    const read = readValue(text, field, type, formatOf(text, type, mark), moneyCurrency);
    const isNoDay = type.type === "date" && read.ok && read.value === EARLIEST_PLACEHOLDER;
    if (isNoDay) {
      const why = { code: "notADate", allowed: [DATE_EXAMPLES.ymd] } as const;
      problems[field] = problemSentence({ ...why, line: 0, field, value: text });
    } else if (read.ok) {
      setField(draft, field, read.value);
      // The same said otherwise, "0.5" for "50%", is no change: its source and date stay.
      if (isSameFact(draft[field], values[field])) delete draft[field];
    }
    if (!isNoDay && !read.ok) {
      const { ok: _, ...why } = read;
      problems[field] = problemSentence({ ...why, line: 0, field, value: text.slice(0, 200) });
    }
  }
  if (!{ ...values, ...draft }.name) problems.name = "Give the account a name.";
  for (const { code, field, at } of contradictionsOfChange(shown, draft, context)) {
    problems[at] ??= problemSentence({ code, line: 0, field });
  }
  return { values: draft, problems };
}

const isSameFact = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);

function fieldsOf(fields: Readonly<Partial<Record<AccountField, string>>>): AccountField[] {
  return Object.keys(fields).filter(isAccountField);
}

/** How one typed value is written: its own marks decide, the locale where they do not. */
function formatOf(text: string, type: FieldType, mark: DecimalMark): ColumnFormat {
  const scan = scanNumber(text);
  const decimal =
    scan && !scan.ambiguous && scan.fits["."] !== scan.fits[","]
      ? scan.fits["."]
        ? "."
        : ","
      : mark;
  const large = type.type === "share" && Number(text.replace(",", ".")) > 1;
  return { decimal, dates: "ymd", shareUnit: large ? "percent" : "fraction" };
}
