import { database } from "@/lib/db/client";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
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
import { type AccountSave, saveDerived } from "./save-derived";

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
    await saveDerived(transaction, scope, save);
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
    // First, so that of many edits of one version only those of the same moment get in each other's way.
    const where = { workspaceId, id, version };
    if ((await transaction.account.count({ where })) === 0) return "changed-meanwhile";
    if (await ratesOtherwise(transaction, workspaceId, ratedWith)) return "rate-again";
    const save = make(await ordersOf(transaction, workspaceId, id));
    if (await ownerGone(transaction, workspaceId, save.account)) return "rate-again";
    if (await externalIdTaken(transaction, workspaceId, save.account)) return "external-id-taken";
    if (await isOthers(transaction, scope, id)) return "not-yours";
    const { count } = await transaction.account.updateMany({
      where,
      data: accountColumns(save.account, save.keys),
    });
    if (count === 0) return "changed-meanwhile";
    await saveDerived(transaction, scope, save);
    return "saved";
  });
}
