/** domain.md §3.1, 2: the reference ticket is proposed once so many accounts have a ticket. */
export const TICKETS_NEEDED = 10;

/**
 * The reference ticket to propose, in whole minor units: the median of the average tickets, once
 * at least 10 accounts have one; `undefined` before that, or where the median is below one unit
 * (nothing can be measured against nothing).
 *
 * @param ticketsMinor the average ticket of each account that has one, in one currency, any order.
 */
export function proposeReferenceTicket(ticketsMinor: readonly number[]): number | undefined {
  const ascending = Float64Array.from(ticketsMinor).sort();
  const upper = ascending[Math.floor(ascending.length / 2)] ?? 0;
  const lower = ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
  return referenceTicketOf(ascending.length, [lower, upper]);
}

/**
 * The same from the middle of the tickets alone, where the database has put them in order.
 *
 * @param count of the accounts that have a ticket.
 * @param middleMinor the one in the middle, or the two.
 */
export function referenceTicketOf(
  count: number,
  middleMinor: readonly number[],
): number | undefined {
  if (count < TICKETS_NEEDED) return undefined;
  const lower = middleMinor[0] ?? 0;
  const upper = middleMinor.at(-1) ?? lower;
  const median = Math.round((lower + upper) / 2);
  return median >= 1 ? median : undefined;
}
