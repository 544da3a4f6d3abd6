import type { RatedSegment, Segment } from "@/lib/scoring/facts";
import type { MissingFact } from "@/lib/scoring/missing-fact";
import { toTenths } from "@/lib/scoring/tenths";
import type { Format } from "../format";

/** How figures are written: one decimal at most unless said otherwise, half up. */
export interface Figures {
  /** 59.94 → "59.9" */
  readonly decimal: (figure: number, digits?: number) => string;
  /** A share 0–1: 0.125 → "12.5%" */
  readonly percent: (share: number) => string;
}

/** 38 → "38", 59.94 → "59.9": a point and no grouping, whatever the locale. */
export function decimal(figure: number): string {
  return String(toTenths(figure) / 10);
}

/** A share 0–1 as a percentage: 0.125 → "12.5%". */
export function percent(share: number): string {
  return `${decimal(share * 100)}%`;
}

/** Where no locale is known: on the command line. */
export const PLAIN_FIGURES: Figures = {
  decimal: (figure, digits = 1) =>
    digits === 1 ? decimal(figure) : String(Math.round(figure * 10 ** digits) / 10 ** digits),
  percent,
};

/** Figures as a workspace writes them: 59,9 and 12,5 % in German. */
export const figuresOf = (format: Pick<Format, "decimal" | "percent">): Figures => ({
  decimal: (figure, digits = 1) =>
    digits === 1 ? format.decimal(toTenths(figure) / 10) : format.decimal(figure, digits),
  percent: (share) => format.percent(toTenths(share * 100) / 1000, 1),
});

/** "1 month", "14 months", "8 years"; years from two years on. */
export function duration(months: number, figures: Figures = PLAIN_FIGURES): string {
  return months < 24
    ? counted(Math.round(months), "month", figures)
    : `${figures.decimal(months / 12)} years`;
}

/** "1 order", "12 orders"; one that only rounds to 1 is written as one. */
export function counted(count: number, noun: string, figures: Figures = PLAIN_FIGURES): string {
  return `${figures.decimal(count)} ${noun}${toTenths(count) === 10 ? "" : "s"}`;
}

/** "a, b and c". */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** "a, b or c". */
export function listedOr(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} or ${last}`;
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
  directAwardShare: "the share of orders awarded without bids",
  tailoredShare: "the share of spend on tailored work",
  agreement: "the kind of agreement",
  touchpoints12m: "the working meetings of the last 12 months",
  contact: "their contact with us",
  judged: "the account owner's judgement from 1 to 5",
  averageTicketMinor: "the average ticket",
  referenceTicket: "the workspace's reference ticket",
  ordersTotal: "the orders in total",
};
