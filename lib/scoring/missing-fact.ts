/** What can be asked for to make a criterion known, or better known. */
export const MISSING_FACTS = [
  "customerSince",
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "touchpoints12m",
  "contact",
  "judged",
  "averageTicketMinor",
  "referenceTicket",
  "ordersTotal",
] as const;
export type MissingFact = (typeof MISSING_FACTS)[number];

/** A criterion that cannot be told, and the facts that together would make it known. */
export interface Unknown {
  readonly status: "unknown";
  readonly missing: readonly MissingFact[];
}
