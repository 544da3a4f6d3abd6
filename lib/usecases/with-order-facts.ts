import { mergeTrade, TRADE_FIELDS, type TradeField } from "@/lib/importing/merge-trade";
import { evidenceBefore, movedEvidence } from "@/lib/importing/moved-evidence";
import { withoutCredited } from "@/lib/importing/net-credits";
import { type DerivedTrade, deriveReportedTrade } from "@/lib/importing/orders-to-facts";
import type { AccountChangeRecord, FieldChanges } from "@/lib/schemas/account-change";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
import { givenCurrency, type Reporting } from "@/lib/schemas/reported-money";
import type { ChangedAccount } from "./account-drafts";

/** An account with the facts its orders yield, and which facts that changed. */
export interface DerivedAccount {
  readonly account: AccountRecord;
  readonly changes: FieldChanges;
  /** The account as stored differs: its facts, their sources, or the counts of purchase dates. */
  readonly changed: boolean;
}

/** What no orders say: nothing, as against orders that add up to nothing. */
const NO_TRADE: DerivedTrade = {
  facts: {},
  currency: undefined,
  mixedCurrencies: false,
  future: 0,
};

/**
 * Derives the trade facts of an account from its orders, as of the workspace's date and by its
 * rates. A fact typed by hand stays; one that came from orders before is derived anew.
 */
export function withOrderFacts(
  account: AccountRecord,
  orders: readonly OrderRecord[],
  { asOf, exchange }: Reporting,
): DerivedAccount {
  const { values, evidence } = account;
  const isDerived = (field: TradeField) => evidence[field]?.source === "orders";
  if (orders.length === 0 && !TRADE_FIELDS.some(isDerived)) {
    return { account, changes: {}, changed: false };
  }
  const purchases = withoutCredited(orders).map(({ orderedOn, amountMinor, currency }) => ({
    on: orderedOn,
    amountMinor,
    currency,
  }));
  const given: AccountValues = Object.fromEntries(
    TRADE_FIELDS.map((field) => [field, isDerived(field) ? undefined : values[field]]),
  );
  const stated = givenCurrency(account, exchange.currency);
  const merged = mergeTrade(
    given,
    (field) => evidence[field]?.source === "hand",
    stated,
    orders.length > 0 ? deriveReportedTrade(purchases, asOf, exchange, stated) : NO_TRADE,
  );
  const changes: FieldChanges = {};
  const nextValues: Record<string, number | string | null> = {};
  const nextEvidence = { ...evidence };
  for (const field of TRADE_FIELDS) {
    const value = merged.values[field];
    if (value === undefined) {
      // What the orders said before and say no more is unknown again.
      if (!isDerived(field)) continue;
      nextValues[field] = null;
      delete nextEvidence[field];
      changes[field] = [values[field] ?? null, null];
      continue;
    }
    nextEvidence[field] = { source: "orders", on: asOf };
    nextValues[field] = value;
    if (value !== values[field]) changes[field] = [values[field] ?? null, value];
  }
  // No currency means the workspace's: it is written only where the orders are in another one.
  const ordersCurrency = merged.currency === exchange.currency ? null : (merged.currency ?? null);
  if (stated === undefined && ordersCurrency !== (values.currency ?? null)) {
    nextValues.currency = ordersCurrency;
    changes.currency = [values.currency ?? null, ordersCurrency];
  }
  const { purchaseDates12m, purchaseDatesTotal } = merged;
  const isNowDerived = (field: TradeField) =>
    nextEvidence[field]?.source === "orders" && !isDerived(field);
  const changed =
    Object.keys(changes).length > 0 ||
    // The same from another source: without its orders the fact would be unknown, not as it was.
    TRADE_FIELDS.some(isNowDerived) ||
    account.purchaseDates12m !== purchaseDates12m ||
    account.purchaseDatesTotal !== purchaseDatesTotal;
  if (!changed) return { account, changes, changed };
  return {
    account: {
      ...account,
      values: { ...values, ...nextValues },
      evidence: nextEvidence,
      purchaseDates12m,
      purchaseDatesTotal,
    },
    changes,
    changed,
  };
}

/**
 * A draft with the facts that the account's orders yield: what is stored equals what a refresh
 * would give. A fact that was made unknown falls back to the orders; money of the orders does not
 * become money of another currency. Its history says what came of the change as a whole, and
 * nothing where the facts are as they were; of an import, also where only their sources moved.
 */
export function draftWithOrderFacts(
  { account, change }: ChangedAccount,
  orders: readonly OrderRecord[],
  context: Reporting,
): { readonly account: AccountRecord; readonly change: AccountChangeRecord | undefined } {
  const derived = withOrderFacts(account, orders, context);
  const changes = { ...change.changes };
  for (const [field, [drafted, to]] of Object.entries(derived.changes)) {
    const noted = changes[field];
    const from = noted ? noted[0] : drafted;
    if (from === to) delete changes[field];
    else changes[field] = [from, to];
  }
  const moved = change.evidence ?? {};
  const evidence = derived.changed
    ? movedEvidence(evidenceBefore(account.evidence, moved), derived.account.evidence)
    : moved;
  const isNoted =
    Object.keys(changes).length > 0 ||
    (change.importId !== null && Object.keys(evidence).length > 0);
  return {
    account: derived.account,
    change: isNoted ? { ...change, changes, evidence } : undefined,
  };
}
