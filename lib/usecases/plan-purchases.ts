import { choiceFor } from "@/lib/importing/conflicts";
import { isFarApart } from "@/lib/importing/far-apart";
import type { Purchase } from "@/lib/importing/purchase";
import type { RowKind } from "@/lib/importing/row-kinds";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { ImportRowBody, PlannedOrder } from "@/lib/schemas/import-row-body";
import type { OrderRecord } from "@/lib/schemas/order";
import { REUSED_SHOWN, type ReusedNumber } from "@/lib/schemas/order-answers";
import type { MatchedAccount } from "./match-order-accounts";
import type { KeyedRow, OrderKeys, UnkeyedRow } from "./order-keys";
import type { PlanInput } from "./plan-account-rows";
import { addWarning, noteKind } from "./plan-counts";
import { badOrderRow, orderRowOf, skippedOrderRow } from "./plan-order-row";

/** A purchase with the account of the file that it is of. */
export interface PendingPurchase {
  readonly purchase: Purchase;
  readonly of: MatchedAccount;
}

/** Accounts that a plan writes orders to: those that are there, and those that it makes. */
export interface OrderTargets {
  readonly existing: Set<string>;
  readonly made: Set<string>;
}

/** Plans some purchases: what is stored of each, and what would be written. */
export async function planPurchases(
  pending: readonly PendingPurchase[],
  keys: OrderKeys,
  targets: OrderTargets,
  input: PlanInput,
): Promise<ImportRowRecord[]> {
  const rows: ImportRowRecord[] = [];
  const planned: UnkeyedRow[] = [];
  const versions = new Map<string, number>();
  for (const { purchase, of } of pending) {
    const { firstLine: line, amountMinor, orderNumber } = purchase;
    const { label, goal } = of;
    if (goal.to === "none") rows.push(nowhere(purchase, label, goal.why, input));
    else if (amountMinor === undefined) {
      rows.push(badOrderRow(line, [{ line, code: "mixedCurrencies", value: orderNumber }], input));
    } else {
      if (purchase.on > input.context.asOf) {
        addWarning(input.counts, { line, code: "futurePurchase", value: orderNumber });
      }
      if (goal.to === "existing") versions.set(goal.account.id, goal.account.version);
      const { charged, credited } = purchase;
      planned.push({ order: orderOf(purchase, amountMinor, goal), charged, credited, line, label });
    }
  }
  for (const row of await keys.keyed(planned)) {
    const { accountId, newAccount } = row.order;
    const keyed = plannedRow(row, versions.get(accountId) ?? null, input);
    rows.push(keyed);
    if (keyed.action === "skip") continue;
    (newAccount ? targets.made : targets.existing).add(accountId);
  }
  return rows;
}

function nowhere(
  { firstLine: line, amountMinor: minor, currency }: Purchase,
  label: string,
  why: Extract<MatchedAccount["goal"], { to: "none" }>["why"],
  input: PlanInput,
): ImportRowRecord {
  const money = minor === undefined ? undefined : { currency, minor };
  if (why === "notYours") {
    return badOrderRow(line, [{ line, code: why, value: label }], input, money);
  }
  if (why !== "ask") return skippedOrderRow(line, label, why, input, money ?? "unknown");
  noteKind(input.counts, "ambiguousOrderAccount");
  return orderRowOf(line, "ask", label, {}, { reason: "ambiguousOrderAccount" });
}

function plannedRow(
  { order, before, line, label }: KeyedRow,
  version: number | null,
  input: PlanInput,
): ImportRowRecord {
  const { counts, settings, context } = input;
  noteReusedNumber(order, before, label, input);
  const isSame = before !== undefined && sameOrder(before, order);
  const money = { currency: order.currency, minor: order.amountMinor };
  if (settings.mode === "create" && before !== undefined && !isSame) {
    return skippedOrderRow(line, label, "exists", input, money);
  }
  if (settings.mode === "update" && before === undefined) {
    return skippedOrderRow(line, label, "notThere", input, money);
  }
  const action = isSame ? "unchanged" : actionOf(line, before, input);
  counts[action === "create" || action === "update" ? "orders" : action] += 1;
  const reason = kindOf(order, context.asOf);
  if (reason !== null) noteKind(counts, reason);
  const accountId = order.newAccount ? null : order.accountId;
  const body: ImportRowBody = { order, before: before ?? null };
  return orderRowOf(line, action, label, body, { reason, accountId, version });
}

/** Counts an order that would take the place of one of another time: a person is asked (import.md 35). */
function noteReusedNumber(
  { orderNumber, orderedOn, amountMinor, currency }: PlannedOrder,
  before: OrderRecord | undefined,
  account: string,
  { counts, settings }: PlanInput,
): void {
  const { reusedNumbers } = settings.orderAnswers;
  if (before === undefined || amountMinor < 0 || reusedNumbers !== undefined) return;
  if (!isFarApart(before.orderedOn, orderedOn)) return;
  const sums = [{ currency, once: amountMinor, each: amountMinor }];
  const shown: ReusedNumber = {
    number: orderNumber.slice(0, 200),
    account: account.slice(0, 200),
    first: Math.min(before.orderedOn, orderedOn),
    last: Math.max(before.orderedOn, orderedOn),
  };
  const known = counts.orderFindings.find(({ code }) => code === "reusedNumbers");
  if (known) {
    known.reused ??= [];
    if (known.reused.length < REUSED_SHOWN) known.reused.push(shown);
    known.orders += 1;
    known.rows += 1;
    const sum = known.sums.find((one) => one.currency === currency);
    if (sum) Object.assign(sum, { once: sum.once + amountMinor, each: sum.each + amountMinor });
    return;
  }
  const found = { orders: 1, rows: 1, sums, reused: [shown] };
  counts.orderFindings.push({ code: "reusedNumbers", isOpen: true, takenAs: "one", ...found });
}

/**
 * What is done with an order that is not stored as the file has it. One that another import changed
 * since the first check is a conflict, unless a person decided which stays.
 */
export function actionOf(
  line: number,
  before: OrderRecord | undefined,
  { settings, landedSince }: PlanInput,
): "create" | "update" | "unchanged" | "conflict" {
  if (before === undefined) return "create";
  const latest = landedSince.get(before.importId)?.getTime();
  if (latest === undefined) return "update";
  const decision = settings.conflictDecisions.find((one) => one.line === line);
  const choice = choiceFor(latest, [decision, settings.conflictsTogether]);
  if (choice === undefined) return "conflict";
  return choice === "file" ? "update" : "unchanged";
}

function kindOf({ orderedOn, amountMinor }: PlannedOrder, asOf: number): RowKind | null {
  if (orderedOn > asOf) return "futurePurchase";
  return amountMinor === 0 ? "zeroPurchase" : null;
}

function orderOf(
  { orderNumber, on, currency, status, lines }: Purchase,
  amountMinor: number,
  goal: Exclude<MatchedAccount["goal"], { to: "none" }>,
): UnkeyedRow["order"] {
  return {
    orderNumber,
    accountId: goal.to === "new" ? goal.id : goal.account.id,
    newAccount: goal.to === "new" ? goal.newAccount : undefined,
    orderedOn: on,
    amountMinor,
    currency,
    status: status ?? null,
    lines,
  };
}

/** Whether a stored order is as the file has it. */
export const sameOrder = (before: OrderRecord, after: PlannedOrder): boolean =>
  before.accountId === after.accountId &&
  before.orderedOn === after.orderedOn &&
  before.amountMinor === after.amountMinor &&
  before.currency === after.currency &&
  before.status === after.status &&
  before.lines === after.lines;
