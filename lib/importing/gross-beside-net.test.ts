import { expect, test } from "vitest";
import { profileTable } from "@/lib/tabular/profile-table";
import { proposeOrderMapping } from "./propose-mapping";

async function amountColumn(header: string) {
  const text = `No,Order date,Customer,${header}\n1,2026-01-05,Alder,119,19,100\n`;
  const found = await profileTable(() => [new TextEncoder().encode(text)]);
  if (!found.ok) throw new Error(found.error.code);
  const proposals = proposeOrderMapping(found.value.columns);
  return proposals.find(({ match }) => match?.target === "amount")?.column.header;
}

test.each([
  ["Amount,Tax,Net amount", "Net amount"],
  ["Total amount,VAT,Amount excl. tax", "Amount excl. tax"],
  ["Rechnungssumme,USt,Netto", "Netto"],
  ["Montant,TVA,Montant HT", "Montant HT"],
  ["Importe,IVA,Base imponible", "Base imponible"],
  ["Order total,Shipping,Net total", "Net total"],
])("import 51: of gross and net amounts the net ones count: %s", async (header, amount) => {
  expect(await amountColumn(header)).toBe(amount);
});

test("import 51: the amount of a line stays beside the net amount of its order", async () => {
  expect(await amountColumn("Line amount,Tax,Net total")).toBe("Line amount");
});

test("import 51: an amount without another is taken, whatever it holds", async () => {
  expect(await amountColumn("Gross amount,Tax,Fee")).toBe("Gross amount");
});
