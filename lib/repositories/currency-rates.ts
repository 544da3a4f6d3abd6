import { database, type TransactionClient } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { changedBy } from "./account-history";
import { type LogNote, note } from "./log";
import { queueRefresh } from "./queue-refresh";

/** What one unit of a currency is worth in the reporting currency, from a day on until the next. */
export interface RateRecord {
  readonly id: string;
  /** The reporting currency it was given for. */
  readonly base: string;
  readonly currency: string;
  readonly fromDay: Day;
  /** Exact decimal text above zero. */
  readonly rate: string;
  /** Who gave it; null for what nobody in particular did. */
  readonly by: string | null;
}

const RATE = {
  id: true,
  base: true,
  currency: true,
  fromDay: true,
  rate: true,
  by: true,
} as const;

/** The rates into a reporting currency: by currency, the newest first. */
export function listRates({ workspaceId }: Scope, base: string): Promise<RateRecord[]> {
  return database().prisma.currencyRate.findMany({
    where: { workspaceId, base },
    orderBy: [{ currency: "asc" }, { fromDay: "desc" }],
    select: RATE,
  });
}

/** A rate as it is given. */
export type GivenRate = Pick<RateRecord, "base" | "currency" | "fromDay" | "rate">;

/** `full`: there are `max` rates already. `other-base`: the reporting currency is another by now. */
export type RateOutcome = "added" | "changed" | "same" | "full" | "other-base";

/**
 * Adds a rate into a reporting currency, or changes the one of that currency and day, and notes it.
 * @param entry what the log says; `before` is the rate that was there.
 */
export function saveRate(
  scope: Scope,
  given: GivenRate,
  max: number,
  entry: (before: string | undefined) => LogNote,
): Promise<RateOutcome> {
  const { workspaceId } = scope;
  const { base, currency, fromDay, rate } = given;
  return database().inTransaction(async (transaction) => {
    // Changes nothing, but of two who give a rate at the same moment one waits for the other.
    const held = { where: { id: workspaceId, currency: base }, data: { currency: base } };
    if ((await transaction.workspace.updateMany(held)).count === 0) return "other-base";
    const there = await transaction.currencyRate.findFirst({
      where: { workspaceId, base, currency, fromDay },
      select: { id: true, rate: true },
    });
    if (there?.rate === rate) return "same";
    const data = { rate, by: changedBy(scope), createdAt: new Date() };
    if (there) {
      const where = { workspaceId_id: { workspaceId, id: there.id } };
      await transaction.currencyRate.update({ where, data, select: { id: true } });
    } else {
      const known = await transaction.currencyRate.count({ where: { workspaceId, base } });
      if (known >= max) return "full";
      await transaction.currencyRate.create({
        data: { workspaceId, id: newId(), base, currency, fromDay, ...data },
        select: { id: true },
      });
    }
    await markRates(transaction, scope);
    await note(transaction, scope, entry(there?.rate));
    await queueRefresh(transaction, scope);
    return there ? "changed" : "added";
  });
}

/** Takes a rate away and notes it; undefined where there is none of this id. */
export function removeRate(
  scope: Scope,
  id: string,
  entry: (removed: GivenRate) => LogNote,
): Promise<RateRecord | undefined> {
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    const where = { workspaceId, id };
    const found = await transaction.currencyRate.findFirst({ where, select: RATE });
    if (!found) return undefined;
    if ((await transaction.currencyRate.deleteMany({ where })).count === 0) return undefined;
    await markRates(transaction, scope);
    await note(transaction, scope, entry(found));
    await queueRefresh(transaction, scope);
    return found;
  });
}

/** Whoever rated or summed with the rates of before learns that they are others now. */
async function markRates(transaction: TransactionClient, { workspaceId }: Scope): Promise<void> {
  await transaction.workspace.update({
    where: { id: workspaceId },
    data: { ratesMark: newId(), dataVersion: { increment: 1 } },
    select: { id: true },
  });
}
