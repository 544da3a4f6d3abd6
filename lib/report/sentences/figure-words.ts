import type { RatedSegment, Segment } from "@/lib/scoring/facts";
import type { MissingFact } from "@/lib/scoring/missing-fact";
import { toTenths } from "@/lib/scoring/tenths";

/** Figures as English sentences write them: one decimal at most, a point, no grouping. */

/** 38 → "38", 59.94 → "59.9". */
export function decimal(figure: number): string {
  return String(toTenths(figure) / 10);
}

/** A share 0–1 as a percentage: 0.125 → "12.5%". */
export function percent(share: number): string {
  return `${decimal(share * 100)}%`;
}

/** "1 month", "14 months", "8 years"; years from two years on. */
export function duration(months: number): string {
  return months < 24 ? counted(Math.round(months), "month") : `${decimal(months / 12)} years`;
}

/** "1 order", "12 orders". */
export function counted(count: number, noun: string): string {
  return `${decimal(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const SEGMENT_WORDS: Readonly<Record<RatedSegment, string>> = {
  client: "client",
  customer: "customer",
  unrated: "unrated",
};

export const SEGMENT_NOUNS: Readonly<Record<Segment, string>> = {
  client: "a client",
  customer: "a customer",
};

/** What to ask for, as it stands in "ask for …". */
export const MISSING_FACT_WORDS: Readonly<Record<MissingFact, string>> = {
  customerSince: "the date of the first purchase",
  directAwardShare: "the share of orders won without a bid",
  tailoredShare: "the share of spend on tailored work",
  agreement: "the kind of agreement",
  touchpoints12m: "the working sessions of the last 12 months",
  contact: "whom they turn to",
  judged: "the owner's judgement from 1 to 5",
  averageTicketMinor: "the average ticket",
  referenceTicket: "the workspace's reference ticket",
  ordersTotal: "the orders in total",
};
