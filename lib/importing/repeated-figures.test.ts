import { describe, expect, it, test } from "vitest";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { readBook } from "@/tests/factories/read-book";

async function bought(text: string, answers: OrderAnswers = {}) {
  const { accounts, problems, findings } = await readBook(text, [], answers);
  const amounts = accounts.map(({ name, purchases }) => [
    name,
    ...purchases.map(({ amountMinor }) => amountMinor),
  ]);
  return { amounts, problems, findings };
}

const REPEATED =
  "1,2026-01-05,Alder,150\n1,2026-01-05,Alder,150\n2,2026-02-05,Alder,400\n3,2026-02-06,Birch,60\n3,2026-02-06,Birch,60\n3,2026-02-06,Birch,60\n";
const file = (header: string, rows = REPEATED) =>
  `Order number,Order date,Customer,${header}\n${rows}`;

const ONCE = [
  ["Alder", 15000, 40000],
  ["Birch", 6000],
];
const EACH = [
  ["Alder", 30000, 40000],
  ["Birch", 18000],
];

describe("import 36: an amount that is the same on all rows of an order", () => {
  it.each(["Order total", "Invoice amount", "Auftragssumme", "Montant de la commande"])(
    "counts once where its header speaks of the order: %s",
    async (column) => {
      const { amounts, findings } = await bought(file(column));
      expect(amounts).toEqual(ONCE);
      expect(findings).toEqual([
        {
          ...{ code: "amountRepeats", isOpen: false, takenAs: "order", column },
          ...{ orders: 2, rows: 5, sums: [{ currency: "EUR", once: 21000, each: 48000 }] },
        },
      ]);
    },
  );

  it.each(["Total", "Amount"])("is asked where its header does not: %s", async (header) => {
    const [finding] = (await bought(file(header))).findings;
    expect(finding).toMatchObject({ isOpen: true, orders: 2, rows: 5 });
    const order = await bought(file(header), { amountPer: "order" });
    expect([order.amounts, order.findings[0]?.isOpen]).toEqual([ONCE, false]);
    const line = await bought(file(header), { amountPer: "line" });
    expect(line.amounts).toEqual(EACH);
    expect(line.findings.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  it("is of its row where the header says so, where another order differs, or by chance", async () => {
    expect(await bought(file("Line total"))).toMatchObject({ amounts: EACH, findings: [] });
    const other = file("Order total", `${REPEATED}4,2026-03-01,Cedar,1\n4,2026-03-01,Cedar,2\n`);
    expect((await bought(other)).amounts).toEqual([...EACH, ["Cedar", 300]]);
    const pair = file("Amount", "1,2026-01-05,Alder,5\n1,2026-01-05,Alder,5\n");
    expect(await bought(pair)).toMatchObject({ amounts: [["Alder", 1000]], findings: [] });
  });

  it("is asked where its header speaks of the order and only a few orders differ", async () => {
    const more = "4,2026-03-01,C,9\n4,2026-03-01,C,9\n5,2026-03-01,C,1\n5,2026-03-01,C,2\n";
    const { findings } = await bought(file("Order total", `${REPEATED}${more}`));
    expect(findings).toMatchObject([{ isOpen: true, orders: 3 }]);
    expect((await bought(file("Line total", `${REPEATED}${more}`))).findings).toEqual([]);
  });

  it("is decided by the prices of the rows", async () => {
    const sums = file(
      "Total,Quantity,Unit price",
      "1,2026-01-05,A,70,2,25\n1,2026-01-05,A,70,1,20\n2,2026-01-05,A,9,1,9\n",
    );
    expect((await bought(sums)).amounts).toEqual([["A", 7000, 900]]);
    const own = file(
      "Total,Quantity,Unit price",
      "1,2026-01-05,A,50,2,25\n1,2026-01-05,A,50,1,50\n",
    );
    expect(await bought(own)).toMatchObject({ amounts: [["A", 10000]], findings: [] });
  });

  it("counts once where it stands on first rows alone, beside prices or without", async () => {
    const priced = file(
      "Order total,Quantity,Unit price",
      "1,2026-01-05,A,70,2,25\n1,2026-01-05,A,,1,20\n",
    );
    expect((await bought(priced)).amounts).toEqual([["A", 7000]]);
    const alone = file(
      "Amount",
      "1,2026-01-05,A,70\n1,2026-01-05,A,\n2,2026-01-05,A,9\n2,2026-01-05,A,\n",
    );
    expect(await bought(alone)).toMatchObject({ amounts: [["A", 7000, 900]], problems: [] });
  });

  it("does not take the sum of a credit note for another amount", async () => {
    const text = file("Order total", `${REPEATED}1,2026-03-01,Alder,-20\n1,2026-03-01,Alder,-20\n`);
    expect((await bought(text)).amounts).toEqual([
      ["Alder", 13000, 40000],
      ["Birch", 6000],
    ]);
  });
});

test("import 36: a row of an order without an amount is an error where the others have their own", async () => {
  const text = file(
    "Amount",
    "1,2026-01-05,A,70\n1,2026-01-05,A,\n2,2026-01-05,A,9\n2,2026-01-05,A,8\n",
  );
  expect(await bought(text)).toMatchObject({
    amounts: [["A", 1700]],
    problems: [
      [2, "halfOrder"],
      [3, "noAmount"],
    ],
  });
});

describe("import 36: a discount that is the same on all rows of an order", () => {
  const text = (header: string) =>
    `Order number,Order date,Customer,Quantity,Unit price,${header}\n1,2026-01-05,A,1,50,10\n1,2026-01-05,A,1,30,10\n2,2026-01-06,A,1,40,5\n2,2026-01-06,A,1,20,5\n`;

  it("counts once beside different prices", async () => {
    expect((await bought(text("Discount amount"))).amounts).toEqual([["A", 7000, 5500]]);
    expect((await bought(text("Discount amount"), { discountPer: "line" })).amounts).toEqual([
      ["A", 6000, 5000],
    ]);
  });

  it("is taken off each row where it is of the row, or a share of its price", async () => {
    expect((await bought(text("Line discount"))).amounts).toEqual([["A", 6000, 5000]]);
    expect((await bought(text("Discount %"))).amounts).toEqual([["A", 7200, 5700]]);
  });
});

test("import 36: an amount on the first row of each order alone needs no word", async () => {
  const text = file(
    "Order total",
    "1,2026-01-05,A,70\n1,2026-01-05,A,\n2,2026-01-06,A,9\n2,2026-01-06,A,\n",
  );
  expect(await bought(text)).toMatchObject({ amounts: [["A", 7000, 900]], findings: [] });
});
