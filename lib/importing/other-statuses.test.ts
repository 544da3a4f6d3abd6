import { describe, expect, it } from "vitest";
import { rateText } from "@/tests/factories/rate-text";
import { answerWith } from "./answer-door";

const rows = (head: string, ...lines: string[]) => `${[head, ...lines].join("\n")}\n`;
const figures = async (orders: string, excludeStatus: string) =>
  (await rateText({ orders }, { excludeStatus })).accounts.map(([, name, count, sum]) => [
    name,
    count,
    sum,
  ]);

describe("import 40: what another column says of a status", () => {
  it.each([
    ["another status", "Payment status", "failed", "paid", "Payment status: failed"],
    ["a flag", "IsDeleted", "true", "false", "IsDeleted: true"],
    ["a day", "Cancelled at", "2026-01-07 10:00", "", "Cancelled at"],
  ])("is asked: %s", async (_, header, undone, other, status) => {
    const orders = rows(
      `Order ID,Order Date,Customer,Amount,Order status,${header}`,
      `1,2026-01-05,Alder,100,shipped,${other}`,
      `2,2026-01-06,Alder,50,shipped,${undone}`,
      `3,2026-01-06,Alder,20,cancelled,${undone}`,
    );
    const asked = await rateText({ orders });
    expect(asked.code).toBe(1);
    expect(asked.notes.join("\n")).toContain(
      `“Order status” says that nothing was bought: cancelled (1 row, 20.00 EUR), ${status} (1 row, 50.00 EUR).`,
    );
    expect(await figures(orders, `cancelled,${status}`)).toEqual([["Alder", 1, 100]]);
  });

  it.each([
    ["Paid", "false", "true", "false"],
    ["IsDeleted", "1", "0", "1"],
    ["Storniert", "ja", "nein", "ja"],
    ["Cancelled at", "2026-01-07", "", "Cancelled at"],
  ])("is asked where it stands alone: %s", async (header, undone, other, status) => {
    const orders = rows(
      `Order ID,Order Date,Customer,Amount,${header}`,
      `1,2026-01-05,Alder,100,${other}`,
      `2,2026-01-06,Alder,50,${undone}`,
    );
    const asked = await rateText({ orders });
    expect(asked.code).toBe(1);
    expect(asked.notes.join()).toContain(answerWith("command", "excludeStatus", status));
    expect(await figures(orders, status)).toEqual([["Alder", 1, 100]]);
  });

  it("goes for all rows of an order that has it on the first", async () => {
    const orders = rows(
      "Order ID,Order Date,Customer,Quantity,Unit price,Financial Status,Cancelled at",
      "1,2026-01-05,Alder,1,100,paid,2026-01-06",
      "1,,,1,50,,",
      "2,2026-01-05,Alder,1,7,paid,",
    );
    expect(await figures(orders, "Cancelled at")).toEqual([["Alder", 1, 7]]);
  });

  it.each([
    ["Fulfillment status", "cancelled"],
    ["Lead status", "Unqualified"],
    ["Paid", "12.50"],
    ["Payment status", "pending"],
  ])("is nothing of the kind: %s %s", async (header, value) => {
    const orders = rows(
      `Order ID,Order Date,Customer,Amount,Order status,${header}`,
      `1,2026-01-05,Alder,100,shipped,${value}`,
    );
    expect((await rateText({ orders })).code).toBe(0);
  });
});
