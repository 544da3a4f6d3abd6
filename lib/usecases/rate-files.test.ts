import { describe, expect, it } from "vitest";
import { rateRows as run } from "@/tests/factories/rate-text";

const ORDERS = "Order number,Order date,Account ID,Account name,Amount,Status\n";

/** Id, name and orders in total of each account. */
const joined = (rows: readonly string[]) =>
  rows.map((row) => {
    const cells = row.replace(/"[^"]*"/, "").split(",");
    return [cells[0], cells[1], cells[16]];
  });

describe("a list and an order history", () => {
  it("joins by id, then by name, and never two different ids", async () => {
    const { rows, notes } = await run(
      { facts: true },
      `${ORDERS}1,2024-01-01,K1,Other name,5,\n2,2024-01-02,,beta,5,\n3,2024-01-03,X3,Gamma,5,\n4,2024-01-04,X4,Delta,5,\n`,
      "External ID,Account name\nK1,Alpha\nK2,Beta\nK3,Gamma\n,Delta\n",
    );
    expect(joined(rows)).toEqual([
      ["K1", "Alpha", "1"],
      ["K2", "Beta", "1"],
      ["K3", "Gamma", ""],
      ["X4", "Delta", "1"],
      ["X3", "Gamma", "1"],
    ]);
    expect(notes).toContain(
      "Orders of “Gamma” are counted as a separate account: the account list has that name with another ID.",
    );
  });
});

describe("what is said about an order history", () => {
  const orders = `${ORDERS}1,2024-01-01,K1,A,$5,Störniert\n2,2024-01-01,K1,A,$5,ok\n`;

  it("names a status to exclude that no row has", async () => {
    const { notes } = await run({ excludeStatus: "STORNIERT, Cancelled", currency: "USD" }, orders);
    expect(notes).toContain("  No row has the status “Cancelled” to exclude.");
    expect(notes.filter((note) => note.includes("to exclude"))).toHaveLength(1);
  });

  it("asks for the currency where a mark means several", async () => {
    const { code, notes } = await run({}, orders);
    expect(code).toBe(1);
    expect(notes).toContain(
      "  Amounts are marked “$”: say with --currency which currency that is.",
    );
  });

  it("reads the currency beside the amount of a sales export", async () => {
    const { notes } = await run(
      {},
      "Opportunity ID,Amount Currency,Amount,Close Date,Account Name\n1,USD,5,2024-01-01,A\n",
    );
    expect(notes).toContain("Currency: USD.");
  });
});

it.each(["0.001", "99999999999999999999"])("refuses the reference ticket %s", async (ticket) => {
  const { code, rows } = await run({ referenceTicket: ticket }, `${ORDERS}1,2024-01-01,K1,A,5,\n`);
  expect([code, rows]).toEqual([2, []]);
});

describe("import 30: currencies", () => {
  const orders =
    "Order number,Order date,Account ID,Account name,Amount,Currency\n" +
    "1,2024-01-01,K1,Alpha,100.00,EUR\n2,2024-02-01,K1,Alpha,50.05,USD\n3,2024-02-01,K2,Beta,10,CHF\n";
  const list =
    "Account ID,Account name,Currency,Revenue (12 months)\nK3,Gamma,USD,1000.00\nK4,Delta,CHF,7.00\n";
  const leftOut = (count: string) =>
    `  ${count} with money in another currency without a rate: their amounts count as unknown. --rate USD=0.92 gives one.`;
  /** Id, revenue in total and of the last 12 months. */
  const money = (rows: readonly string[]) =>
    rows.map((row) => {
      const cells = row.replace(/"[^"]*"/, "").split(",");
      return [cells[0], cells[18], cells[19]];
    });

  it("converts by the rates that are given, and counts who has none", async () => {
    const typed = { facts: true, currency: "EUR", rate: ["USD=0.935", "GBP=1.2"] };
    const { rows, notes } = await run(typed, orders, list);
    expect(money(rows)).toEqual([
      ["K3", "", "935.00"],
      ["K4", "", ""],
      // 100 + 46.80
      ["K1", "146.80", "146.80"],
      ["K2", "", ""],
    ]);
    expect(notes).toContain("  1 USD = 0.935 EUR, on every day.");
    expect(notes).toContain(leftOut("2 accounts"));
  });

  it("leaves money unknown without a rate, and says which rate is of no use", async () => {
    const typed = { facts: true, currency: "EUR", rate: ["EUR=1"] };
    const { rows, notes } = await run(typed, orders, list);
    expect(
      money(rows)
        .flatMap(([, total, last]) => [total, last])
        .join(""),
    ).toBe("");
    expect(notes).toContain("  --rate EUR=1 is not used: EUR is the currency of the figures.");
    expect(notes).toContain(leftOut("4 accounts"));
  });
});
