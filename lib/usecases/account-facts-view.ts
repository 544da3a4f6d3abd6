import { isTradeField, type TradeField } from "@/lib/importing/merge-trade";
import { isStale } from "@/lib/portfolio/stale-facts";
import type { Format } from "@/lib/report/format";
import { staleFinding } from "@/lib/report/sentences/stale-sentences";
import type { StoredChange } from "@/lib/repositories/account-history";
import type { ChangeCause, FieldChanges } from "@/lib/schemas/account-change";
import { ACCOUNT_FIELDS, type AccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord, Source } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import type { ChangeWritten } from "@/lib/schemas/written-figures";
import type { Day } from "@/lib/scoring/facts";
import { currencyExponent } from "@/lib/tabular/currency";
import { decimalMarkOf } from "./account-form-text";
import { type FormField, formField } from "./edit-account-form";
import { FACT_GROUPS } from "./fact-groups";

export interface FactRow {
  /** Also the anchor of the row: `fact-…`. */
  readonly field: AccountField;
  readonly label: string;
  /** "not known" where it is unknown. */
  readonly value: string;
  readonly known: boolean;
  readonly source: string;
  /** The orders behind it, where it comes from them. */
  readonly ordersHref: string | undefined;
  readonly date: string;
  /** Nobody has confirmed it for more than 12 months. */
  readonly stale: boolean;
  /** How it changed, the newest first: "50% → 80%, typed by Ines, 25 Nov 2026". */
  readonly past: readonly { readonly id: string; readonly text: string }[];
  /** How a form asks for it. */
  readonly control: FormField;
}

export interface FactGroup {
  readonly title: string;
  readonly rows: readonly FactRow[];
}

const SOURCE_WORDS: Readonly<Record<Source, string>> = {
  hand: "typed",
  import: "account list",
  orders: "order history",
};

const CHANGED_THROUGH: Readonly<Record<ChangeCause, string>> = {
  hand: "typed",
  import: "account list",
  orders: "order history",
  undo: "taken back",
};

/** Who it is does not age, nor does the day on which it first bought. */
const AGELESS: ReadonlySet<AccountField> = new Set([
  "name",
  "externalId",
  "owner",
  "customerSince",
]);

/** The address of the orders behind a fact of an account, or of all its orders. */
export const ordersHref = (accountId: string, of?: TradeField): string =>
  `/accounts/${accountId}/orders${of === undefined ? "" : `?of=${of}`}`;

/** The day of a known fact that ages; what the orders say is derived every day and does not. */
export function confirmedOn(
  { evidence }: Pick<AccountRecord, "evidence">,
  field: AccountField,
): Day | undefined {
  const known = evidence[field];
  return known && known.source !== "orders" && !AGELESS.has(field) ? known.on : undefined;
}

/** Every fact with its value, source, date and past; what is unknown says so. */
export function factGroups(
  account: AccountRecord,
  changes: readonly StoredChange[],
  asOf: Day,
  format: Format,
  timeZone: string,
): FactGroup[] {
  const mark = decimalMarkOf(format.locale);
  return FACT_GROUPS.map(({ title, fields }) => ({
    title,
    rows: fields.map((field) => {
      const value = factText(account, field, format);
      const evidence = account.evidence[field];
      const on = confirmedOn(account, field);
      return {
        field,
        label: factName(field),
        value: value ?? "not known",
        known: value !== undefined,
        source: value !== undefined && evidence ? SOURCE_WORDS[evidence.source] : "",
        ordersHref:
          evidence?.source === "orders" && isTradeField(field)
            ? ordersHref(account.id, field)
            : undefined,
        date: value !== undefined && evidence ? format.date(evidence.on) : "",
        stale: value !== undefined && on !== undefined && isStale(on, asOf),
        past: pastOf(field, changes, format, timeZone),
        control: formField(account.values, field, mark, format.currency),
      };
    }),
  }));
}

/** How many facts are stale, in one sentence; undefined where none is. */
export function staleFactsFinding(groups: readonly FactGroup[], format: Format) {
  const rows = groups.flatMap((group) => group.rows);
  const count = (of: "stale" | "known") => rows.filter((row) => row[of]).length;
  return staleFinding(count("stale"), count("known"), format);
}

function pastOf(
  field: AccountField,
  changes: readonly StoredChange[],
  format: Format,
  timeZone: string,
): FactRow["past"] {
  return changes.flatMap(({ id, at, by, cause, changes: fields, written = null }) => {
    const change = fields[field];
    if (!change) return [];
    const [before, after] = writtenValues(field, change, fields, written, format);
    const who = by === null ? CHANGED_THROUGH[cause] : `${CHANGED_THROUGH[cause]} by ${by}`;
    return { id, text: `${before} → ${after}, ${who}, ${format.instant(at, timeZone)}` };
  });
}

/**
 * A fact before and after a change, as people read it: money in the currency it was written in, and
 * without one where that was not kept.
 */
export function writtenValues(
  field: AccountField,
  [before, after]: FieldChanges[string],
  changes: FieldChanges,
  written: ChangeWritten | null,
  format: Format,
): readonly [string, string] {
  const text = (value: typeof before, currency: string | null | undefined) => {
    if (ACCOUNT_FIELDS[field].type === "money" && typeof value === "number" && !written) {
      return format.decimal(value / 10 ** currencyExponent(format.currency), 2);
    }
    const known = currency ?? written?.currency;
    return factText({ values: { currency: known, [field]: value } }, field, format) ?? "not known";
  };
  const own = changes.currency?.[0];
  const was = changes.currency ? (typeof own === "string" ? own : null) : written?.ownCurrency;
  return [text(before, was), text(after, written?.ownCurrency)];
}

/** A fact as people read it; undefined where it is unknown. */
export function factText(
  account: Pick<AccountRecord, "values">,
  field: AccountField,
  format: Format,
): string | undefined {
  const value = account.values[field];
  if (value == null) return undefined;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "object") return value.join(", ") || undefined;
  if (typeof value === "string") return value;
  switch (ACCOUNT_FIELDS[field].type) {
    case "money":
      return format.money(value, account.values.currency ?? format.currency);
    case "share":
      return format.percent(value, 1);
    case "date":
      return format.date(value);
    default:
      return format.decimal(value, 2);
  }
}
