import { type AmountLeftOut, amountLeftOutReader } from "@/lib/importing/amount-left-out";
import { discountUnit } from "@/lib/importing/discount-unit";
import { nearlyTwice, nearlyTwiceSentence } from "@/lib/importing/nearly-same";
import { inOneGo } from "@/lib/importing/order-book";
import { findingForScripts } from "@/lib/importing/order-finding-sentences";
import { openOrderHistory } from "@/lib/importing/order-history";
import { isError, type RowProblem } from "@/lib/importing/problem";
import { mergedStatuses, statusValues } from "@/lib/importing/proposed-statuses";
import type { OrderAccount } from "@/lib/importing/purchase";
import { statusReader } from "@/lib/importing/status-meaning";
import { createStatusTally } from "@/lib/importing/status-tally";
import type { OrderTarget } from "@/lib/importing/targets";
import { coveredTime } from "@/lib/report/sentences/covered-time";
import type { OrderAnswers } from "@/lib/schemas/order-answers";
import type { Day } from "@/lib/scoring/facts";
import { currencyExponent } from "@/lib/tabular/currency";
import { dayToIso } from "@/lib/tabular/date-format";
import { counted, discountNote, statusNote, unknownStatusNotes } from "./rate-files-notes";
import { createProblemReport } from "./rate-files-problems";
import { tallyNotes } from "./rate-files-statuses";
import type { OpenedTable, Say } from "./rate-files-table";

export interface ReadOrders {
  readonly accounts: readonly OrderAccount[];
  /** The latest date of a purchase or credit note. */
  readonly latest: Day | undefined;
  readonly errors: number;
  /** Something is asked that only a person can tell. */
  readonly isAsked: boolean;
}

export const NO_ORDERS: ReadOrders = { accounts: [], latest: undefined, errors: 0, isAsked: false };

/** Reads an order history into purchases by account, and says what it found. */
export async function readOrders(
  { file, profile, rows, choices }: OpenedTable<OrderTarget>,
  settings: {
    readonly currency: string;
    readonly excludeStatuses: readonly string[] | undefined;
    readonly answers: OrderAnswers;
  },
  say: Say,
): Promise<ReadOrders> {
  const columnOf = (target: OrderTarget) => {
    const index = choices.find((choice) => choice.target === target)?.index;
    return profile.columns.find((column) => column.index === index);
  };
  const discount = columnOf("discount");
  const unit = discount ? discountUnit(discount, profile.columns) : "amount";
  // Where every row has an amount, no discount is taken off.
  const amounts = columnOf("amount")?.filled ?? 0;
  if (discount && amounts < profile.rows) say(discountNote(discount.label, unit));
  const status = columnOf("status");
  const excludeStatuses = settings.excludeStatuses ?? [];
  if (status) say(statusNote(status.label, statusValues(status)));
  const meaningOf = statusReader({
    header: status?.header ?? "",
    headers: profile.columns.map(({ header }) => header),
  });
  const tally = createStatusTally(meaningOf);

  const { columns, rows: rowCount } = profile;
  const history = await openOrderHistory({
    choices,
    columns,
    rowCount,
    discountUnit: unit,
    rows,
    defaultCurrency: settings.currency,
    excludeStatuses,
    answers: settings.answers,
    keepsCancelled: false,
  });
  let first: Day | undefined;
  let latest: Day | undefined;
  let excluded = 0;
  const leftOut = amountLeftOutReader(choices, settings.currency);
  const report = createProblemReport(file, say);
  for await (const batch of rows()) {
    for (const row of batch) {
      const { whole, found } = history.take(row);
      const { order, excluded: left, problems } = found;
      if (status) tally.add(found);
      const firstError = order === undefined ? problems.find(isError) : undefined;
      for (const problem of problems) {
        report.add(problem, problem === firstError ? leftOut(whole) : undefined);
      }
      if (left) excluded += 1;
      if (order === undefined) continue;
      first = Math.min(first ?? order.on, order.on);
      latest = Math.max(latest ?? order.on, order.on);
    }
  }
  const { accounts, problems, withoutNumber, findings } = inOneGo(history.finishing());
  for (const finding of findings) say(`${file.name}: ${findingForScripts(finding, "command")}`);
  for (const problem of problems.toSorted((a, b) => a.line - b.line)) {
    report.add(problem, amountOf(problem));
  }
  if (excluded > 0) say(`${file.name}: ${counted(excluded, "row")} left out by status.`);
  if (withoutNumber > 0) {
    say(
      `${file.name}: ${counted(withoutNumber, "purchase")} without an order number: all rows of one account and date count as one purchase.`,
    );
  }
  if (first !== undefined && latest !== undefined) {
    say(`${file.name}: ${coveredTime(first, latest, { date: dayToIso, count: String })}`);
  }
  const twice = nearlyTwice(accounts.flatMap(({ externalId }) => externalId ?? []));
  if (twice) say(`${file.name}: ${nearlyTwiceSentence(twice, "the order history")}`);
  const errors = report.finish();
  const counts = tally.list().listed.map(({ value, rows: count }) => ({ value, count }));
  const listed = status ? mergedStatuses(statusValues(status), counts) : [];
  for (const note of unknownStatusNotes(excludeStatuses, listed)) say(note);
  const notes = status
    ? tallyNotes(
        file.name,
        { label: status.label, values: statusValues(status), meaningOf },
        tally.list(),
        settings.excludeStatuses,
      )
    : { asked: false, lines: [] };
  for (const line of notes.lines) say(line);
  const isAsked = notes.asked || findings.some(({ isOpen }) => isOpen);
  return { accounts, latest, errors, isAsked };
}

/** What an order that is left out whole would have added. */
const amountOf = ({ leaves }: RowProblem): AmountLeftOut | undefined =>
  leaves && {
    currency: leaves.currency,
    amount: { units: BigInt(leaves.minor), scale: currencyExponent(leaves.currency) },
  };
