import type { Agreement, Contact } from "@/lib/scoring/facts";
import type { Reason } from "@/lib/scoring/reasons";
import { counted, duration, type Figures } from "./figure-words";

type Frequency = Extract<Reason, { code: "purchaseFrequency" }>;
type Ticket = Extract<Reason, { code: "ticketSize" }>;

/** How often, from so many times a year on; the most frequent first. */
const RHYTHMS: readonly (readonly [from: number, word: string])[] = [
  [180, "daily"],
  [75, "twice-weekly"],
  [36, "weekly"],
  [18, "fortnightly"],
  [9, "monthly"],
  [5, "two-monthly"],
  [3, "quarterly"],
  [1.5, "half-yearly"],
  [0.75, "yearly"],
];

const AGREEMENT_PHRASES: Readonly<Record<Agreement, string>> = {
  none: "no agreement",
  subscription: "a standard subscription",
  "tendered framework": "a tendered framework",
  framework: "a framework agreement",
  retainer: "a retainer",
};

const CONTACT_PHRASES: Readonly<Record<Contact, string>> = {
  general: "the general channel",
  named: "a named contact",
};

/**
 * The reasons as short phrases, in their order. How often and for how much become one phrase:
 * "weekly low-ticket orders".
 */
export function verdictPhrases(reasons: readonly Reason[], figures: Figures): string[] {
  const frequency = reasons.find((reason) => reason.code === "purchaseFrequency");
  const ticket = reasons.find((reason) => reason.code === "ticketSize");
  const joined = frequency && ticket;
  return reasons.flatMap((reason) => {
    if (!joined || (reason !== frequency && reason !== ticket)) return [phraseOf(reason, figures)];
    const isFirst = reasons.indexOf(frequency) < reasons.indexOf(ticket);
    return reason === (isFirst ? frequency : ticket) ? [orders(frequency, ticket, figures)] : [];
  });
}

/** How few of its orders an account awards without asking others. */
export function directAwardPhrase(share: number, only: boolean, figures: Figures): string {
  if (share === 0) return "every order put out to bid";
  return `${only ? "only " : ""}${figures.percent(share)} of orders awarded without bids`;
}

function phraseOf(reason: Reason, figures: Figures): string {
  const only = reason.strength < 0 ? "only " : "";
  switch (reason.code) {
    case "tenure":
      return `${only}${duration(Math.max(0, reason.months), figures)} with us`;
    case "ticketSize":
      return orders(undefined, reason, figures);
    case "purchaseFrequency":
      return orders(reason, undefined, figures);
    case "directAwardShare":
      return directAwardPhrase(reason.value, reason.strength < 0, figures);
    case "tailoredShare":
      return reason.value === 0
        ? "nothing tailored"
        : `${only}${figures.percent(reason.value)} tailored`;
    case "agreement":
      return AGREEMENT_PHRASES[reason.value];
    case "touchpoints12m":
      if (reason.value === 0) return "no working meetings";
      return `${only}${counted(reason.value, "working meeting", figures)} a year`;
    case "contact":
      return CONTACT_PHRASES[reason.value];
    case "judged":
      return `judged ${figures.decimal(reason.value)} of 5`;
  }
}

function orders(
  frequency: Frequency | undefined,
  ticket: Ticket | undefined,
  figures: Figures,
): string {
  const size = ticket === undefined ? "" : `${sizeOf(ticket.ratio)} `;
  if (frequency === undefined) return `${size}orders`;
  if (frequency.total === 1) return `a single ${size}order`;
  // Too few orders for a rhythm: that, and not the rhythm, is what counts against it.
  if (frequency.earnedFrom !== undefined && frequency.strength < 0) {
    return `only ${figures.decimal(frequency.total ?? 0)} ${size}orders`;
  }
  const rhythm = RHYTHMS.find(([from]) => frequency.perYear >= from)?.[1] ?? "rare";
  return `${rhythm} ${size}orders`;
}

function sizeOf(ratio: number): string {
  if (ratio < 0.5) return "low-ticket";
  return ratio < 1.5 ? "mid-ticket" : "high-ticket";
}
