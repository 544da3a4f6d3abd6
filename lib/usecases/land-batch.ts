import type { Landing } from "@/lib/repositories/landing";
import type { AccountChangeRecord, RatingCause } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { changeWithFigures } from "./change-written";
import { accountKeys, ratePortfolioRow } from "./rate-account";
import type { WorkspaceContext } from "./rating-context";
import { segmentChangeOf } from "./segment-change";

/** Accounts handled by one round of set-based statements. */
export const LANDING_BATCH = 1000;

/** One account to be rated, and written where its facts are new. */
export interface LandingItem {
  readonly account: AccountRecord;
  readonly isNew: boolean;
  /** Its facts differ from what is stored. */
  readonly changed: boolean;
  /** As it was stored, where its facts are others now. */
  readonly was?: AccountRecord | undefined;
  readonly change?: AccountChangeRecord | undefined;
}

/**
 * Writes a batch of accounts with everything that follows from them: ratings, history, changes of
 * segment. The one way by which imports, undo and refresh reach the portfolio.
 */
export async function landBatch(
  { reads, writes }: Pick<Landing, "reads" | "writes">,
  items: readonly LandingItem[],
  context: WorkspaceContext,
  why: { readonly cause: RatingCause; readonly importId: string | null },
): Promise<void> {
  const known = items.filter((item) => !item.isNew).map((item) => item.account.id);
  const states = await reads.ratedStates(known);
  await writes.saveAccounts(
    items
      .filter((item) => item.isNew || item.changed)
      .map(({ account }) => ({ account, keys: accountKeys(account) })),
  );
  const rated = items.map((item) => ({ ...item, row: ratePortfolioRow(item.account, context) }));
  await writes.savePortfolioRows(rated.map(({ row }) => row));
  await writes.addChanges(
    rated.flatMap(({ account, change, row }) => {
      const before = states.get(account.id);
      return change ? changeWithFigures(change, account, before, row, context.currency) : [];
    }),
  );
  await writes.addSegmentChanges(
    rated.flatMap(({ account, was, row }) => {
      const before = states.get(account.id);
      return segmentChangeOf({ before, row, account, was }, { ...why, context }) ?? [];
    }),
  );
}
