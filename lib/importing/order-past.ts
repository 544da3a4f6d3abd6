import {
  ORDER_PAST_MAX,
  type OrderImage,
  type OrderPast,
  type OrderWithPast,
} from "@/lib/schemas/order";

const imageOf = ({ orderNumber: _, before: __, ...image }: OrderWithPast): OrderImage => image;

/** What is kept of an order that an import is about to overwrite. */
export function pastOf(order: OrderWithPast): OrderPast {
  const past = [imageOf(order), ...order.before];
  return past.length <= ORDER_PAST_MAX ? past : [...past.slice(0, ORDER_PAST_MAX), null];
}

/**
 * An order without what an import did to it: none where the import brought it, `unknown` where what
 * it was before is kept no longer. Where another import overwrote it since, it stands as that one
 * left it, and the version in between is forgotten.
 */
export function orderWithout(
  order: OrderWithPast,
  importId: string,
): OrderWithPast | "none" | "unknown" {
  const { orderNumber, before } = order;
  if (order.importId !== importId) {
    return { ...order, before: before.filter((image) => image?.importId !== importId) };
  }
  const [last, ...earlier] = before;
  if (last === undefined) return "none";
  return last === null ? "unknown" : { orderNumber, ...last, before: earlier };
}
