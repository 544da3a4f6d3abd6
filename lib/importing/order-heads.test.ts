import { describe, expect, it } from "vitest";
import { dayToIso } from "@/lib/tabular/date-format";
import { readBook } from "@/tests/factories/read-book";

/** Name, sum and the days of the purchases of each account. */
async function bought(text: string, excludeStatuses: readonly string[] = []) {
  const { accounts, problems } = await readBook(text, excludeStatuses);
  const rows = accounts.map(({ name, purchases }) => [
    name,
    ...purchases.map(
      ({ amountMinor, currency, on }) => `${amountMinor} ${currency} ${dayToIso(on)}`,
    ),
  ]);
  return { rows, problems };
}

const LINES = "Order number,Order date,Customer,Currency,Status,Quantity,Unit price\n";

describe("import 37: what stands on the first row of an order", () => {
  it("holds for all its rows, and a status leaves the order out whole", async () => {
    const text = `${LINES}1,2026-01-05,Anna,USD,refunded,2,50\n1,,,,,1,20\n2,2026-02-05,Anna,USD,paid,6,50\n2,,,,,1,1\n`;
    expect(await bought(text, ["refunded"])).toEqual({
      rows: [["Anna", "30100 USD 2026-02-05"]],
      problems: [],
    });
  });

  it("is found wherever the other rows stand", async () => {
    const text = `${LINES}1,2026-01-05,Anna,USD,paid,2,50\n2,2026-02-05,Ben,EUR,void,6,50\n1,,,,,1,20\n2,,,,,1,1\n`;
    expect((await bought(text, ["void"])).rows).toEqual([["Anna", "12000 USD 2026-01-05"]]);
  });

  it("is not filled in where another row of the order says something else", async () => {
    const text = `${LINES}1,2026-01-05,A,,cancelled,1,50\n1,2026-01-05,A,,,1,20\n1,2026-01-05,A,,shipped,1,5\n`;
    expect((await bought(text, ["cancelled"])).rows).toEqual([["A", "2500 EUR 2026-01-05"]]);
  });

  it("is not filled in from the order of another account or another time", async () => {
    const text = `${LINES}1,2024-01-05,A,,void,1,50\n1,2026-01-05,A,,,1,20\n1,2024-01-05,B,,,1,5\n`;
    expect((await bought(text, ["void"])).rows).toEqual([
      ["A", "2000 EUR 2026-01-05"],
      ["B", "500 EUR 2024-01-05"],
    ]);
  });

  it("takes a discount in percent off every row, where it stands on first rows alone", async () => {
    const text = "Order number,Order date,Customer,Quantity,Unit price,Discount %\n";
    const amounts = async (rows: string) => (await bought(text + rows)).rows;
    expect(await amounts("1,2026-01-05,A,1,50,10\n1,2026-01-05,A,1,50,\n")).toEqual([
      ["A", "9000 EUR 2026-01-05"],
    ]);
    expect(
      await amounts(
        "1,2026-01-05,A,1,50,10\n1,2026-01-05,A,1,50,\n2,2026-01-05,A,1,9,\n2,2026-01-05,A,1,10,50\n",
      ),
    ).toEqual([["A", "9500 EUR 2026-01-05", "1400 EUR 2026-01-05"]]);
  });
});

describe("import 37: a discount larger than its line", () => {
  const text = "Order number,Order date,Customer,Quantity,Unit price,Discount amount\n";

  it("is taken off the order", async () => {
    expect(await bought(`${text}1,2026-01-08,B,1,5,50.50\n1,2026-01-08,B,10,50,\n`)).toEqual({
      rows: [["B", "45450 EUR 2026-01-08"]],
      problems: [],
    });
  });

  it("is an error of the order where all its lines cost less, and of its row without a number", async () => {
    expect(await bought(`${text}1,2026-01-08,B,1,5,50\n1,2026-01-08,B,1,5,\n`)).toEqual({
      rows: [["B"]],
      problems: [[2, "discountAboveOrder"]],
    });
    expect((await bought(`${text},2026-01-08,B,1,5,50\n`)).problems).toEqual([
      [2, "discountOutOfRange"],
    ]);
  });
});
