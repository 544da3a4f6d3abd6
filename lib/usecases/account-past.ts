import { evidenceBefore } from "@/lib/importing/moved-evidence";
import type { FactsFrom } from "@/lib/portfolio/score-history";
import type { StoredChange } from "@/lib/repositories/account-history";
import { type AccountValues, isAccountField } from "@/lib/schemas/account-fields";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { OrderWithPast } from "@/lib/schemas/order";
import type { WorkspaceContext } from "./rating-context";
import { withOrderFacts } from "./with-order-facts";

/** An account as it was from an instant on, and the change that made it so. */
export interface AccountFrom extends FactsFrom {
  readonly change: StoredChange | undefined;
}

/** What an account's past is told from. */
export interface PastSources {
  readonly account: AccountRecord;
  /** The newest first. */
  readonly changes: readonly StoredChange[];
  readonly orders: readonly OrderWithPast[];
  /** When imports landed, by id. */
  readonly landed: ReadonlyMap<string, Date>;
}

/**
 * An account as it was after each of its changes, the earliest first: taken back change by change
 * from how it stands. What orders yield is derived from those that were there by then, as they
 * stand now; orders that were undone or removed since left no trace, and of them the facts are as
 * they were noted.
 */
export function accountPast(sources: PastSources, context: WorkspaceContext): AccountFrom[] {
  const { account, changes } = sources;
  const known = ordersKnown(sources);
  const past: AccountFrom[] = [];
  let record = account;
  const add = (at: number, change: StoredChange | undefined) => {
    const was = record;
    const orders = known.filter((one) => one.from <= at).map(({ order }) => order);
    past.unshift({
      at,
      change,
      factsOn: (asOf) => {
        const reporting = { ...context, asOf };
        const none = { ...was, purchaseDates12m: undefined, purchaseDatesTotal: undefined };
        const then = orders.length === 0 ? none : withOrderFacts(was, orders, reporting).account;
        return factsOf(then, reporting);
      },
    });
  };
  const steps: { at: number; change?: StoredChange }[] = [
    ...changes.map((change) => ({ at: change.at.getTime(), change })),
    ...landingsBetween(known, changes, account),
  ];
  for (const { at, change } of steps.sort((a, b) => b.at - a.at)) {
    add(at, change);
    if (change) record = beforeChange(record, change);
  }
  add(account.createdAt.getTime(), undefined);
  return past;
}

/** Orders that came without that a fact became another: only their days tell. */
function landingsBetween(
  known: readonly { readonly from: number }[],
  changes: readonly StoredChange[],
  account: AccountRecord,
): { at: number }[] {
  const noted = new Set([account.createdAt.getTime(), ...changes.map(({ at }) => at.getTime())]);
  const others = new Set(known.map(({ from }) => from).filter((from) => !noted.has(from)));
  return [...others].map((at) => ({ at }));
}

function beforeChange(record: AccountRecord, change: StoredChange): AccountRecord {
  const values: AccountValues = Object.fromEntries(
    Object.entries(change.changes).flatMap(([field, [before]]) =>
      isAccountField(field) ? [[field, before]] : [],
    ),
  );
  return {
    ...record,
    values: { ...record.values, ...values },
    evidence: evidenceBefore(record.evidence, change.evidence ?? {}),
  };
}

/** Each order with the instant from which it was there: when the first import with it landed. */
function ordersKnown({ account, changes, orders, landed }: PastSources) {
  const since = new Map<string, number>();
  const note = (importId: string | null, at: Date) => {
    const known = importId === null ? undefined : since.get(importId);
    if (importId !== null && (known === undefined || at.getTime() < known)) {
      since.set(importId, at.getTime());
    }
  };
  for (const [importId, at] of landed) note(importId, at);
  // A change bears the time at which its import began to land.
  for (const { importId, at } of changes) note(importId, at);
  note(account.importId, account.createdAt);
  const created = account.createdAt.getTime();
  return orders.map((order) => {
    const first = order.before.findLast((image) => image !== null)?.importId ?? order.importId;
    return { order, from: Math.max(since.get(first) ?? created, created) };
  });
}
