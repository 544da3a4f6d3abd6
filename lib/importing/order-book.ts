import type { OrderAnswers } from "@/lib/schemas/order-answers";
import type { FiguresMeant } from "./figures-meant";
import { nameKey } from "./name-key";
import {
  addCancellation,
  addTo,
  booked,
  nameAccount,
  type OpenAccount,
  orderKey,
} from "./open-account";
import {
  detached,
  joinEmptyRows,
  type OpenOrder,
  openOrder,
  purchaseOf,
  takeRefund,
} from "./open-order";
import type { OrderBookResult } from "./order-book-result";
import type { CancelledLine, OrderLine } from "./order-line";
import { problemsOf } from "./order-problems";
import { isError, type RowProblem } from "./problem";
import { RepeatedFigures } from "./repeated-figures";
import { keyAmong, ReusedNumbers } from "./reused-numbers";
import { SumRows } from "./sum-rows";

/** So many orders are worked on in one go at the end. */
const GO_ORDERS = 2000;

/**
 * Gathers the lines of an order history, in any order, into purchases by account: by id, else by
 * normalised name (import.md 27–29). Memory grows with the orders, not with their lines.
 */
export function createOrderBook({ reusedNumbers, totalRows }: OrderAnswers = {}) {
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
  function* joinNames(): Generator<void, { accounts: OpenAccount[]; problems: RowProblem[] }> {
    const problems: RowProblem[] = [];
    const idsOfName = new Map<string, OpenAccount[]>();
    const accounts: OpenAccount[] = [];
    for (const account of byId.values()) {
      if (accounts.push(account) % GO_ORDERS === 0) yield;
      const key = byName.size > 0 && account.name && nameKey(account.name);
      if (key) idsOfName.set(key, [...(idsOfName.get(key) ?? []), account]);
    }
    for (const [key, named] of byName) {
      const owners = idsOfName.get(key) ?? [];
      const [owner] = owners;
      if (owner !== undefined && owners.length === 1) {
        for (const [number, order] of named.orders) addOrder(owner, number, order);
        for (const [number, one] of named.cancelled) addCancellation(owner, number, one);
        continue;
      }
      if (accounts.push(named) % GO_ORDERS === 0) yield;
      if (owners.length < 2) continue;
      named.isAmbiguous = true;
      const lines = [...named.orders.values()].map((order) => purchaseOf(order).firstLine);
      const line = Math.min(...lines);
      if (lines.length > 0)
        problems.push({ line, code: "ambiguousOrderAccount", value: named.name });
    }
    return { accounts, problems };
  }

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

    /**
     * Ends the book: it is empty then. Stops after some thousand orders each time, so that whoever
     * goes on with it can let others have their turn.
     */
    *finishing({
      amountColumn,
      discountColumn,
      answers,
    }: FiguresMeant): Generator<void, OrderBookResult> {
      const { accounts: open, problems } = yield* joinNames();
      byId.clear();
      byName.clear();
      const figures = [
        new RepeatedFigures("amountRepeats", amountColumn, answers.amountPer),
        new RepeatedFigures("discountRepeats", discountColumn, answers.discountPer),
      ];
      const sums = new SumRows(totalRows);
      let gone = 0;
      const isTurn = () => {
        gone += 1;
        return gone % GO_ORDERS === 0;
      };
      for (const { orders } of open) {
        for (const order of orders.values()) {
          joinEmptyRows(order);
          if (order.orderNumber !== undefined) {
            for (const figure of figures) figure.note(order);
            sums.note(order);
          }
          if (isTurn()) yield;
        }
      }
      const meant = figures.map((figure) => ({ figure, per: figure.per }));
      const isOnce = meant[0]?.per === "order";
      const reused = new ReusedNumbers(reusedNumbers);
      const besideRead: number[] = [];
      const accounts: OrderBookResult["accounts"] = [];
      let withoutNumber = 0;
      for (const account of open) {
        for (const [key, order] of account.orders) {
          if (isTurn()) yield;
          for (const { figure, per } of meant) if (order.orderNumber) figure.meant(order, per);
          if (order.orderNumber && !isOnce) sums.meant(order);
          takeRefund(order);
          const isUnread = unread.has(order.orderNumber ?? "");
          const found = problemsOf(order, { isOnce, isUnread });
          problems.push(...found);
          if (found.some(isError)) {
            account.orders.delete(key);
            continue;
          }
          reused.note(account, key, order);
          if (order.orderNumber === undefined) withoutNumber += 1;
        }
        accounts.push(booked(account, besideRead));
      }
      const once = isOnce ? [] : [sums];
      const repeated = [...figures, ...once].flatMap((figure) => figure.finding() ?? []);
      const findings = [...repeated, ...reused.findings()];
      return { accounts, problems, withoutNumber, besideRead, findings };
    },
  };
}

/** Does all of a work that stops now and then, at once. */
export function inOneGo<T>(work: Generator<void, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}
