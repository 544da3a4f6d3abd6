import type { TransactionClient } from "@/lib/db/client";
import type { AccountChangeRecord, SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { NewAccountEvent } from "@/lib/schemas/account-event";
import { type AccountRecord, writeEvidence } from "@/lib/schemas/account-record";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { Scope } from "@/lib/scope";
import { changedBy } from "./account-history";
import { type LogNote, note } from "./log";

/** An account as it is to be, with everything that follows from it. */
export interface AccountSave {
  readonly account: AccountRecord;
  readonly keys: { readonly nameKey: string; readonly domain: string | null };
  readonly row: PortfolioRowRecord;
  readonly change?: AccountChangeRecord | undefined;
  readonly segmentChange?: SegmentChangeRecord | undefined;
  /** What happened with the account, as somebody tells it with the change. */
  readonly events?: readonly NewAccountEvent[] | undefined;
  /** What the log says of it; nothing where no fact is another. */
  readonly entry?: LogNote | undefined;
}

/** Inside a transaction that writes an account: its row of the portfolio, its history, the log and the workspace's data version. */
export async function saveDerived(
  transaction: TransactionClient,
  scope: Scope,
  { account, row, change, segmentChange, events = [], entry }: AccountSave,
): Promise<void> {
  const { workspaceId } = scope;
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
      data: {
        workspaceId,
        ...change,
        by: changedBy(scope),
        changes: JSON.stringify(change.changes),
        evidence: change.evidence && writeEvidence(change.evidence),
        written: change.written ? JSON.stringify(change.written) : null,
      },
      select: { id: true },
    });
  }
  for (const event of events) {
    await transaction.accountEvent.create({
      data: {
        ...{ workspaceId, accountId: account.id, ...event },
        ...{ by: changedBy(scope), at: account.updatedAt },
      },
      select: { id: true },
    });
  }
  if (entry) await note(transaction, scope, entry);
  if (segmentChange) {
    await transaction.segmentChange.create({
      data: {
        workspaceId,
        ...segmentChange,
        written: segmentChange.written ? JSON.stringify(segmentChange.written) : null,
      },
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
