import type { TransactionClient } from "@/lib/db/client";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { OrderRecord } from "@/lib/schemas/order";
import type { Scope } from "@/lib/scope";
import { orderRow } from "./orders";
import type { WorkspaceRecord } from "./workspaces";

/** What is looked at in the transaction that saves an account, before it does. */

/** What of a workspace a rating depends on, as it was when the rating was made. */
export type RatedWith = Pick<
  WorkspaceRecord,
  "modelVersion" | "asOf" | "ratedAsOf" | "currency" | "ratesMark"
>;

/** Whether somebody may not change an account because it is another owner's, as it stands now. */
export async function isOthers(
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

/** Whether the workspace rates with another model, day, currency or rates than a rating was made with. */
export async function ratesOtherwise(
  transaction: TransactionClient,
  workspaceId: string,
  { modelVersion, asOf, ratedAsOf, currency, ratesMark }: RatedWith,
): Promise<boolean> {
  const same = await transaction.workspace.findFirst({
    where: { id: workspaceId, modelVersion, asOf, ratedAsOf, currency, ratesMark },
    select: { id: true },
  });
  return same === null;
}

/** Whether the owner was taken out with the sample since the form was read. */
export async function ownerGone(
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

/** The orders of an account, as they stand at the moment of saving. */
export async function ordersOf(
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

/** Whether another account has the external ID already. */
export async function externalIdTaken(
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
