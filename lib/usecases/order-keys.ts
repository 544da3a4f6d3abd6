import { isFarApart } from "@/lib/importing/far-apart";
import { nameKey } from "@/lib/importing/name-key";
import { creditKey } from "@/lib/importing/net-credits";
import type { OrderAccount, PurchasePart } from "@/lib/importing/purchase";
import { ordersByNumber } from "@/lib/repositories/order-matching";
import type { PlannedOrder } from "@/lib/schemas/import-row-body";
import type { OrderRecord } from "@/lib/schemas/order";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import type { Scope } from "@/lib/scope";
import { again, keysOf, type OrderName, yearKeysOf } from "./order-numbers";

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

/** A row of the plan whose order has no key yet, with its lines by sign where some of them credit. */
export interface UnkeyedRow extends Placed {
  readonly order: UnkeyedOrder;
  readonly charged: PurchasePart | undefined;
  readonly credited: PurchasePart | undefined;
}

/** The accounts by external id, then those without one by name: the order of the rows decides nothing. */
export const byAccountKey = (accounts: readonly OrderAccount[]): OrderAccount[] =>
  accounts
    .map((account) => ({ key: accountKeyOf(account), account }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ account }) => account);

/** By what a file knows an account: "id K-1" or "name gorse". */
export const accountKeyOf = ({ externalId, name = "" }: OrderAccount): string =>
  externalId === undefined ? `name ${nameKey(name) || name}` : `id ${externalId}`;

/** What an order may be stored under, among the numbers of one file. */
export interface OrderKeys {
  /** Gives orders the numbers they are stored under, a batch of at most some thousand at a time. */
  keyed(rows: readonly UnkeyedRow[]): Promise<KeyedRow[]>;
  /** The stored orders of some accounts that are given by number or date; after all others. */
  stored(orders: readonly OrderName[]): Promise<(OrderRecord | undefined)[]>;
}

/**
 * Gives the orders of one file the numbers they are stored under; `accounts` are all of the file.
 * An order without a number is kept by account, kind and date. The others keep their number, and
 * where another account has it too, number and account:
 *
 * 1. What is stored for an account under either of the two stays there.
 * 2. A number that is not stored goes to the first account that asks for it.
 * 3. A number stored for another account moves only as the same order, which is date, amount and
 *    currency, and only where the file has the number for no second account. Else it is another
 *    order that happens to have this number, and leaves the first alone. It moves for nobody who
 *    changes only some accounts: it may be taken from an account that is not theirs.
 * 4. A credit note for an order of an earlier file is kept beside it (net-credits.ts): it does not
 *    replace what it credits. Once it is there, files that hold both say each for itself.
 *
 * No two orders of a file get one number, even where two of its accounts are one that is stored.
 */
export function createOrderKeys(
  scope: Scope,
  accounts: readonly OrderAccount[],
  { reusedNumbers }: OrderAnswers = {},
): OrderKeys {
  const shared = sharedNumbers(accounts);
  const taken = new Set<string>();

  const keyOf = (order: UnkeyedOrder, stored: ReadonlyMap<string, OrderRecord>): string => {
    const [plain, own] = keysOf(order);
    if (reusedNumbers === "separate" && order.orderNumber !== undefined) {
      const again = keyOfAnother(order, stored);
      if (again !== undefined) return again;
    }
    if (taken.has(plain)) return own;
    const holder = stored.get(plain);
    const isKept = holder?.accountId === order.accountId;
    const moves = scope.changesOnly === undefined && !shared.has(plain);
    const isFree = holder === undefined || (moves && isSameTrade(holder, order));
    return isKept || (isFree && !stored.has(own)) ? plain : own;
  };

  /** Where the number stands for an order of another time: number and year (import.md 35). */
  const keyOfAnother = (
    order: UnkeyedOrder,
    stored: ReadonlyMap<string, OrderRecord>,
  ): string | undefined => {
    const keys = [...keysOf(order), ...yearKeysOf(order)];
    const near = keys.find((key) => {
      const holder = taken.has(key) ? undefined : stored.get(key);
      return (
        holder?.accountId === order.accountId && !isFarApart(holder.orderedOn, order.orderedOn)
      );
    });
    if (near !== undefined) return near;
    const isHeld = keysOf(order).some(
      (key) => taken.has(key) || stored.get(key)?.accountId === order.accountId,
    );
    return isHeld
      ? yearKeysOf(order).find((key) => !taken.has(key) && !stored.has(key))
      : undefined;
  };

  return {
    async keyed(rows) {
      const keys = rows.flatMap(({ order }) => [...keysOf(order), ...yearKeysOf(order)]);
      const stored = await ordersByNumber(scope, [...keys, ...keys.map(creditKey)]);
      return rows.flatMap((row): KeyedRow[] => {
        const { order, charged, credited, line, label } = row;
        let orderNumber = keyOf(order, stored);
        while (taken.has(orderNumber)) orderNumber = again(orderNumber);
        taken.add(orderNumber);
        const before = stored.get(orderNumber);
        const creditNumber = creditKey(orderNumber);
        const credit = stored.get(creditNumber);
        if (!credited || !isApart(row, before, credit)) {
          return [{ line, label, order: { ...order, orderNumber }, before }];
        }
        taken.add(creditNumber);
        const part = (of: PurchasePart, number: string, was: OrderRecord | undefined): KeyedRow => {
          const { firstLine, on: orderedOn, amountMinor, lines } = of;
          const kept = { ...order, orderNumber: number, orderedOn, amountMinor, lines };
          return { line: firstLine, label, order: kept, before: was };
        };
        const note = part(credited, creditNumber, credit);
        return charged ? [part(charged, orderNumber, before), note] : [note];
      });
    },

    async stored(orders) {
      const keys = orders.map((order) => keysOf({ ...order, amountMinor: 0 }));
      const stored = await ordersByNumber(scope, keys.flat());
      return orders.map(({ accountId }, index) => {
        const free = (keys[index] ?? []).filter((key) => !taken.has(key));
        return free
          .flatMap((key) => stored.get(key) ?? [])
          .find((one) => one.accountId === accountId);
      });
    },
  };
}

/** Whether what a row credits is kept beside the order of an earlier file. */
function isApart(
  { order, charged }: UnkeyedRow,
  before: OrderRecord | undefined,
  credit: OrderRecord | undefined,
): boolean {
  if (order.orderNumber === undefined) return false;
  if (credit !== undefined) return credit.accountId === order.accountId;
  const credits = charged === undefined && before !== undefined && before.amountMinor >= 0;
  return credits && before.accountId === order.accountId && before.currency === order.currency;
}

/** The numbers that more than one account of a file has. */
function sharedNumbers(accounts: readonly OrderAccount[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { orderNumbers } of accounts) {
    for (const orderNumber of orderNumbers) {
      (seen.has(orderNumber) ? shared : seen).add(orderNumber);
    }
  }
  return shared;
}

const isSameTrade = (before: OrderRecord, after: UnkeyedOrder): boolean =>
  before.orderedOn === after.orderedOn &&
  before.amountMinor === after.amountMinor &&
  before.currency === after.currency;
