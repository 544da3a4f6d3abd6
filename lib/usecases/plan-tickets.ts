import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import type { WorkspaceContext } from "./rating-context";

/**
 * The average tickets of the portfolio as an import would leave them, in minor units of the
 * reporting currency: what the reference ticket is proposed from. Only numbers are kept, of a
 * million accounts too.
 */
export class PlannedTickets {
  readonly #before: number[] = [];
  readonly #after: number[] = [];

  /** An account of the file that has a ticket, with the one it had where it was there already. */
  note(after: number, before: number | undefined): void {
    this.#after.push(after);
    if (before !== undefined) this.#before.push(before);
  }

  /** @param stored the tickets of all accounts as they are now, in any order. */
  withStored(stored: ArrayLike<number>): number[] {
    const gone = Float64Array.from(this.#before).sort();
    let next = 0;
    const left = Float64Array.from(stored)
      .sort()
      .filter((ticket) => {
        // One that is stored otherwise than it would be today takes no other away.
        while ((gone[next] ?? Number.POSITIVE_INFINITY) < ticket) next += 1;
        if (gone[next] !== ticket) return true;
        next += 1;
        return false;
      });
    return [...left, ...this.#after];
  }
}

/** The average ticket of an account as it is. */
export const ticketOf = (account: AccountRecord, context: WorkspaceContext): number | undefined =>
  averageTicketOf(factsOf(account, context));
