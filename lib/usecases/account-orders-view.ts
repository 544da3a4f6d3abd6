import type { Format } from "@/lib/report/format";
import type { listOrders } from "@/lib/repositories/orders";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { ordersHref } from "./account-facts-view";
import { shownNumber } from "./order-numbers";

/** The latest orders on the page of an account. */
export interface OrdersView {
  readonly caption: string;
  readonly allHref: string;
  readonly rows: readonly {
    readonly number: string;
    readonly date: string;
    readonly amount: string;
    readonly status: string;
  }[];
}

export function ordersView(
  { id, values }: Pick<AccountRecord, "id" | "values">,
  { orders, total }: Awaited<ReturnType<typeof listOrders>>,
  format: Format,
): OrdersView {
  const shown = orders.length < total ? `the latest ${format.count(orders.length)} of ` : "";
  return {
    caption: total === 0 ? "No order history" : `Orders: ${shown}${format.count(total)}`,
    allHref: ordersHref(id),
    rows: orders.map((order) => ({
      number: shownNumber(order.orderNumber, order.accountId, values.name ?? ""),
      date: format.date(order.orderedOn),
      amount: format.money(order.amountMinor, order.currency),
      status: order.status ?? "",
    })),
  };
}
