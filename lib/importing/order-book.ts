import { currencyExponent } from "@/lib/tabular/currency";
import { add, type Decimal, toMinor } from "@/lib/tabular/decimal";
import { nameKey } from "./name-key";
import type { RowProblem } from "./problem";
import type { OrderAccount, Purchase } from "./purchase";
import type { OrderLine } from "./read-order-row";

interface OpenOrder {
  orderNumber: string | undefined;
  on: number;
  amount: Decimal;
  currency: string;
  mixed: boolean;
  status: string | undefined;
  lines: number;
  firstLine: number;
}

interface OpenAccount {
  externalId: string | undefined;
  name: string | undefined;
  namedOn: number;
  orders: Map<string, OpenOrder>;
}

export interface OrderBookResult {
  readonly accounts: readonly OrderAccount[];
  /** Warnings that only the whole file shows. */
  readonly problems: readonly RowProblem[];
  /** Purchases made of rows without a number, by account and date. */
  readonly withoutNumber: number;
}

/** A copy that does not keep the piece of the file alive that it was cut from. */
const detached = (text: string | undefined): string | undefined =>
  text === undefined || text.length < 13 ? text : String(JSON.parse(JSON.stringify(text)));

/**
 * Rows without a number: one purchase an account and date (import.md 28). Credits stay apart, so
 * that a return on the day of a purchase does not make the purchase smaller.
 */
const orderKey = ({ orderNumber, on, amount }: OrderLine): string =>
  orderNumber === undefined
    ? `${amount.units < 0n ? "credit" : "date"} ${on}`
    : `no ${orderNumber}`;

/** The lower of two texts, so that the order of the rows decides nothing. */
const lower = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

function addToOrder(order: OpenOrder, more: OpenOrder): void {
  order.mixed ||= more.mixed || order.currency !== more.currency;
  order.currency = lower(order.currency, more.currency) ?? order.currency;
  order.amount = add(order.amount, more.amount);
  order.on = Math.min(order.on, more.on);
  order.status = lower(order.status, more.status);
  order.lines += more.lines;
  order.firstLine = Math.min(order.firstLine, more.firstLine);
}

function addOrder(account: OpenAccount, key: string, order: OpenOrder): void {
  const open = account.orders.get(key);
  if (open === undefined) account.orders.set(key, order);
  else addToOrder(open, order);
}

/** The name of the latest row; of one day, the first in the alphabet. */
function nameAccount(account: OpenAccount, name: string | undefined, on: number): void {
  if (name === undefined || on < account.namedOn) return;
  account.name = on > account.namedOn ? name : lower(account.name, name);
  account.namedOn = on;
}

/**
 * Gathers the lines of an order history, in any order, into purchases by account: by id, else by
 * normalised name (import.md 27–29). Memory grows with the orders, not with their lines.
 */
export function createOrderBook() {
  const byId = new Map<string, OpenAccount>();
  const byName = new Map<string, OpenAccount>();

  const accountOf = (line: OrderLine): OpenAccount => {
    const [book, key] =
      line.accountId === undefined
        ? [byName, nameKey(line.accountName ?? "") || (line.accountName ?? "")]
        : [byId, line.accountId];
    const known = book.get(key);
    if (known !== undefined) return known;
    const externalId = detached(line.accountId);
    const account = { externalId, name: undefined, namedOn: -Infinity, orders: new Map() };
    book.set(externalId ?? detached(key) ?? key, account);
    return account;
  };

  return {
    add(line: OrderLine): void {
      const account = accountOf(line);
      nameAccount(account, detached(line.accountName), line.on);
      addOrder(account, orderKey(line), {
        orderNumber: detached(line.orderNumber),
        on: line.on,
        amount: line.amount,
        currency: line.currency,
        mixed: false,
        status: detached(line.status),
        lines: 1,
        firstLine: line.line,
      });
    },

    finish(): OrderBookResult {
      const problems: RowProblem[] = [];
      const idsOfName = new Map<string, OpenAccount[]>();
      for (const account of byId.values()) {
        const key = account.name && nameKey(account.name);
        if (key) idsOfName.set(key, [...(idsOfName.get(key) ?? []), account]);
      }
      const accounts = [...byId.values()];
      for (const [key, named] of byName) {
        const owners = idsOfName.get(key) ?? [];
        const [owner] = owners;
        if (owner !== undefined && owners.length === 1) {
          for (const [number, order] of named.orders) addOrder(owner, number, order);
          continue;
        }
        accounts.push(named);
        if (owners.length > 1) {
          const line = Math.min(...[...named.orders.values()].map(({ firstLine }) => firstLine));
          problems.push({ line, code: "ambiguousOrderAccount", value: named.name });
        }
      }
      let withoutNumber = 0;
      const closed = accounts.map(({ externalId, name, orders }) => ({
        externalId,
        name,
        purchases: [...orders.values()].map((order): Purchase => {
          const { mixed, amount, ...rest } = order;
          const amountMinor = mixed ? undefined : toMinor(amount, currencyExponent(order.currency));
          if (order.orderNumber === undefined) withoutNumber += 1;
          const where = { line: order.firstLine, value: order.orderNumber };
          if (mixed) problems.push({ ...where, code: "mixedCurrencies" });
          if (amountMinor === 0) problems.push({ ...where, code: "zeroPurchase" });
          return { ...rest, amountMinor };
        }),
      }));
      return { accounts: closed, problems, withoutNumber };
    },
  };
}
