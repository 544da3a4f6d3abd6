import { discountUnit } from "@/lib/importing/discount-unit";
import { createOrderBook } from "@/lib/importing/order-book";
import { proposedChoices, proposeOrderMapping } from "@/lib/importing/propose-mapping";
import { orderRowReader } from "@/lib/importing/read-order-row";
import { isoToDay } from "@/lib/tabular/date-format";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";

export const day = (iso: string) => isoToDay(iso) ?? Number.NaN;

/** The accounts of an order history with their purchases, everything taken as proposed. */
export async function readBook(text: string, excludeStatuses: readonly string[] = []) {
  const source = () => [new TextEncoder().encode(text)];
  const profile = await profileTable(source);
  if (!profile.ok) throw new Error(profile.error.code);
  const proposals = proposeOrderMapping(profile.value.columns);
  const discount = proposals.find(({ match }) => match?.target === "discount")?.column;
  const reader = orderRowReader({
    choices: proposedChoices(proposals),
    defaultCurrency: "EUR",
    discountUnit: discount ? discountUnit(discount) : "amount",
    excludeStatuses,
  });
  const book = createOrderBook();
  const problems: unknown[] = [];
  for await (const batch of readTable(source, profile.value.format)) {
    for (const row of batch.map(reader)) {
      if (row.order !== undefined) book.add(row.order);
      problems.push(...row.problems.map(({ line, code }) => [line, code]));
    }
  }
  const result = book.finish();
  problems.push(...result.problems.map(({ line, code }) => [line, code]));
  return { ...result, problems };
}
