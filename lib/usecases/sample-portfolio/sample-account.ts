import type { Kind, Treatment } from "@/lib/portfolio/treatment";
import type { RelationshipFacts } from "@/lib/scoring/facts";

/**
 * One row of the sample tables. Money is in whole euros and time in days before the as-of date,
 * so that a row reads like a sentence and never ages.
 */
export interface SampleAccount {
  readonly externalId: string;
  readonly name: string;
  readonly website: string;
  readonly industry: string;
  readonly country: string;
  readonly kind: Kind;
  readonly owner: Owner;
  readonly selfLabel?: string;
  readonly buys: OrderPattern | TypedTrade;
  readonly relationship?: RelationshipFacts;
  readonly treatment?: SampleTreatment;
  readonly experience?: SampleExperience;
  readonly target?: true;
  readonly contractEndsInDays?: number;
  readonly tags?: readonly string[];
  readonly notes?: string;
}

/** The account managers of the sample. */
export type Owner = "Marta Ilvesson" | "Jonas Brandtner" | "Amelie Rouvel" | "Tomas Vegara";

/** An order history: from `first` to `last` days ago, one order about every `every` days. */
export interface OrderPattern {
  readonly first: number;
  readonly last: number;
  readonly every: number;
  /** Shift of each order towards today in percent of `every`, repeated; starts with 0. */
  readonly jitter: readonly number[];
  /** The usual amount of an order, in whole euros. */
  readonly amount: number;
  /** Percent of the usual amount, repeated. */
  readonly variation: readonly number[];
}

/** Trade facts typed by hand, for accounts without an order history. */
export interface TypedTrade {
  readonly customerSince: number;
  readonly lastPurchase?: number;
  readonly orders12m?: number;
  readonly ordersTotal?: number;
  readonly revenue12m?: number;
  readonly revenueTotal?: number;
}

export interface SampleTreatment {
  readonly treatedAs?: Treatment;
  readonly namedManager?: boolean;
  readonly busyWeekPriority?: boolean;
  readonly concessions12m?: number;
  readonly hours12m?: number;
  /** Gross margin as a share of the revenue of the last 12 months. */
  readonly marginShare?: number;
}

export interface SampleExperience {
  readonly nps?: number;
  readonly csat?: number;
  readonly returnRate?: number;
  readonly referrals?: number;
  readonly complaints?: number;
}

/** Jitter of an account that buys like clockwork. */
export const STEADY = [0, 4, -4, 6, 0, -6] as const;
/** Jitter of an account that buys when it needs something. */
export const LOOSE = [0, 22, -14, 30, 8, -20, 12] as const;
/** Four orders within days, then a long gap. */
export const BURSTS = [0, -90, -180, -270] as const;
/** Two orders on the same day: one decision to buy. */
export const PAIRED = [0, -100] as const;

/** Variation of a fixed fee. */
export const FIXED = [100] as const;
/** Variation of an order that is much like the last. */
export const MILD = [100, 94, 107, 98, 103, 91, 110] as const;
/** Variation of small and large orders mixed. */
export const WIDE = [100, 45, 160, 80, 140, 60, 120] as const;
