import { discountUnit } from "@/lib/importing/discount-unit";
import { figuresMeant } from "@/lib/importing/figures-meant";
import { createOrderBook } from "@/lib/importing/order-book";
import type { RowProblem } from "@/lib/importing/problem";
import { proposedChoices, proposeOrderMapping } from "@/lib/importing/propose-mapping";
import { orderRowReader } from "@/lib/importing/read-order-row";
import { surveyOrders } from "@/lib/importing/survey-orders";
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
  const survey = await surveyOrders({ choices, columns, rowCount, discountUnit: unit, rows });
  const reader = orderRowReader({
    choices,
    defaultCurrency: "EUR",
    discountUnit: unit,
    excludeStatuses,
  });
  const book = createOrderBook(answers);
  const problems: [line: number, code: string][] = [];
  for await (const batch of rows()) {
    for (const row of batch.map(survey.completed).map(reader)) {
      if (row.order !== undefined) book.add(row.order);
      if (row.unreadOrder !== undefined) book.leaveOut(row.unreadOrder);
      problems.push(...row.problems.map(lineAndCode));
    }
  }
  const result = book.finish(figuresMeant(choices, unit, answers));
  problems.push(...result.problems.map(lineAndCode));
  return { ...result, problems: problems.toSorted(([a], [b]) => a - b) };
}
