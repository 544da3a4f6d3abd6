import type { Agreement, Contact, Facts, RatedSegment } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";

/** The archetypes of domain.md §3.5, as of one day, against a reference ticket of 1,000.00. */
export const AS_OF = 20_000;

export const MODEL: Model = {
  ...DEFAULT_MODEL,
  referenceTicket: { minor: 100_000, currency: "EUR" },
};

export interface Archetype {
  readonly name: string;
  readonly facts: Facts;
  readonly segment: RatedSegment;
  readonly score?: number;
  readonly borderline?: boolean;
  readonly ceiling?: "bids" | "inertia";
}

type Row = readonly [
  months: number,
  ordersPerYear: number | "once",
  ratio: number,
  directAwardShare: number | "–",
  tailoredShare: number | "–",
  agreement: Agreement | "–",
  contact: Contact | "–",
  touchpoints: number | "–",
];

/**
 * Orders a year are given as such and the total stays unknown: the table states none. "Once" is
 * one order in total on the day the account became a customer, inside the last 12 months or not.
 */
function facts(...row: Row): Facts {
  const [months, orders, ratio, direct, tailored, agreement, contact, touchpoints] = row;
  const known = <Value>(value: Value | "–") => (value === "–" ? undefined : value);
  const customerSince = AS_OF - Math.round(months * 30.4375);
  const bought: Facts =
    orders === "once"
      ? { ordersTotal: 1, orders12m: months < 12 ? 1 : 0, lastPurchaseOn: customerSince }
      : { ordersPerYear: orders };
  return {
    customerSince,
    ...bought,
    averageTicketMinor: ratio * 100_000,
    directAwardShare: known(direct),
    tailoredShare: known(tailored),
    agreement: known(agreement),
    contact: known(contact),
    touchpoints12m: known(touchpoints),
  };
}

export const ARCHETYPES: readonly Archetype[] = [
  {
    name: "Corporation with a law firm on retainer",
    facts: facts(96, 12, 2, 0.95, 0.9, "retainer", "named", 24),
    segment: "client",
    score: 92.6,
  },
  {
    name: "Brand with a marketing agency, monthly programme",
    facts: facts(30, 12, 1, 1, 0.7, "retainer", "named", 12),
    segment: "client",
  },
  {
    name: "Company on managed IT",
    facts: facts(48, 12, 1.5, 0.9, 0.6, "retainer", "named", 12),
    segment: "client",
  },
  {
    name: "Developer who returns to the same architect",
    facts: facts(50, 2, 3, 0.8, 1, "none", "named", 20),
    segment: "client",
  },
  {
    name: "Household with a wealth adviser",
    facts: facts(84, 4, 1, 1, 0.8, "retainer", "named", 4),
    segment: "client",
  },
  {
    name: "Enterprise software with a success manager",
    facts: facts(36, 4, 10, 1, 0.4, "retainer", "named", 12),
    segment: "client",
  },
  {
    name: "Pupil tutored for a year",
    facts: facts(12, 12, 1, 1, 1, "none", "named", 40),
    segment: "client",
  },
  {
    name: "Agency buyer who always calls us first",
    facts: facts(60, 10, 0.8, 0.95, 0.5, "none", "named", 12),
    segment: "client",
  },
  {
    name: "Car buyer with a service plan",
    facts: facts(36, 1, 1, 1, 0.2, "framework", "general", 1),
    segment: "client",
    borderline: true,
  },
  {
    name: "Agency that re-bids every project",
    facts: facts(72, 10, 3, 0.1, 0.5, "none", "named", 12),
    segment: "customer",
    score: 44,
    ceiling: "bids",
  },
  {
    name: "Last-minute 'most important customer in the world'",
    facts: facts(84, 14, 0.8, 0.4, 0.3, "none", "named", 6),
    segment: "customer",
    borderline: true,
    ceiling: "bids",
  },
  {
    name: "One million-dollar project won by tender",
    facts: facts(14, "once", 20, 0, 0.8, "none", "named", 20),
    segment: "customer",
    ceiling: "bids",
  },
  {
    name: "Monthly stock buyer, five years, compares a little",
    facts: facts(60, 12, 1, 0.8, 0, "none", "general", 1),
    segment: "customer",
    score: 54.9,
    ceiling: "inertia",
  },
  {
    name: "Office-supplies buyer",
    facts: facts(60, 52, 0.3, 0.7, 0, "none", "general", 1),
    segment: "customer",
  },
  {
    name: "Self-service software subscriber",
    facts: facts(36, 12, 1, "–", 0, "subscription", "general", 0),
    segment: "customer",
  },
  {
    name: "Web-hosting buyer, monthly",
    facts: facts(40, 12, 0.1, "–", 0, "subscription", "general", 0),
    segment: "customer",
  },
  {
    name: "One-off print job",
    facts: facts(4, "once", 1, "–", 0.2, "none", "general", 1),
    segment: "customer",
  },
  {
    name: "Commuter who buys coffee daily",
    facts: facts(30, 220, 0.5, "–", 0, "none", "general", 0),
    segment: "customer",
  },
  {
    name: "Supermarket shopper",
    facts: facts(60, 104, 0.7, "–", 0, "none", "general", 0),
    segment: "customer",
  },
  {
    name: "Good trade, nothing known of the relationship",
    facts: facts(60, 6, 1, "–", "–", "–", "–", "–"),
    segment: "unrated",
  },
  {
    name: "Poor trade, nothing known of the relationship",
    facts: facts(10, 60, 0.3, "–", "–", "–", "–", "–"),
    segment: "customer",
  },
];
