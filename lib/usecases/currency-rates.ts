import {
  type GivenRate,
  listRates,
  type RateOutcome,
  removeRate,
  saveRate,
} from "@/lib/repositories/currency-rates";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { formFields } from "@/lib/schemas/form-fields";
import { RATES_MAX, rateForm, rateId } from "@/lib/schemas/rate-form";
import type { Scope } from "@/lib/scope";
import { CURRENCIES } from "@/lib/tabular/currency";
import { dayToIso, isoToDay } from "@/lib/tabular/date-format";
import { canonicalRate } from "@/lib/tabular/exchange";
import type { DecimalMark } from "@/lib/tabular/number-format";
import { decimalMarkOf } from "./account-form-text";
import { formatFor } from "./format-for";

/** What `/settings/rates` shows. */
export interface RatesView {
  /** The reporting currency. */
  readonly base: string;
  readonly rates: readonly {
    readonly id: string;
    readonly currency: string;
    readonly from: string;
    /** "1 USD = 0.92 EUR" */
    readonly rate: string;
    /** Who gave it; empty for what nobody in particular did. */
    readonly by: string;
  }[];
  /** The currency that the form begins with. */
  readonly currency: string;
  readonly currencies: readonly { readonly value: string; readonly label: string }[];
  /** How a rate is written here. */
  readonly example: string;
}

/** What the form answers; `values` are as typed. */
export interface RateState {
  /** A sentence on what was saved. */
  readonly saved?: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** The rates into the reporting currency. */
export async function viewRates(scope: Scope): Promise<RatesView> {
  const { currency: base, locale } = await readWorkspace(scope);
  const mark = decimalMarkOf(locale);
  const format = formatFor(locale, base);
  const rates = await listRates(scope, base);
  const others = CURRENCIES.filter((code) => code !== base);
  const known = rates[0]?.currency;
  return {
    base,
    rates: rates.map((given) => ({
      id: given.id,
      currency: given.currency,
      from: format.date(given.fromDay),
      rate: equation(given, mark),
      by: given.by ?? "",
    })),
    currency: known ?? (base === "USD" ? "EUR" : "USD"),
    currencies: others.map((value) => ({ value, label: value })),
    example: `0${mark}92`,
  };
}

/**
 * Adds a rate from the form, or changes the one of its currency and day; the portfolio is derived
 * and rated again with it in the background.
 */
export async function giveRate(scope: Scope, data: FormData): Promise<RateState> {
  const typed = formFields(data);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name].slice(0, 40) : "");
  const values = { currency: text("currency"), fromDay: text("fromDay"), rate: text("rate") };
  const { currency: base, locale } = await readWorkspace(scope);
  const mark = decimalMarkOf(locale);
  const form = rateForm.safeParse(typed);
  const problems = Object.fromEntries(
    form.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [],
  );
  if (values.currency === base) problems.currency = `${base} is the reporting currency itself.`;
  const rate = rateOf(values.rate, mark);
  if (rate === undefined) {
    problems.rate = `Enter a number above 0 such as 0${mark}92, with at most 9 digits before and 12 after the decimal mark.`;
  }
  const fromDay = isoToDay(values.fromDay);
  if (!form.success || rate === undefined || fromDay === undefined) return { problems, values };
  if (Object.keys(problems).length > 0) return { problems, values };
  const given = { base, currency: form.data.currency, fromDay, rate };
  const outcome = await saveRate(scope, given, RATES_MAX, (before) => ({
    action: before === undefined ? "rate.added" : "rate.changed",
    subject: given.currency,
    details: detailsOf(given, before),
  }));
  const sentence = equation(given, mark);
  const day = formatFor(locale, base).date(fromDay);
  return SAVED.has(outcome)
    ? { saved: `${sentence} from ${day} on.`, problems: {}, values: { currency: given.currency } }
    : { problems: { rate: REFUSED[outcome] ?? "" }, values };
}

const SAVED: ReadonlySet<RateOutcome> = new Set(["added", "changed", "same"]);
const REFUSED: Readonly<Partial<Record<RateOutcome, string>>> = {
  full: "There are already 1,000 currency rates. Remove some first.",
  "other-base": "The reporting currency has changed. Reload the page.",
};

/** Takes a rate away; what it converted is converted by the one before, or unknown. */
export async function takeRateAway(scope: Scope, data: FormData): Promise<void> {
  const form = rateId.safeParse(formFields(data));
  if (!form.success) return;
  await removeRate(scope, form.data.id, (removed) => ({
    action: "rate.removed",
    subject: removed.currency,
    details: detailsOf(removed),
  }));
}

/** Only the workspace's own mark divides: 1.234 means two numbers, and nobody is asked which. */
const rateOf = (text: string, mark: DecimalMark) =>
  mark === "," && text.includes(".") ? undefined : canonicalRate(text.trim().replace(mark, "."));

/** "1 USD = 0.92 EUR" */
const equation = ({ currency, rate, base }: GivenRate, mark: DecimalMark) =>
  `1 ${currency} = ${rate.replace(".", mark)} ${base}`;

const detailsOf = ({ base, fromDay, rate }: GivenRate, before?: string) => ({
  rate: `${before === undefined ? "" : `${before} → `}${rate} ${base}`,
  fromDay: dayToIso(fromDay),
});
