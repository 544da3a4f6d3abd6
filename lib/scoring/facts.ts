/**
 * The facts a rating is made of (domain.md §2), in the core's own words and units.
 * An absent field is unknown: never zero, never "none".
 */

/** The class a rating gives. */
export const SEGMENTS = ["client", "customer"] as const;
export type Segment = (typeof SEGMENTS)[number];

/** A segment, or `unrated` where too little is known to say. */
export const RATED_SEGMENTS = [...SEGMENTS, "unrated"] as const;
export type RatedSegment = (typeof RATED_SEGMENTS)[number];

/** The four criteria, in the order used for ties and for every list. */
export const CRITERIA = ["tenure", "personalization", "ticketSize", "purchaseFrequency"] as const;
export type Criterion = (typeof CRITERIA)[number];

/** From the least to the most client-like; a tendered framework was won in a competition. */
export const AGREEMENTS = [
  "none",
  "subscription",
  "tendered framework",
  "framework",
  "retainer",
] as const;
export type Agreement = (typeof AGREEMENTS)[number];

export const CONTACTS = ["general", "named"] as const;
export type Contact = (typeof CONTACTS)[number];

/** A calendar date without a time zone, as whole days since 1970-01-01. */
export type Day = number;

/** What the account bought. Money is in minor units of the model's currency. */
export interface TradeFacts {
  /** Date of the first purchase. */
  readonly customerSince?: Day | undefined;
  readonly lastPurchaseOn?: Day | undefined;
  /** Orders in the 365 days up to and including the as-of date, whole, ≥ 0. */
  readonly orders12m?: number | undefined;
  readonly ordersTotal?: number | undefined;
  /** Orders a year where it was given as such; may be a fraction. */
  readonly ordersPerYear?: number | undefined;
  /** Distinct purchase dates, from an order history: several orders on one date are one decision to buy. */
  readonly purchaseDates12m?: number | undefined;
  readonly purchaseDatesTotal?: number | undefined;
  readonly revenue12mMinor?: number | undefined;
  readonly revenueTotalMinor?: number | undefined;
  /** A quotient, not a sum of money: not rounded, may be a fraction of a minor unit. */
  readonly averageTicketMinor?: number | undefined;
  /** Coefficient of variation of the days between consecutive purchase dates, ≥ 0. */
  readonly gapVariation?: number | undefined;
  /** The longest time between two consecutive purchase dates, in days, from an order history. */
  readonly longestGapDays?: number | undefined;
  /**
   * The first day of all orders known, of this account and of the others; present only where
   * `customerSince` comes from orders. An order export often begins later than the relationship.
   */
  readonly ordersBeginOn?: Day | undefined;
}

/** What the account needs and gives back; feeds personalization. */
export interface RelationshipFacts {
  /** 0–1: share of its orders in the last 24 months that came without a competing quote. */
  readonly directAwardShare?: number | undefined;
  /** 0–1: share of its spend that pays for tailored, advisory or custom work. */
  readonly tailoredShare?: number | undefined;
  readonly agreement?: Agreement | undefined;
  readonly contact?: Contact | undefined;
  /** Working sessions a year that the account asked for or its decision-maker attended, ≥ 0. */
  readonly touchpoints12m?: number | undefined;
  /** 1–5: the account owner's judgement where observation is missing. */
  readonly judged?: number | undefined;
}

/** Everything `rate` may look at. What we deliver (treatment) is not here, on purpose. */
export interface Facts extends TradeFacts, RelationshipFacts {}
