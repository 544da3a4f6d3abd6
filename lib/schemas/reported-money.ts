import type { Day } from "@/lib/scoring/facts";
import type { Conversion, Exchange } from "@/lib/tabular/exchange";
import type { AccountRecord } from "./account-record";

/** The reporting currency with its rates, and the day as of which an account's figures convert. */
export interface Reporting {
  readonly exchange: Exchange;
  readonly asOf: Day;
  /** The first day of all orders known; absent where none are, or none are asked about. */
  readonly ordersBeginOn?: Day | undefined;
}

const MONEY_FIELDS = [
  "revenue12mMinor",
  "revenueTotalMinor",
  "averageTicketMinor",
  "grossMargin12mMinor",
  "costToServe12mMinor",
] as const;

/** Whether any amount is known. */
export const hasMoney = (values: AccountRecord["values"]): boolean =>
  MONEY_FIELDS.some((field) => values[field] != null);

/**
 * The currency that somebody gives for the money of an account; money without one is in the
 * reporting currency. Undefined where nobody gives any: what its orders say is theirs.
 */
export function givenCurrency(
  { values, evidence }: Pick<AccountRecord, "values" | "evidence">,
  reportingCurrency: string,
): string | undefined {
  const isGiven = (field: (typeof MONEY_FIELDS)[number]) =>
    values[field] != null && evidence[field]?.source !== "orders";
  if (MONEY_FIELDS.some(isGiven)) return values.currency ?? reportingCurrency;
  return evidence.currency === undefined ? undefined : (values.currency ?? undefined);
}

/**
 * How the money of an account is taken into the reporting currency: as of the as-of date. Undefined
 * without a rate: then its money is unknown (domain.md §4). Orders convert by their own dates
 * (orders-to-facts.ts); where a rate is missing for one of them, the account is in their currency
 * without that anybody gave it, and stays unknown.
 * @param account without `evidence` it is a row of a file: what stands in it is given.
 */
export function conversionOf(
  account: Pick<AccountRecord, "values"> & Partial<Pick<AccountRecord, "evidence">>,
  { exchange, asOf }: Reporting,
): Conversion | undefined {
  const { values, evidence } = account;
  const currency = values.currency ?? exchange.currency;
  const isGiven =
    currency === exchange.currency ||
    evidence === undefined ||
    givenCurrency({ values, evidence }, exchange.currency) !== undefined;
  return isGiven ? exchange.on(currency, asOf) : undefined;
}

/** Whether money of an account is left out of the sums for lack of a rate: its own, or its orders'. */
export function isMoneyLeftOut(account: AccountRecord, reporting: Reporting): boolean {
  const { values, evidence } = account;
  const isUncounted = evidence.orders12m?.source === "orders" && values.revenue12mMinor == null;
  return isUncounted || conversionOf(account, reporting) === undefined;
}
