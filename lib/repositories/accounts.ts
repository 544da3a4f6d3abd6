import { database, type TransactionClient } from "@/lib/db/client";
import type { AccountChangeRecord, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, accountColumns, readAccountRow } from "./account-columns";
import {
  externalIdTaken,
  isOthers,
  ordersOf,
  ownerGone,
  type RatedWith,
  ratesOtherwise,
} from "./account-save-checks";
import { reachedWhere } from "./reach";

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
