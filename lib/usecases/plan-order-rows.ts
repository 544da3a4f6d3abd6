import { discountUnit } from "@/lib/importing/discount-unit";
import { createOrderBook } from "@/lib/importing/order-book";
import { isError, type RowProblem } from "@/lib/importing/problem";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import type { Purchase } from "@/lib/importing/purchase";
import { orderRowReader } from "@/lib/importing/read-order-row";
import { isOrderTarget, type OrderTarget } from "@/lib/importing/targets";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import type { ImportRowBody, PlannedOrder } from "@/lib/schemas/import-row-body";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { OrderRecord } from "@/lib/schemas/order";
import { matchAccounts, type PendingPurchase } from "./match-order-accounts";
import { byAccountKey, createOrderKeys, type UnkeyedRow } from "./order-keys";
import { storedProblem } from "./plan-account-body";
import type { PlanInput } from "./plan-account-rows";
import { addWarning, noteKind, noteTradeDate } from "./plan-counts";

const BATCH = 1000;

/**
 * Plans an order history: bad rows first, as they go by, then the purchases account by account.
 * Accounts are matched by external id, else by a name that only one account has. Those nobody has
 * are made or left out, as the person chose; a name that several have is left out with a warning.
 * An order is stored once, whatever the order of the rows and of the files (order-keys.ts).
 */
export async function* planOrderRows(input: PlanInput): AsyncGenerator<ImportRowRecord[]> {
  const { settings, profile, context, counts } = input;
  const choices = orderChoices(settings);
  const discount = choices.find(({ target }) => target === "discount");
  const discountColumn = discount && profile.columns[discount.index];
  const read = orderRowReader({
    choices,
    defaultCurrency: context.currency,
    discountUnit: discountColumn ? discountUnit(discountColumn) : "amount",
    excludeStatuses: settings.excludeStatuses,
  });
  const book = createOrderBook();
  for await (const batch of input.source) {
    const bad: ImportRowRecord[] = [];
    for (const row of batch.map(read)) {
      if (row.excluded) counts.skip += 1;
      else if (row.order) {
        for (const warning of row.problems) addWarning(counts, warning);
        book.add(row.order);
        noteTradeDate(counts, row.order.on);
      } else bad.push(badRow(row.line, row.problems, input));
    }
    yield bad;
  }
  const { accounts: found, problems } = book.finish();
  for (const problem of problems.filter((found) => !isError(found))) addWarning(counts, problem);
  const accounts = byAccountKey(found);
  const keyOrders = createOrderKeys(input.scope, accounts);
  for (let start = 0; start < accounts.length; start += BATCH) {
    const pending = await matchAccounts(accounts.slice(start, start + BATCH), input);
    for (let from = 0; from < pending.length; from += BATCH) {
      yield await planPurchases(pending.slice(from, from + BATCH), keyOrders, input);
    }
  }
}

/** The chosen columns; one that names no field of an order history was left out by hand. */
export function orderChoices(settings: ImportSettings): ColumnChoice<OrderTarget>[] {
  return (settings.choices ?? []).flatMap(({ target, dates, currency, ...choice }) =>
    isOrderTarget(target) ? { ...choice, target, dates, currency } : [],
  );
}

function badRow(line: number, problems: readonly RowProblem[], input: PlanInput): ImportRowRecord {
  input.counts.error += 1;
  const stored = problems.map((problem) => storedProblem(problem, input.profile));
  const reason = problems[0]?.code ?? null;
  if (reason !== null) noteKind(input.counts, reason);
  return rowOf(line, "error", null, stored[0]?.value ?? "", { problems: stored }, reason);
}

const rowOf = (
  line: number,
  action: ImportRowRecord["action"],
  accountId: string | null,
  label: string,
  body: ImportRowBody,
  reason: string | null = null,
): ImportRowRecord => ({
  line,
  action,
  accountId,
  version: null,
  label,
  body: JSON.stringify(body),
  reason,
});

async function planPurchases(
  pending: readonly PendingPurchase[],
  keyOrders: ReturnType<typeof createOrderKeys>,
  input: PlanInput,
): Promise<ImportRowRecord[]> {
  const rows: ImportRowRecord[] = [];
  const planned: UnkeyedRow[] = [];
  for (const { purchase, label, accountId, notYours, newAccount } of pending) {
    const { firstLine: line, amountMinor } = purchase;
    if (notYours) rows.push(badRow(line, [{ line, code: "notYours", value: label }], input));
    else if (accountId === undefined) rows.push(rowOf(line, "skip", null, label, {}));
    else if (amountMinor === undefined) {
      rows.push(
        badRow(line, [{ line, code: "mixedCurrencies", value: purchase.orderNumber }], input),
      );
    } else {
      if (purchase.on > input.context.asOf) {
        addWarning(input.counts, { line, code: "futurePurchase", value: purchase.orderNumber });
      }
      const order = orderOf(purchase, amountMinor, accountId, newAccount);
      planned.push({ order, line, label });
    }
  }
  for (const { order, before, line, label } of await keyOrders(planned)) {
    const unchanged = before !== undefined && sameOrder(before, order);
    input.counts[unchanged ? "unchanged" : "orders"] += 1;
    const action = unchanged ? "unchanged" : before ? "update" : "create";
    const accountId = order.newAccount ? null : order.accountId;
    rows.push(rowOf(line, action, accountId, label, { order }));
  }
  return rows;
}

const orderOf = (
  { orderNumber, on, currency, status, lines }: Purchase,
  amountMinor: number,
  accountId: string,
  newAccount: PlannedOrder["newAccount"],
): UnkeyedRow["order"] => ({
  orderNumber,
  accountId,
  newAccount,
  orderedOn: on,
  amountMinor,
  currency,
  status: status ?? null,
  lines,
});

const sameOrder = (before: OrderRecord, after: PlannedOrder): boolean =>
  before.accountId === after.accountId &&
  before.orderedOn === after.orderedOn &&
  before.amountMinor === after.amountMinor &&
  before.currency === after.currency &&
  before.status === after.status &&
  before.lines === after.lines;
