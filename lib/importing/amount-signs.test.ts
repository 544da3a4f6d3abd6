import { expect, test } from "vitest";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { readBook } from "@/tests/factories/read-book";

async function bought(text: string, answers: OrderAnswers = {}) {
  const { accounts, findings } = await readBook(text, [], answers);
  const amounts = accounts.map(({ purchases }) => purchases.map((one) => one.amountMinor));
  return { amounts, found: findings.find(({ code }) => code === "negativeAmounts") };
}

const BOOKS =
  "Belegart,Belegnummer,Belegdatum,Kunde,Betrag\nRV,1,2026-01-05,Alder,-1000\nRV,2,2026-01-06,Birch,-500\nRV,4,2026-01-07,Birch,-20\nDG,3,2026-01-16,Alder,100\n";

test("import 38: amounts that are mostly below zero are asked, and count as it is said", async () => {
  const open = await bought(BOOKS);
  expect(open.found).toMatchObject({ isOpen: true, rows: 3, sums: [{ once: -152_000 }] });
  const sold = await bought(BOOKS, { negativeAmounts: "purchases" });
  expect(sold.amounts).toEqual([
    [100_000, -10_000],
    [50_000, 2000],
  ]);
  expect(sold.found).toMatchObject({ isOpen: false, takenAs: "purchases" });
  const credits = await bought(BOOKS, { negativeAmounts: "credits" });
  expect(credits.amounts).toEqual([
    [-100_000, -10_000],
    [-50_000, -2000],
  ]);
});

test("import 38: some credits below zero are no question", async () => {
  const text =
    "Order number,Order date,Customer,Amount\n1,2026-01-05,A,100\n2,2026-01-06,A,-20\n3,2026-01-07,A,0\n";
  expect(await bought(text)).toEqual({ amounts: [[10_000, -2000, 0]], found: undefined });
});

test("import 38: a credit note or two alone are said to be such", async () => {
  const text = "Order number,Order date,Customer,Amount\n1,2026-01-05,A,-100\n2,2026-01-06,A,-20\n";
  const { amounts, found } = await bought(text);
  expect(amounts).toEqual([[-10_000, -2000]]);
  expect(found).toMatchObject({ isOpen: false, takenAs: "credits", rows: 2 });
});
