import { discountUnit } from "@/lib/importing/discount-unit";
import type { OrderBookResult } from "@/lib/importing/order-book-result";
import { type OrderHistory, openOrderHistory } from "@/lib/importing/order-history";
import { deriveReportedTrade } from "@/lib/importing/orders-to-facts";
import { isError } from "@/lib/importing/problem";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import { isOrderTarget, type OrderTarget } from "@/lib/importing/targets";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import { ANSWERED_BY, type OrderFinding } from "@/lib/schemas/order-answers";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import { inTurnsToEnd } from "./in-turns";
import { type MatchedAccount, matchAccounts } from "./match-order-accounts";
import { noteOrderRates } from "./missing-rates";
import { byAccountKey, createOrderKeys } from "./order-keys";
import type { PlanInput } from "./plan-account-rows";
import { type PendingCancellation, planCancelled } from "./plan-cancelled";
import { addWarning, noteOrderDate } from "./plan-counts";
import { moneyLeftOut } from "./plan-money-left-out";
import { badOrderRow, skippedOrderRow } from "./plan-order-row";
import { type OrderTargets, type PendingPurchase, planPurchases } from "./plan-purchases";
import { createCheckedStatuses, noteLeftByStatus } from "./plan-statuses";
import { ticketOf } from "./plan-tickets";
import { rowsByLine } from "./rows-by-line";
import { unmatchedAccount } from "./unmatched-account";

const BATCH = 1000;

/**
 * Plans an order history: bad rows and those left out by status first, as they go by, then the
 * purchases account by account (match-order-accounts.ts), then what earlier files brought and this
 * one cancels. An order is stored once, whatever the order of the rows and of the files
 * (order-keys.ts). The accounts that are not found are gathered in `input.unmatched`.
 */
export async function* planOrderRows(input: PlanInput): AsyncGenerator<ImportRowRecord[]> {
  const { counts, settings, profile, signal } = input;
  const choices = orderChoices(settings);
  const history = await openOrderHistory({
    choices,
    columns: profile.columns,
    rowCount: profile.rows,
    discountUnit: discountUnitOf(choices, input),
    rows: input.again,
    defaultCurrency: input.context.currency,
    excludeStatuses: settings.excludeStatuses,
    answers: settings.orderAnswers,
    keepsCancelled: true,
  });
  yield* readRows(input, history);
  const result = await inTurnsToEnd(history.finishing(), signal);
  const { accounts, problems, withoutNumber, besideRead, findings } = result;
  counts.withoutNumber = withoutNumber;
  counts.orderFindings = findings.map((finding) => asRemembered(finding, settings));
  // Whom rows without an ID mean is asked, and more than a warning.
  const odd = problems.filter(({ code }) => code !== "ambiguousOrderAccount");
  for (const problem of odd) if (!isError(problem)) addWarning(counts, problem);
  yield* inBatches(odd.filter(isError), async (some) =>
    some.map((problem) => badOrderRow(problem.line, [problem], input)),
  );
  yield* inBatches(besideRead, async (lines) =>
    lines.map((line) => skippedOrderRow(line, "", "status", input)),
  );
  yield* rowsByLine(planBook(accounts, input));
  noteLeftByStatus(counts);
}

/** Rows that cannot be read, and those left out that say nothing of an order. */
async function* readRows(
  input: PlanInput,
  history: OrderHistory,
): AsyncGenerator<ImportRowRecord[]> {
  const { counts, settings, context } = input;
  const choices = orderChoices(settings);
  const statuses = createCheckedStatuses(input, history.readAll);
  const leftOut = moneyLeftOut(choices, context.currency);
  for await (const batch of input.source) {
    const out: ImportRowRecord[] = [];
    for (const { whole, found: row } of batch.map(history.take)) {
      statuses?.note(whole, row);
      if (row.cancelled) continue;
      if (row.leftOutAs) {
        out.push(skippedOrderRow(row.line, "", row.leftOutAs, input, leftOut(whole) ?? "unknown"));
      } else if (row.excluded) out.push(skippedOrderRow(row.line, "", "status", input));
      else if (row.order) {
        for (const warning of row.problems) addWarning(counts, warning);
        noteOrderDate(counts, row.order.on);
      } else out.push(badOrderRow(row.line, row.problems, input, leftOut(whole)));
    }
    yield out;
  }
  counts.statuses = statuses?.found();
}

/** A finding, and whether it was answered for an earlier file with these headers. */
function asRemembered(finding: OrderFinding, { answersRemembered }: ImportSettings): OrderFinding {
  const field = ANSWERED_BY[finding.code];
  const isRemembered = field !== undefined && answersRemembered.includes(field);
  return isRemembered ? { ...finding, isRemembered } : finding;
}

function discountUnitOf(
  choices: ReturnType<typeof orderChoices>,
  { profile }: PlanInput,
): DiscountUnit {
  const discount = choices.find(({ target }) => target === "discount");
  const column = discount && profile.columns[discount.index];
  return discount?.discountUnit ?? (column ? discountUnit(column, profile.columns) : "amount");
}

/** Takes the accounts out of `book` as it goes, so that memory holds those alone that are to come. */
async function* planBook(
  book: OrderBookResult["accounts"],
  input: PlanInput,
): AsyncGenerator<ImportRowRecord[]> {
  const { counts } = input;
  const accounts = byAccountKey(book.splice(0));
  const keys = createOrderKeys(input.scope, accounts, input.settings.orderAnswers);
  const targets: OrderTargets = { existing: new Set(), made: new Set() };
  const cancellations: PendingCancellation[] = [];
  // From the end, which moves none of the others.
  accounts.reverse();
  while (accounts.length > 0) {
    const pending: PendingPurchase[] = [];
    const some = accounts.splice(-BATCH).reverse();
    for (const of of await matchAccounts(some, input)) {
      noteAccount(of, input);
      pending.push(...of.account.purchases.map((purchase) => ({ purchase, of })));
      const { label, goal } = of;
      const cancelled = of.account.cancelled.map((one) => ({
        cancelled: one,
        of: { label, goal },
      }));
      cancellations.push(...cancelled);
    }
    yield* inBatches(pending, (some) => planPurchases(some, keys, targets, input));
  }
  yield* inBatches(cancellations, (some) => planCancelled(some, keys, targets, input));
  counts.create = targets.made.size;
  counts.update = targets.existing.size;
}

/** Notes an account of the file: what its average ticket is, and whether the workspace has it. */
function noteAccount(of: MatchedAccount, input: PlanInput): void {
  const { context, tickets, unmatched, counts } = input;
  const { account, goal } = of;
  if (account.purchases.length === 0) return;
  noteOrderRates(of, input);
  if (tickets && goal.to !== "none") {
    const trade = deriveReportedTrade(account.purchases, context.asOf, context.exchange);
    const ticket = trade.currency === context.currency ? trade.facts.averageTicketMinor : undefined;
    const before = goal.to === "existing" ? ticketOf(goal.account, context) : undefined;
    if (ticket !== undefined) tickets.note(ticket, before);
  }
  const entry = unmatchedAccount(of);
  if (entry === undefined) {
    counts.met += 1;
    return;
  }
  unmatched.push(entry);
  if (entry.choice === "ask") counts.ask += 1;
}

async function* inBatches<T>(
  all: readonly T[],
  plan: (some: readonly T[]) => Promise<ImportRowRecord[]>,
): AsyncGenerator<ImportRowRecord[]> {
  for (let from = 0; from < all.length; from += BATCH)
    yield await plan(all.slice(from, from + BATCH));
}

/** The chosen columns; one that names no field of an order history was left out by hand. */
export function orderChoices(settings: ImportSettings): ColumnChoice<OrderTarget>[] {
  return (settings.choices ?? []).flatMap(({ target, dates, currency, ...choice }) =>
    isOrderTarget(target) ? { ...choice, target, dates, currency } : [],
  );
}
