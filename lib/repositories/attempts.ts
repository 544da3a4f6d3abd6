import { database } from "@/lib/db/client";

const LONG_AGO = new Date(0);
/** No window is longer. */
const KEPT_MS = 3_600_000;

/**
 * Lets an attempt through, or not: at most three in any window of the given length. One statement
 * decides, so that several instances that ask at the same moment count together. Takes no scope:
 * who tries to sign in belongs to no workspace yet.
 *
 * @param key what is tried and by whom, as a hash.
 */
export async function letThrough(key: string, windowMs: number, now: Date): Promise<boolean> {
  const before = new Date(now.getTime() - windowMs);
  const changed = await database().prisma.$executeRaw`
    INSERT INTO "Attempt" ("key", "first", "second", "third")
    VALUES (${key}, ${LONG_AGO}, ${LONG_AGO}, ${now})
    ON CONFLICT ("key") DO UPDATE
      SET "first" = "Attempt"."second", "second" = "Attempt"."third", "third" = excluded."third"
      WHERE "Attempt"."first" <= ${before}`;
  return changed === 1;
}

/** Begins to count anew, after an attempt that was right. */
export async function forgetAttempts(key: string): Promise<void> {
  await database().prisma.attempt.deleteMany({ where: { key } });
}

/** Drops what counts in no window any more. */
export async function dropOldAttempts(now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS);
  await database().prisma.attempt.deleteMany({ where: { third: { lte: before } } });
}
