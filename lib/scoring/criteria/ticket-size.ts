import { type Curve, heightAt } from "../curve";
import type { Facts } from "../facts";
import type { MissingFact } from "../missing-fact";

export type TicketSizeResult =
  | {
      readonly status: "known";
      readonly points: number;
      /** Average ticket ÷ reference ticket. */
      readonly ratio: number;
      readonly averageTicketMinor: number;
    }
  | {
      readonly status: "unknown";
      readonly missing: readonly MissingFact[];
      /** Shown even where there is nothing to compare it with. */
      readonly averageTicketMinor: number | undefined;
    };

type TicketFacts = Pick<
  Facts,
  "averageTicketMinor" | "revenueTotalMinor" | "ordersTotal" | "revenue12mMinor" | "orders12m"
>;

/**
 * The average ticket in minor units, not rounded: as given, else revenue ÷ orders in total, else
 * over the last 12 months (domain.md §2); `undefined` where none of them can be told.
 */
export function averageTicketOf(facts: TicketFacts): number | undefined {
  return (
    facts.averageTicketMinor ??
    quotient(facts.revenueTotalMinor, facts.ordersTotal) ??
    quotient(facts.revenue12mMinor, facts.orders12m)
  );
}

function quotient(revenueMinor: number | undefined, orders: number | undefined) {
  if (revenueMinor === undefined || orders === undefined || orders <= 0) return undefined;
  return revenueMinor / orders;
}

/** Ticket size (domain.md §3.1, 2): average ticket against the reference ticket → points 0–100. */
export function ticketSize(
  facts: TicketFacts,
  curve: Curve,
  referenceTicketMinor: number | undefined,
): TicketSizeResult {
  const averageTicketMinor = averageTicketOf(facts);
  if (averageTicketMinor === undefined || referenceTicketMinor === undefined) {
    const missing: MissingFact[] = [];
    if (averageTicketMinor === undefined) missing.push("averageTicketMinor");
    if (referenceTicketMinor === undefined) missing.push("referenceTicket");
    return { status: "unknown", missing, averageTicketMinor };
  }
  const ratio = averageTicketMinor / referenceTicketMinor;
  return { status: "known", points: heightAt(curve, ratio), ratio, averageTicketMinor };
}
