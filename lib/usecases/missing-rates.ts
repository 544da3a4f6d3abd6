import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import { listRates } from "@/lib/repositories/currency-rates";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { ImportCounts } from "@/lib/schemas/import-record";
import type { MissingRate } from "@/lib/schemas/missing-rate";
import { givenCurrency, hasMoney } from "@/lib/schemas/reported-money";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { createExchange } from "@/lib/tabular/exchange";
import type { MatchedAccount } from "./match-order-accounts";
import type { PlanInput } from "./plan-account-rows";

/** What the check asks about currencies without a rate. */
export interface MissingRatesView {
  /** "3 orders are in USD, and there is no rate on 1 May 2024." */
  readonly sentences: readonly string[];
  /** Where a rate is given; undefined for who may not. */
  readonly href: string | undefined;
}

/** Notes the orders of an account of the file that no rate converts. */
export function noteOrderRates(
  { account, goal }: MatchedAccount,
  { context, counts }: Pick<PlanInput, "context" | "counts">,
): void {
  const { exchange, asOf } = context;
  if (goal.to === "none") return;
  const stated =
    goal.to === "existing" ? givenCurrency(goal.account, exchange.currency) : undefined;
  const inStated = account.purchases.every(({ currency }) => currency === stated);
  for (const { on, amountMinor, currency } of account.purchases) {
    if (on > asOf || !amountMinor) continue;
    // Orders in the currency of their account convert with its other figures.
    const day = inStated ? asOf : on;
    if (exchange.on(currency, day) === undefined) noteMissing(counts, currency, day);
  }
}

/** Notes an account of a list whose money no rate converts. */
export function noteAccountRate(
  values: AccountValues,
  { context, counts }: Pick<PlanInput, "context" | "counts">,
): void {
  const { exchange, asOf } = context;
  const { currency } = values;
  if (currency == null || !hasMoney(values)) return;
  if (exchange.on(currency, asOf) === undefined) noteMissing(counts, currency, asOf);
}

function noteMissing({ missingRates }: ImportCounts, currency: string, day: Day): void {
  const known = missingRates.find((one) => one.currency === currency);
  if (known === undefined) missingRates.push({ currency, count: 1, firstOn: day, lastOn: day });
  else {
    known.count += 1;
    known.firstOn = Math.min(known.firstOn, day);
    known.lastOn = Math.max(known.lastOn, day);
  }
}

/** Asks for the rates that were missing at the check and still are; undefined where none is. */
export async function viewMissingRates(
  scope: Scope,
  { missingRates }: ImportCounts,
  kind: "accounts" | "orders",
  format: Format,
): Promise<MissingRatesView | undefined> {
  if (missingRates.length === 0) return undefined;
  const exchange = createExchange(format.currency, await listRates(scope, format.currency));
  const open = missingRates.filter(({ currency, firstOn }) => !exchange.on(currency, firstOn));
  if (open.length === 0) return undefined;
  return {
    sentences: open.map((missing) => missingSentence(missing, kind, format)),
    // Whoever changes only some accounts does not change the settings either.
    href: scope.changesOnly === undefined ? "/settings/rates" : undefined,
  };
}

function missingSentence(
  { currency, count, firstOn, lastOn }: MissingRate,
  kind: "accounts" | "orders",
  format: Format,
): string {
  const noun = kind === "orders" ? "order" : "account";
  const are =
    kind === "orders" ? (count === 1 ? "is" : "are") : `${count === 1 ? "has" : "have"} money`;
  const from = format.date(firstOn);
  const days =
    firstOn === lastOn
      ? `on ${from}`
      : `on some of the days from ${from} to ${format.date(lastOn)}`;
  return `${plural(count, noun, format)} ${are} in ${currency}, and there is no rate ${days}.`;
}
