import { nameKey } from "@/lib/importing/name-key";
import type { OrderAccount } from "@/lib/importing/purchase";
import { ordersByNumber } from "@/lib/repositories/order-matching";
import type { PlannedOrder } from "@/lib/schemas/import-row-body";
import type { OrderRecord } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";

/** A purchase with its account, before it has the number it is stored under. */
type UnkeyedOrder = Omit<PlannedOrder, "orderNumber"> & {
  readonly orderNumber: string | undefined;
};

/** A row of the plan with its order, and with the stored one that it replaces, if any. */
export interface KeyedRow extends Placed {
  readonly order: PlannedOrder;
  readonly before: OrderRecord | undefined;
}

/** Where an order stands in the file and what its row is called. */
interface Placed {
  readonly line: number;
  readonly label: string;
}

/** A row of the plan whose order has no key yet. */
export interface UnkeyedRow extends Placed {
  readonly order: UnkeyedOrder;
}

/** The accounts by external id, then those without one by name: the order of the rows decides nothing. */
export const byAccountKey = (accounts: readonly OrderAccount[]): OrderAccount[] =>
  accounts
    .map((account) => ({ key: sortKey(account), account }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ account }) => account);

const sortKey = ({ externalId, name = "" }: OrderAccount): string =>
  externalId === undefined ? `name ${nameKey(name) || name}` : `id ${externalId}`;

/**
 * Gives the orders of one file the numbers they are stored under, a batch of at most some thousand
 * at a time; `accounts` are all of the file. An order without a number is kept by account, kind and
 * date. The others keep their number, and where another account has it too, number and account:
 *
 * 1. What is stored for an account under either of the two stays there.
 * 2. A number that is not stored goes to the first account that asks for it.
 * 3. A number stored for another account moves only as the same order, which is date, amount and
 *    currency, and only where the file has the number for no second account. Else it is another
 *    order that happens to have this number, and leaves the first alone. It moves for nobody who
 *    changes only some accounts: it may be taken from an account that is not theirs.
 *
 * No two orders of a file get one number, even where two of its accounts are one that is stored.
 */
export function createOrderKeys(scope: Scope, accounts: readonly OrderAccount[]) {
  const shared = sharedNumbers(accounts);
  const taken = new Set<string>();

  const keyOf = (order: UnkeyedOrder, stored: ReadonlyMap<string, OrderRecord>): string => {
    const [plain, own] = keysOf(order);
    if (taken.has(plain)) return own;
    const holder = stored.get(plain);
    const isKept = holder?.accountId === order.accountId;
    const moves = scope.changesOnly === undefined && !shared.has(plain);
    const isFree = holder === undefined || (moves && isSameTrade(holder, order));
    return isKept || (isFree && !stored.has(own)) ? plain : own;
  };

  return async (rows: readonly UnkeyedRow[]): Promise<KeyedRow[]> => {
    const stored = await ordersByNumber(
      scope,
      rows.flatMap(({ order }) => keysOf(order)),
    );
    return rows.map(({ order, ...place }) => {
      let orderNumber = keyOf(order, stored);
      while (taken.has(orderNumber)) orderNumber = again(orderNumber);
      taken.add(orderNumber);
      return { ...place, order: { ...order, orderNumber }, before: stored.get(orderNumber) };
    });
  };
}

/** The numbers that more than one account of a file has. */
function sharedNumbers(accounts: readonly OrderAccount[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { purchases } of accounts) {
    for (const { orderNumber } of purchases) {
      if (orderNumber === undefined) continue;
      (seen.has(orderNumber) ? shared : seen).add(orderNumber);
    }
  }
  return shared;
}

/** What an order may be stored under: its number, else that with its account. */
function keysOf(order: UnkeyedOrder): readonly [string, string] {
  const { orderNumber, accountId, amountMinor, orderedOn } = order;
  if (orderNumber !== undefined) return [orderNumber, `${orderNumber} (${accountId})`];
  const key = `${accountId} ${amountMinor < 0 ? "credit" : "order"} ${orderedOn}`;
  return [key, again(key)];
}

const again = (key: string): string => `${key} (2)`;

const isSameTrade = (before: OrderRecord, after: UnkeyedOrder): boolean =>
  before.orderedOn === after.orderedOn &&
  before.amountMinor === after.amountMinor &&
  before.currency === after.currency;
