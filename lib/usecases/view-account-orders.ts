import {
  countsCredits,
  firstDayOf,
  type NotCounted,
  whyNotCounted,
} from "@/lib/importing/counted-orders";
import { isTradeField, TRADE_FIELDS, type TradeField } from "@/lib/importing/merge-trade";
import { creditedNumber, creditKey, withoutCredited } from "@/lib/importing/net-credits";
import type { Format } from "@/lib/report/format";
import { listOrdersBehind, type OrderDays, sumOrders } from "@/lib/repositories/account-orders";
import { readAccount } from "@/lib/repositories/accounts";
import { ordersByNumber } from "@/lib/repositories/order-matching";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { ACCOUNT_FIELDS } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import type { OrderRecord } from "@/lib/schemas/order";
import { type OrdersQuery, writeOrderCursor } from "@/lib/schemas/orders-query";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { factText, ordersHref } from "./account-facts-view";
import { asOfDay } from "./as-of";
import { formatFor } from "./format-for";
import { shownNumber } from "./order-numbers";

/** What `/accounts/[id]/orders` shows: the orders behind a fact, or all of them. */
export interface AccountOrdersView {
  readonly name: string;
  readonly accountHref: string;
  readonly title: string;
  /** How many of them count, and what they come to. */
  readonly finding: string;
  /** The facts that the orders yield, and all orders. */
  readonly choices: readonly {
    readonly href: string;
    readonly label: string;
    readonly isShown: boolean;
  }[];
  readonly rows: readonly {
    readonly key: string;
    readonly number: string;
    readonly date: string;
    readonly amount: string;
    readonly status: string;
    /** "yes", of how much where part of it was credited, or why not. */
    readonly counts: string;
  }[];
  readonly firstHref: string | undefined;
  readonly nextHref: string | undefined;
}

const PAGE = 50;

const NOT_COUNTED: Readonly<Record<NotCounted, string>> = {
  "after-as-of": "no: after the as-of date",
  zero: "no: it adds up to zero",
  "credit-note": "no: a credit note",
};

/** A page of the orders behind a fact; undefined where the account is not in the workspace. */
export async function viewAccountOrders(
  scope: Scope,
  id: string,
  { of: asked = "", after }: OrdersQuery,
): Promise<AccountOrdersView | undefined> {
  const [account, workspace] = await Promise.all([readAccount(scope, id), readWorkspace(scope)]);
  if (!account) return undefined;
  const of = isTradeField(asked) ? asked : undefined;
  // Facts are derived as of this day.
  const asOf = workspace.ratedAsOf ?? asOfDay(workspace, new Date());
  const format = formatFor(workspace.locale, workspace.currency);
  const days = of === undefined ? {} : daysOf(account, of, asOf);
  const field = of ?? "revenueTotalMinor";
  const [found, sums] = await Promise.all([
    listOrdersBehind(scope, id, days, after, PAGE + 1),
    sumOrders(scope, id, { ...days, to: days.to ?? asOf }, countsCredits(field)),
  ]);
  const shown = found.slice(0, PAGE);
  const net = await netAmounts(scope, id, shown);
  const last = shown.at(-1);
  const href = ordersHref(id, of);
  const cursor = last && writeOrderCursor({ on: last.orderedOn, number: last.orderNumber });
  const name = account.values.name ?? "";
  const numberOf = (stored: string) => shownNumber(stored, id, name);
  const join = of === undefined ? "?" : "&";
  return {
    name,
    accountHref: `/accounts/${id}`,
    title: of === undefined ? "All orders" : `Orders behind “${factName(of)}”`,
    finding: `${of === undefined ? "" : `${factText(account, of, format) ?? "Not known"}. `}${sumWords(sums, format)}${isConverted(account, of, sums, format) ? CONVERTED : ""}`,
    choices: choicesOf(account, of),
    rows: shown.map((order) => {
      const amountMinor = net.get(order.orderNumber);
      return {
        key: order.orderNumber,
        number: numberOf(order.orderNumber),
        date: format.date(order.orderedOn),
        amount: format.money(order.amountMinor, order.currency),
        status: order.status ?? "",
        counts:
          amountMinor === undefined
            ? `no: credits order ${numberOf(creditedNumber(order.orderNumber) ?? "")}`
            : countsWords(field, order, amountMinor, asOf, format),
      };
    }),
    firstHref: after && href,
    nextHref:
      found.length > PAGE && cursor
        ? `${href}${join}after=${encodeURIComponent(cursor)}`
        : undefined,
  };
}

const CONVERTED = " Each is converted at the currency rate of its date.";

/** Whether the fact is an amount that its orders were converted for. */
function isConverted(
  { values, evidence }: AccountRecord,
  of: TradeField | undefined,
  sums: Awaited<ReturnType<typeof sumOrders>>,
  format: Format,
): boolean {
  if (of === undefined || ACCOUNT_FIELDS[of].type !== "money") return false;
  const own = values.currency ?? format.currency;
  return evidence[of]?.source === "orders" && sums.some(({ currency }) => currency !== own);
}

/** What is left of each order without later credit notes; nothing for those that are taken off. */
async function netAmounts(scope: Scope, accountId: string, shown: readonly OrderRecord[]) {
  const numbers = new Set(shown.map(({ orderNumber }) => orderNumber));
  const others = shown
    .map(({ orderNumber }) => creditedNumber(orderNumber) ?? creditKey(orderNumber))
    .filter((number) => !numbers.has(number));
  const found = await ordersByNumber(scope, others);
  const own = [...found.values()].filter((order) => order.accountId === accountId);
  const orders = [...shown, ...own];
  return new Map(
    withoutCredited(orders).map(({ orderNumber, amountMinor }) => [orderNumber, amountMinor]),
  );
}

function countsWords(
  field: TradeField,
  order: OrderRecord,
  amountMinor: number,
  asOf: Day,
  format: Format,
): string {
  const why = whyNotCounted(field, { ...order, amountMinor }, asOf);
  const isCredited = amountMinor !== order.amountMinor;
  if (isCredited && why === "zero") return "no: credited in full";
  if (why !== undefined) return NOT_COUNTED[why];
  return isCredited ? `yes: ${format.money(amountMinor, order.currency)} of it` : "yes";
}

/** The days in which the orders behind a fact lie. */
function daysOf(account: AccountRecord, of: TradeField, asOf: Day): OrderDays {
  const { customerSince, lastPurchaseOn } = account.values;
  if (of === "customerSince" && customerSince != null) {
    return { from: customerSince, to: customerSince };
  }
  if (of === "lastPurchaseOn" && lastPurchaseOn != null) {
    return { from: lastPurchaseOn, to: lastPurchaseOn };
  }
  return { from: firstDayOf(of, asOf) };
}

function sumWords(sums: Awaited<ReturnType<typeof sumOrders>>, format: Format): string {
  const orders = sums.reduce((all, one) => all + one.orders, 0);
  if (orders === 0) return "No orders count.";
  const amounts = sums.map(({ amountMinor, currency }) => format.money(amountMinor, currency));
  const count = orders === 1 ? "1 order counts" : `${format.count(orders)} orders count`;
  return `${count}: ${amounts.join(" and ")}.`;
}

function choicesOf(account: AccountRecord, of: TradeField | undefined) {
  const derived = TRADE_FIELDS.filter((field) => account.evidence[field]?.source === "orders");
  return [
    { href: ordersHref(account.id), label: "All orders", isShown: of === undefined },
    ...derived.map((field) => ({
      href: ordersHref(account.id, field),
      label: factName(field),
      isShown: of === field,
    })),
  ];
}
