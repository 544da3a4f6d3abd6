import { expect, test } from "vitest";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { readBook } from "@/tests/factories/read-book";

async function bought(text: string, answers: OrderAnswers = {}) {
  const { accounts, findings } = await readBook(text, [], answers);
  return {
    amounts: accounts.map(({ purchases }) => purchases.map((one) => one.amountMinor)),
    findings,
  };
}

const HEAD = "Order number,Order date,Customer,Amount\n";
const WITH_TOTALS = `${HEAD}1,2026-01-05,A,50\n1,2026-01-05,A,20\n1,2026-01-05,A,70\n2,2026-01-06,B,50\n2,2026-01-06,B,10\n2,2026-01-06,B,5\n2,2026-01-06,B,65\n`;

test("import 36: a row that is the sum of the others of its order is asked, and left out", async () => {
  expect((await bought(WITH_TOTALS)).findings).toMatchObject([
    { code: "totalRows", isOpen: true, orders: 2, sums: [{ once: 13_500, each: 27_000 }] },
  ]);
  const left = await bought(WITH_TOTALS, { totalRows: "leave-out" });
  expect(left).toMatchObject({ amounts: [[7000], [6500]], findings: [{ isOpen: false }] });
  const counted = await bought(WITH_TOTALS, { totalRows: "count" });
  expect(counted.amounts).toEqual([[14_000], [13_000]]);
});

test("import 36: one such order among others is chance", async () => {
  const text = `${HEAD}1,2026-01-05,A,50\n1,2026-01-05,A,20\n1,2026-01-05,A,70\n2,2026-01-06,B,5\n2,2026-01-06,B,1\n`;
  expect((await bought(text)).findings).toEqual([]);
});

const NUMBERED =
  "Rechnungsnummer,Datum,Kunde,Netto\nRE-1,2026-01-05,A,1000\nGS-1,2026-01-12,A,200\nRE-2,2026-01-13,B,500\n";

test("import 38: numbers that begin like those of credit notes are asked", async () => {
  expect((await bought(NUMBERED)).findings).toMatchObject([
    { code: "creditNumbers", isOpen: true, column: "GS", rows: 1, sums: [{ once: 20_000 }] },
  ]);
  const credits = await bought(NUMBERED, { creditNumbers: "credits" });
  expect(credits.amounts).toEqual([[100_000, -20_000], [50_000]]);
  const signed = await bought(NUMBERED.replace(",200", ",-200"));
  expect(signed).toEqual({ amounts: [[100_000, -20_000], [50_000]], findings: [] });
  const all = await bought(NUMBERED.replaceAll("RE-", "GS-1"));
  expect(all.findings).toEqual([]);
});
