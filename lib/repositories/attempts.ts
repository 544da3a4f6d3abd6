import { database } from "@/lib/db/client";

/**
 * Notes one attempt and answers how many there were in the window that runs, this one included.
 * Counted in the database, so that several instances count together. Takes no scope: who tries to
 * sign in belongs to no workspace yet.
 *
 * @param key what is tried and by whom, as a hash.
 */
export function countAttempt(key: string, windowMs: number, now: Date): Promise<number> {
  const resetsAt = new Date(now.getTime() + windowMs);
  return database().inTransaction(async (transaction) => {
    const running = await transaction.attempt.findUnique({
      where: { key },
      select: { count: true, resetsAt: true },
    });
    const isOver = !running || running.resetsAt <= now;
    const count = isOver ? 1 : running.count + 1;
    await transaction.attempt.upsert({
      where: { key },
      create: { key, count, resetsAt },
      update: isOver ? { count, resetsAt } : { count },
      select: { key: true },
    });
    return count;
  });
}

/** Begins to count anew, after an attempt that was right. */
export async function forgetAttempts(key: string): Promise<void> {
  await database().prisma.attempt.deleteMany({ where: { key } });
}

/** Drops what was counted in windows that are over. */
export async function dropOldAttempts(now: Date): Promise<void> {
  await database().prisma.attempt.deleteMany({ where: { resetsAt: { lte: now } } });
}
