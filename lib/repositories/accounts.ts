import { database, type TransactionClient } from "@/lib/db/client";
import type { AccountChangeRecord, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, accountColumns, readAccountRow } from "./account-columns";
import { orderRow } from "./orders";
import { reachedWhere } from "./reach";
import type { WorkspaceRecord } from "./workspaces";

const ACCOUNT = Object.fromEntries(ACCOUNT_READ_COLUMNS.map((column) => [column, true]));

/** One account of the scope; undefined where it is not there, or does not exist for the scope. */
export async function readAccount(scope: Scope, id: string): Promise<AccountRecord | undefined> {
  const { workspaceId } = scope;
  const { prisma } = database();
  const row = await prisma.account.findFirst({
    where: { ...reachedWhere(scope), id },
    select: { ...ACCOUNT, ownerId: true },
  });
  if (!row) return undefined;
  const owner = await prisma.person.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: row.ownerId } },
    select: { name: true },
  });
  return readAccountRow(row, () => owner.name);
}

/** How many accounts the workspace has, whoever asks: what a landing amounts to. */
export function countAccounts(scope: Scope): Promise<number> {
  return database().prisma.account.count({ where: { workspaceId: scope.workspaceId } });
}

/** An account as it is to be, with everything that follows from it. */
export interface AccountSave {
  readonly account: AccountRecord;
  readonly keys: { readonly nameKey: string; readonly domain: string | null };
  readonly row: PortfolioRowRecord;
  readonly change?: AccountChangeRecord | undefined;
  readonly segmentChange?: SegmentChangeRecord | undefined;
}

/** What of a workspace a rating depends on, as it was when the rating was made. */
export type RatedWith = Pick<WorkspaceRecord, "modelVersion" | "asOf" | "ratedAsOf" | "currency">;

/** `rate-again`: the portfolio is rated in another way by now, or the owner is gone; nothing was saved. */
export type SaveOutcome =
  | "saved"
  | "changed-meanwhile"
  | "external-id-taken"
  | "rate-again"
  | "not-yours";

/** Adds an account entered by hand. */
export function addAccount(
  scope: Scope,
  ratedWith: RatedWith,
  save: AccountSave,
): Promise<SaveOutcome> {
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    if (await ratesOtherwise(transaction, workspaceId, ratedWith)) return "rate-again";
    if (await ownerGone(transaction, workspaceId, save.account)) return "rate-again";
    if (await externalIdTaken(transaction, workspaceId, save.account)) return "external-id-taken";
    await transaction.account.create({
      data: { workspaceId, ...accountColumns(save.account, save.keys) },
      select: { id: true },
    });
    await saveDerived(transaction, workspaceId, save);
    return "saved";
  });
}

/**
 * Replaces an account if it still has the version the edit was made against.
 * @param make makes the account as it is to be from its orders as they stand at the moment of
 *   saving; without effects, as it may be called again.
 */
export function saveAccount(
  scope: Scope,
  expected: { readonly id: string; readonly version: number },
  ratedWith: RatedWith,
  make: (orders: readonly OrderRecord[]) => AccountSave,
): Promise<SaveOutcome> {
  const { workspaceId } = scope;
  const { id, version } = expected;
  return database().inTransaction(async (transaction) => {
    if (await ratesOtherwise(transaction, workspaceId, ratedWith)) return "rate-again";
    const save = make(await ordersOf(transaction, workspaceId, id));
    if (await ownerGone(transaction, workspaceId, save.account)) return "rate-again";
    if (await externalIdTaken(transaction, workspaceId, save.account)) return "external-id-taken";
    if (await isOthers(transaction, scope, id)) return "not-yours";
    const { count } = await transaction.account.updateMany({
      where: { workspaceId, id, version },
      data: accountColumns(save.account, save.keys),
    });
    if (count === 0) return "changed-meanwhile";
    await saveDerived(transaction, workspaceId, save);
    return "saved";
  });
}

/** Whether somebody may not change an account because it is another owner's, as it stands now. */
async function isOthers(
  transaction: TransactionClient,
  { workspaceId, changesOnly }: Scope,
  id: string,
): Promise<boolean> {
  if (changesOnly === undefined) return false;
  const own = await transaction.account.findFirst({
    where: { workspaceId, id, ownerId: changesOnly },
    select: { id: true },
  });
  return own === null;
}

/** Whether the workspace rates with another model, day or currency than a rating was made with. */
async function ratesOtherwise(
  transaction: TransactionClient,
  workspaceId: string,
  { modelVersion, asOf, ratedAsOf, currency }: RatedWith,
): Promise<boolean> {
  const same = await transaction.workspace.findFirst({
    where: { id: workspaceId, modelVersion, asOf, ratedAsOf, currency },
    select: { id: true },
  });
  return same === null;
}

/** Whether the owner was taken out with the sample since the form was read. */
async function ownerGone(
  transaction: TransactionClient,
  workspaceId: string,
  { ownerId }: AccountRecord,
): Promise<boolean> {
  const owner = await transaction.person.findUnique({
    where: { workspaceId_id: { workspaceId, id: ownerId } },
    select: { id: true },
  });
  return owner === null;
}

async function ordersOf(
  transaction: TransactionClient,
  workspaceId: string,
  accountId: string,
): Promise<OrderRecord[]> {
  const rows = await transaction.order.findMany({
    where: { workspaceId, accountId },
    omit: { workspaceId: true },
  });
  return rows.map((row) => orderRow.parse(row));
}

async function externalIdTaken(
  transaction: TransactionClient,
  workspaceId: string,
  account: AccountRecord,
): Promise<boolean> {
  const { externalId } = account.values;
  if (externalId == null) return false;
  const other = await transaction.account.findFirst({
    where: { workspaceId, externalId, NOT: { id: account.id } },
    select: { id: true },
  });
  return other !== null;
}

/** The account's row of the portfolio, its history and the workspace's data version. */
async function saveDerived(
  transaction: TransactionClient,
  workspaceId: string,
  { account, row, change, segmentChange }: AccountSave,
): Promise<void> {
  const stored = {
    ...row,
    revenueMinor: row.revenueMinor === null ? null : BigInt(row.revenueMinor),
    revenueSort: BigInt(row.revenueSort),
    revenueTotalMinor: row.revenueTotalMinor === null ? null : BigInt(row.revenueTotalMinor),
    marginMinor: row.marginMinor === null ? null : BigInt(row.marginMinor),
  };
  await transaction.portfolioRow.upsert({
    where: { workspaceId_accountId: { workspaceId, accountId: account.id } },
    create: { workspaceId, ...stored },
    update: stored,
    select: { id: true },
  });
  if (change) {
    await transaction.accountChange.create({
      data: { workspaceId, ...change, changes: JSON.stringify(change.changes) },
      select: { id: true },
    });
  }
  if (segmentChange) {
    await transaction.segmentChange.create({
      data: { workspaceId, ...segmentChange },
      select: { id: true },
    });
  }
  await transaction.workspace.update({
    where: { id: workspaceId },
    data: { dataVersion: { increment: 1 } },
    select: { id: true },
  });
  // From the first account on the portfolio has a day as of which it is rated.
  await transaction.workspace.updateMany({
    where: { id: workspaceId, ratedAsOf: null },
    data: { ratedAsOf: row.asOf },
  });
}
