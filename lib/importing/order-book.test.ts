import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day, readBook } from "@/tests/factories/read-book";
import { deriveTrade } from "./orders-to-facts";

it("import 8: warns of ids that a spreadsheet damaged, and reads the row", async () => {
  const { accounts, problems } = await readBook(
    "Order number,Order date,Account ID,Amount\n1.5E+07,2024-01-02,1.23E+05,10\n00123,2024-01-03,0042,5\n",
  );
  expect(problems).toEqual([
    [2, "damagedId"],
    [2, "damagedId"],
  ]);
  expect(
    accounts.map(({ externalId, purchases }) => [externalId, purchases[0]?.orderNumber]),
  ).toEqual([
    ["1.23E+05", "1.5E+07"],
    ["0042", "00123"],
  ]);
});

const amounts = async (text: string) =>
  (await readBook(text)).accounts.flatMap(({ purchases }) => purchases.map((p) => p.amountMinor));

describe("lines become purchases", () => {
  it("adds the lines of one order exactly and rounds once", async () => {
    const text =
      "Order number,Order date,Customer,Quantity,Unit price\n" +
      "1,2024-01-01,A,3,0.335\n1,2024-01-01,A,1,0.005\n2,2024-01-02,A,1,0.005\n";
    expect(await amounts(text)).toEqual([101, 1]);
  });

  it.each([
    ["Discount\n10%\n", [1800]],
    ["Discount\n0.1\n", [1800]],
    ["Discount\n5\n", [1500]],
    ["Discount\n-5\n", [1500]],
    ["Discount %\n5\n", [1900]],
    ["Discount amount\n0.5\n", [1950]],
    ["Rabatt\n\n", [2000]],
  ])("takes the discount off: %j", async (column, expected) => {
    const [header, cell] = column.split("\n");
    const text = `Order number;Order date;Customer;Quantity;Unit price;${header}\n1;2024-01-01;A;2;10;${cell}\n`;
    expect(await amounts(text)).toEqual(expected);
  });

  it("refuses a discount above the price of its line, which would look like a credit note", async () => {
    const text = "Order number,Order date,Customer,Quantity,Unit price,Discount\n";
    expect(await amounts(`${text}1,2024-01-01,A,1,3,5\n2,2024-01-01,A,1,5,5\n`)).toEqual([0]);
    expect(await amounts(`${text}1,2024-01-01,A,-1,3,5\n2,2024-01-01,A,-2,5,5\n`)).toEqual([-500]);
  });

  it("prefers the amount, and falls back to quantity and price", async () => {
    const text =
      "Order number,Order date,Customer,Amount,Quantity,Unit price\n1,2024-01-01,A,7,2,10\n2,2024-01-01,A,,2,10\n";
    expect(await amounts(text)).toEqual([700, 2000]);
  });

  it("makes account and date one purchase where there is no number, credits apart", async () => {
    const text =
      "Order date,Customer,Amount\n2024-01-01,A,10\n2024-01-01,A,5\n2024-01-01,A,-2\n2024-01-02,A,1\n";
    const { accounts, withoutNumber } = await readBook(text);
    expect(accounts[0]?.purchases.map((p) => [p.amountMinor, p.lines])).toEqual([
      [1500, 2],
      [-200, 1],
      [100, 1],
    ]);
    expect(withoutNumber).toBe(3);
  });

  it("matches by id, else by normalised name; says where a name is shared", async () => {
    const text =
      "Order number,Order date,Customer ID,Customer name,Amount\n" +
      "1,2024-01-01,7,Café Müller,10\n2,2024-01-02,,CAFE  MULLER,5\n1,2024-01-01,7,Café Müller,1\n" +
      "3,2024-01-03,8,Twin,1\n4,2024-01-03,9,Twin,1\n5,2024-01-03,,Twin,1\n";
    const { accounts, problems } = await readBook(text);
    expect(accounts.map((a) => [a.externalId, a.name, a.purchases.length])).toEqual([
      ["7", "Café Müller", 2],
      ["8", "Twin", 1],
      ["9", "Twin", 1],
      [undefined, "Twin", 1],
    ]);
    expect(problems).toEqual([[7, "ambiguousOrderAccount"]]);
  });

  it("reports every bad row and leaves out statuses only where told to", async () => {
    const text =
      "Order number,Order date,Customer,Amount,Status\n" +
      "1,2024-01-01,A,10,Shipped\n2,,A,10,Shipped\n3,2024-01-01,,10,Shipped\n4,2024-01-01,A,,Shipped\n" +
      "5,2024-02-30,A,x,Shipped\n6,2024-01-01,A,0,Shipped\n7,2024-01-01,A,10,Cancelled\n";
    const all = await readBook(text);
    expect(all.problems).toEqual([
      [3, "noOrderDate"],
      [4, "noAccount"],
      [5, "noAmount"],
      [6, "notADate"],
      [6, "notANumber"],
      [7, "zeroPurchase"],
    ]);
    expect(all.accounts[0]?.purchases).toHaveLength(3);
    const without = await readBook(text, ["cancelled"]);
    expect(without.accounts[0]?.purchases).toHaveLength(2);
  });

  it("does not add up currencies", async () => {
    const text =
      "Order number,Order date,Customer,Amount,Currency\n1,2024-01-01,A,10,EUR\n1,2024-01-01,A,10,USD\n2,2024-01-02,A,500,JPY\n";
    const { accounts, problems } = await readBook(text);
    expect(accounts[0]?.purchases.map((p) => [p.amountMinor, p.currency])).toEqual([
      [undefined, "EUR"],
      [500, "JPY"],
    ]);
    expect(problems).toEqual([[2, "mixedCurrencies"]]);
  });
});

describe("laws", () => {
  const row = fc.tuple(
    fc.constantFrom("", "1", "2", "3", "4"),
    fc.integer({ min: 0, max: 27 }).map((n) => `2024-02-${String(n + 1).padStart(2, "0")}`),
    fc.constantFrom("", "7", "8"),
    fc.constantFrom("Café", "CAFE", "Bar"),
    fc.integer({ min: -300, max: 2000 }).map((n) => (n / 1000).toFixed(3)),
    fc.constantFrom("EUR", "EUR", "EUR", "USD"),
  );
  const header = "Order number,Order date,Customer ID,Customer name,Amount,Currency";

  it("the order of the rows is irrelevant", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc
          .array(row, { minLength: 1, maxLength: 25 })
          .chain((rows) =>
            fc.tuple(
              fc.constant(rows),
              fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
            ),
          ),
        async (orders) => {
          const [a, b] = await Promise.all(
            orders.map(async (rows) => {
              const text = [header, ...rows.map((cells) => cells.join(","))].join("\n");
              const { accounts } = await readBook(text);
              return accounts
                .map(({ externalId, name, purchases }) =>
                  JSON.stringify([externalId, name, deriveTrade(purchases, day("2024-02-20"))]),
                )
                .sort();
            }),
          );
          expect(a).toEqual(b);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe("import 41: an order with a row that cannot be read", () => {
  const header = "Order number,Order date,Customer,Quantity,Unit price\n";

  it("waits whole and is listed as one, wherever the row stands", async () => {
    const bad = "1,2026-01-08,Birch,1,n/a\n";
    const good = "1,2026-01-08,Birch,10,50.00\n1,2026-01-08,Birch,1,5.00\n";
    const other = "2,2026-01-09,Birch,1,7.00\n";
    const first = await readBook(header + bad + good + other);
    expect(first.accounts.map(({ orderNumbers }) => orderNumbers)).toEqual([["2"]]);
    expect(first.problems).toEqual([
      [2, "notANumber"],
      [3, "halfOrder"],
    ]);
    const last = await readBook(header + good + other + bad);
    expect(last.accounts.map(({ orderNumbers }) => orderNumbers)).toEqual([["2"]]);
    expect(last.problems).toEqual([
      [2, "halfOrder"],
      [5, "notANumber"],
    ]);
  });

  it("takes nothing with it where it has no number", async () => {
    const text = `${header},2026-01-08,Birch,1,n/a\n,2026-01-08,Birch,1,5.00\n`;
    expect((await readBook(text)).accounts[0]?.purchases).toHaveLength(1);
  });
});
