import { expect, test } from "vitest";
import { readBook } from "@/tests/factories/read-book";

async function amountsOf(text: string) {
  const { accounts, problems } = await readBook(text);
  const amounts = accounts.flatMap(({ purchases }) => purchases.map((one) => one.amountMinor));
  return { amounts, problems };
}

const HEADER = "Order number,Order date,Customer,Amount";

test.each(["Amount refunded", "Refunded Amount", "Erstattungsbetrag", "Montant remboursé"])(
  "import 39: what was given back reduces the order: %s",
  async (column) => {
    const text = `${HEADER},${column}\n1,2026-03-06,Birch,500,200\n2,2026-03-07,Birch,50,0\n3,2026-03-08,Birch,70,\n`;
    expect(await amountsOf(text)).toEqual({ amounts: [30_000, 5000, 7000], problems: [] });
  },
);

test("import 39: an order given back in full is no purchase, also where tax was given back", async () => {
  const text = `${HEADER},Refunded Amount\n1,2026-03-06,Birch,120,142.80\n`;
  expect(await amountsOf(text)).toEqual({ amounts: [0], problems: [[2, "zeroPurchase"]] });
});

test("import 39: a refund on all rows of an order, or on the first alone, counts once", async () => {
  const header = "Order number,Order date,Customer,Quantity,Unit price,Refunded Amount\n";
  const text = `${header}1,2026-03-06,B,1,50,20\n1,2026-03-06,B,1,40,20\n2,2026-03-07,B,1,50,20\n2,2026-03-07,B,1,40,\n`;
  expect((await amountsOf(text)).amounts).toEqual([7000, 7000]);
});

test("import 36: the sums of a question have what was given back taken off", async () => {
  const text = `${HEADER},Refunded Amount\n1,2026-03-06,B,50,20\n1,2026-03-06,B,50,20\n2,2026-03-07,B,30,\n2,2026-03-07,B,30,\n`;
  const { findings } = await readBook(text);
  expect(findings).toMatchObject([{ isOpen: true, sums: [{ once: 6000, each: 14_000 }] }]);
});
