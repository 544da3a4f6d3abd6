import { setTimeout as sleep } from "node:timers/promises";
import { isDriverFailure } from "./driver-failure";

const ATTEMPTS = 12;
const LONGEST_PAUSE_MS = 400;

/**
 * Repeats a transaction that lost against another one (serialisation failure, deadlock), after a
 * pause that grows. The pause differs from one try to the next, so that two do not meet for ever.
 * @throws the last failure after twelve tries; any other failure at once.
 */
export async function retryConflicts<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !lostAgainstAnother(error)) {
        throw error;
      }
      await sleep(Math.random() * Math.min(LONGEST_PAUSE_MS, 5 * 2 ** attempt));
    }
  }
}

/** Prisma's P2034, or the driver's failure where Prisma passes it on (a commit, raw SQL). */
function lostAgainstAnother(error: unknown): boolean {
  if (isDriverFailure(error)) {
    return error.cause.kind === "TransactionWriteConflict";
  }
  return error instanceof Error && "code" in error && error.code === "P2034";
}
