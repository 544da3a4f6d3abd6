import { describe, expect, test } from "vitest";
import { ORDER_PAST_MAX, type OrderWithPast } from "@/lib/schemas/order";
import { orderWithout, pastOf } from "./order-past";

const order = (importId: string, amountMinor: number, before: OrderWithPast["before"] = []) => ({
  orderNumber: "7",
  accountId: "a",
  orderedOn: 20_000,
  amountMinor,
  currency: "EUR",
  status: null,
  lines: 1,
  importId,
  before,
});

/** Imports "1" to `count` one after another, each with an amount of its own. */
function written(count: number): OrderWithPast {
  let now = order("1", 1);
  for (let n = 2; n <= count; n += 1) now = order(String(n), n, pastOf(now));
  return now;
}

describe("import 25: an order without one of the imports that wrote it", () => {
  test("import 25: is gone where the import brought it", () => {
    expect(orderWithout(written(1), "1")).toBe("none");
  });

  test("import 25: is as it was before, and can be taken back further", () => {
    const second = orderWithout(written(3), "3");
    expect(second).toEqual(written(2));
    if (typeof second === "string") throw new Error(second);
    expect(orderWithout(second, "2")).toEqual(written(1));
  });

  test("import 25: stays as a later import left it, which leads back past the one taken out", () => {
    const now = orderWithout(written(3), "2");
    expect(now).toMatchObject({ importId: "3", amountMinor: 3 });
    if (typeof now === "string") throw new Error(now);
    expect(orderWithout(now, "3")).toEqual(written(1));
  });

  test("import 25: says that it does not know more versions than are kept", () => {
    let now: OrderWithPast = written(ORDER_PAST_MAX + 3);
    expect(now.before).toHaveLength(ORDER_PAST_MAX + 1);
    for (let n = ORDER_PAST_MAX + 3; n > 3; n -= 1) {
      const next = orderWithout(now, String(n));
      if (typeof next === "string") throw new Error(`${n}: ${next}`);
      now = next;
    }
    expect(now.amountMinor).toBe(3);
    expect(orderWithout(now, "3")).toBe("unknown");
  });
});
