import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { BookedAccount } from "./booked-account";
import type { FiguresMeant } from "./figures-meant";
import { nameKey } from "./name-key";
import {
  addToOrder,
  detached,
  joinEmptyRows,
  lower,
  type OpenOrder,
  openOrder,
  purchaseOf,
  takeRefund,
} from "./open-order";
import type { OrderBookResult } from "./order-book-result";
import type { CancelledLine, OrderLine } from "./order-line";
import { problemsOf } from "./order-problems";
import { isError, type RowProblem } from "./problem";
import type { CancelledOrder } from "./purchase";
import { RepeatedFigures } from "./repeated-figures";
import { keyAmong, ReusedNumbers } from "./reused-numbers";

interface OpenCancellation extends Omit<CancelledOrder, "lines"> {
  readonly lines: number[];
}

interface OpenAccount {
  externalId: string | undefined;
  name: string | undefined;
  namedOn: number;
  isAmbiguous: boolean;
  orders: Map<string, OpenOrder>;
  cancelled: Map<string, OpenCancellation>;
}

/**
 * Rows without a number: one purchase an account and date (import.md 28). Credits stay apart, so
 * that a return on the day of a purchase does not make the purchase smaller.
 */
const orderKey = (orderNumber: string | undefined, on: number | undefined, credits: boolean) =>
  orderNumber === undefined ? `${credits ? "credit" : "date"} ${on}` : `no ${orderNumber}`;

function addTo(account: OpenAccount, key: string, order: OpenOrder): void {
  const open = account.orders.get(key);
  if (open === undefined) account.orders.set(key, order);
  else addToOrder(open, order);
}

function addCancellation(account: OpenAccount, key: string, more: OpenCancellation): void {
  const open = account.cancelled.get(key);
  if (open === undefined) account.cancelled.set(key, more);
  else open.lines.push(...more.lines);
}

/** The name of the latest row; of one day, the first in the alphabet. */
function nameAccount(account: OpenAccount, name: string | undefined, on: number): void {
  if (name === undefined || on < account.namedOn) return;
  account.name = on > account.namedOn ? name : lower(account.name, name);
  account.namedOn = on;
}

/** An account as it is at the end; the lines of cancellations beside other rows are passed on. */
function booked(account: OpenAccount, besideRead: number[]): BookedAccount {
  const { externalId, name, isAmbiguous, orders } = account;
  const cancelled: CancelledOrder[] = [];
  for (const [key, cancellation] of account.cancelled) {
    if (orders.has(key)) besideRead.push(...cancellation.lines);
    else cancelled.push({ ...cancellation, lines: cancellation.lines.toSorted((a, b) => a - b) });
  }
  return new BookedAccount(externalId, name, isAmbiguous, cancelled, [...orders.values()]);
}

/**
 * Gathers the lines of an order history, in any order, into purchases by account: by id, else by
 * normalised name (import.md 27–29). Memory grows with the orders, not with their lines.
 */
export function createOrderBook({ reusedNumbers }: OrderAnswers = {}) {
  const addOrder = (account: OpenAccount, key: string, order: OpenOrder) => {
    const { orderNumber } = order;
    const isAmong = reusedNumbers === "separate" && orderNumber !== undefined;
    addTo(account, isAmong ? keyAmong(account.orders, `no ${orderNumber}`, order) : key, order);
  };
  const byId = new Map<string, OpenAccount>();
  const byName = new Map<string, OpenAccount>();
  /** Orders of which some row cannot be read. */
  const unread = new Set<string>();

  const accountOf = ({ accountId, accountName = "" }: OrderLine | CancelledLine): OpenAccount => {
    const [book, key] =
      accountId === undefined ? [byName, nameKey(accountName) || accountName] : [byId, accountId];
    const known = book.get(key);
    if (known !== undefined) return known;
    const externalId = detached(accountId);
    const account: OpenAccount = {
      externalId,
      name: undefined,
      namedOn: -Infinity,
      isAmbiguous: false,
      orders: new Map(),
      cancelled: new Map(),
    };
    book.set(externalId ?? detached(key) ?? key, account);
    return account;
  };

  /** Gives the rows with a name alone to the one account of the file that has it with an id. */
  const joinNames = (): { accounts: OpenAccount[]; problems: RowProblem[] } => {
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
        for (const [number, one] of named.cancelled) addCancellation(owner, number, one);
        continue;
      }
      accounts.push(named);
      if (owners.length < 2) continue;
      named.isAmbiguous = true;
      const lines = [...named.orders.values()].map((order) => purchaseOf(order).firstLine);
      const line = Math.min(...lines);
      if (lines.length > 0)
        problems.push({ line, code: "ambiguousOrderAccount", value: named.name });
    }
    return { accounts, problems };
  };

  return {
    add(line: OrderLine): void {
      const account = accountOf(line);
      nameAccount(account, detached(line.accountName), line.on);
      const { orderNumber, on, credits } = line;
      addOrder(account, orderKey(orderNumber, on, credits), openOrder(line));
    },

    /** Notes a row that is left out by its status: its order may be stored from an earlier file. */
    cancel(line: CancelledLine): void {
      const account = accountOf(line);
      nameAccount(account, detached(line.accountName), line.on ?? -Infinity);
      const { on } = line;
      const orderNumber = detached(line.orderNumber);
      const status = detached(line.status) ?? "";
      const cancellation = { orderNumber, on, status, lines: [line.line] };
      addCancellation(account, orderKey(orderNumber, on, false), cancellation);
    },

    /** Notes an order of which a row cannot be read: it is left out whole (import.md 41). */
    leaveOut(orderNumber: string): void {
      unread.add(detached(orderNumber) ?? orderNumber);
    },

    /** Ends the book: it is empty then. */
    finish({ amountColumn, discountColumn, answers }: FiguresMeant): OrderBookResult {
      const { accounts: open, problems } = joinNames();
      byId.clear();
      byName.clear();
      const figures = [
        new RepeatedFigures("amountRepeats", amountColumn, answers.amountPer),
        new RepeatedFigures("discountRepeats", discountColumn, answers.discountPer),
      ];
      for (const { orders } of open) {
        for (const order of orders.values()) {
          joinEmptyRows(order);
          if (order.orderNumber !== undefined) for (const figure of figures) figure.note(order);
        }
      }
      const meant = figures.map((figure) => ({ figure, per: figure.per }));
      const isOnce = meant[0]?.per === "order";
      const reused = new ReusedNumbers(reusedNumbers);
      const besideRead: number[] = [];
      let withoutNumber = 0;
      const accounts = open.map((account) => {
        for (const [key, order] of account.orders) {
          for (const { figure, per } of meant) if (order.orderNumber) figure.meant(order, per);
          takeRefund(order);
          const found = problemsOf(order, {
            isOnce,
            isUnread: unread.has(order.orderNumber ?? ""),
          });
          problems.push(...found);
          if (!found.some(isError)) reused.note(key, order);
          if (found.some(isError)) account.orders.delete(key);
          else if (order.orderNumber === undefined) withoutNumber += 1;
        }
        return booked(account, besideRead);
      });
      const findings = [...figures, reused].flatMap((figure) => figure.finding() ?? []);
      return { accounts, problems, withoutNumber, besideRead, findings };
    },
  };
}
