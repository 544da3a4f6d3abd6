import { describe, expect, it } from "vitest";
import { z } from "zod";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { rateFiles } from "@/lib/usecases/rate-files";
import { parseModelFile, parseRateOptions } from "@/lib/usecases/rate-files-options";

const ORDERS = `Order number,Order date,Account ID,Amount
1,2024-01-02,A,50
2,2024-02-02,A,50
3,2024-05-02,A,50
4,2024-01-20,B,50
5,2024-06-01,C,-70
6,2023-12-01,C,-70
7,2024-06-02,C,90
`;
const LIST = `External ID,Account name,Customer since
A,Alder,2019-05-01
B,Birch,
`;

const ratings = z.array(
  z.object({
    externalId: z.string(),
    quiet: z.boolean(),
    criteria: z.object({ tenure: z.object({ ordersBeginOn: z.number().optional() }) }),
  }),
);

async function rated(accounts: string | undefined, orders: string) {
  const file = (name: string, content: string) => ({
    name,
    source: () => [new TextEncoder().encode(content)],
  });
  const options = parseRateOptions({ format: "json", asOf: "2024-08-01" });
  const model = parseModelFile(JSON.stringify(MODEL_2026_2));
  if (!options.ok || !model.ok) throw new Error("The options of this case are wrong.");
  const files = {
    accounts: accounts === undefined ? undefined : file("list.csv", accounts),
    orders: file("orders.csv", orders),
    today: 20_000,
  };
  let text = "";
  for await (const piece of rateFiles(files, { ...options.value, model: model.value }, () => {})) {
    text += piece;
  }
  return new Map(
    ratings
      .parse(JSON.parse(text))
      .map(({ externalId, quiet, criteria }) => [
        externalId,
        { quiet, ordersBeginOn: criteria.tenure.ordersBeginOn },
      ]),
  );
}

describe("a first purchase of an order history", () => {
  // 2 January 2024: credit notes of before are no purchases.
  const BEGIN = 19_724;

  it("is the latest possible start near the first day of all orders", async () => {
    const accounts = await rated(undefined, ORDERS);
    expect(accounts.get("A")?.ordersBeginOn).toBe(BEGIN);
    expect(accounts.get("B")?.ordersBeginOn).toBe(BEGIN);
    expect(accounts.get("C")?.ordersBeginOn).toBeUndefined();
  });

  it("is none where the account list gives a date", async () => {
    const accounts = await rated(LIST, ORDERS);
    expect(accounts.get("A")?.ordersBeginOn).toBeUndefined();
    expect(accounts.get("B")?.ordersBeginOn).toBe(BEGIN);
  });

  it("knows the longest gap, which leaves an account its patience", async () => {
    // Silent for 91 days: more than twice the usual gap of 30 days, fewer than 1.25 times the longest.
    const often = Array.from(
      { length: 20 },
      (_, at) => `${at},2024-04-${String(at + 1).padStart(2, "0")},D,5`,
    );
    const head = "Order number,Order date,Account ID,Amount\n";
    const even = await rated(undefined, `${head}${often.join("\n")}\n`);
    expect(even.get("D")?.quiet).toBe(true);
    const once = await rated(undefined, `${head}99,2023-12-01,D,5\n${often.join("\n")}\n`);
    expect(once.get("D")?.quiet).toBe(false);
  });
});
