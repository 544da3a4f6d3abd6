import { discountUnit } from "@/lib/importing/discount-unit";
import { inOneGo } from "@/lib/importing/order-book";
import { openOrderHistory } from "@/lib/importing/order-history";
import type { RowProblem } from "@/lib/importing/problem";
import { proposedChoices, proposeOrderMapping } from "@/lib/importing/propose-mapping";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import { isoToDay } from "@/lib/tabular/date-format";
import { profileTable } from "@/lib/tabular/profile-table";
import { readTable } from "@/lib/tabular/read-table";

export const day = (iso: string) => isoToDay(iso) ?? Number.NaN;

const lineAndCode = ({ line, code }: RowProblem): [number, string] => [line, code];

/** The accounts of an order history with their purchases, everything taken as proposed. */
export async function readBook(
  text: string,
  excludeStatuses: readonly string[] = [],
  answers: OrderAnswers = {},
) {
  const source = () => [new TextEncoder().encode(text)];
  const profile = await profileTable(source);
  if (!profile.ok) throw new Error(profile.error.code);
  const proposals = proposeOrderMapping(profile.value.columns);
  const discount = proposals.find(({ match }) => match?.target === "discount")?.column;
  const { columns, rows: rowCount, format } = profile.value;
  const choices = proposedChoices(proposals);
  const unit = discount ? discountUnit(discount, columns) : "amount";
  const rows = () => readTable(source, format);
  const history = await openOrderHistory({
    choices,
    columns,
    rowCount,
    discountUnit: unit,
    rows,
    defaultCurrency: "EUR",
    excludeStatuses,
    answers,
    keepsCancelled: false,
  });
  const problems: [line: number, code: string][] = [];
  for await (const batch of rows()) {
    for (const { found } of batch.map(history.take))
      problems.push(...found.problems.map(lineAndCode));
  }
  const result = inOneGo(history.finishing());
  problems.push(...result.problems.map(lineAndCode));
  return { ...result, problems: problems.toSorted(([a], [b]) => a - b) };
}
