import type { Agreement, Contact } from "@/lib/scoring/facts";
import type { Reason } from "@/lib/scoring/reasons";
import { toTenths } from "@/lib/scoring/tenths";
import { counted, duration, type Figures, PLAIN_FIGURES } from "./figure-words";

const AGREEMENT_SENTENCES: Readonly<Record<Agreement, string>> = {
  none: "Works without any agreement",
  subscription: "Has a subscription to a standard product",
  "tendered framework": "Has a framework agreement won by tender",
  framework: "Has a framework agreement",
  retainer: "Has a retainer",
};

const CONTACT_SENTENCES: Readonly<Record<Contact, string>> = {
  general: "Uses the general channel",
  named: "Has a named contact",
};

/**
 * A reason as one sentence with its figures.
 *
 * @param money writes minor units of the model's currency.
 * @param date writes a calendar date; without it no date is named.
 */
export function reasonSentence(
  reason: Reason,
  money: (minor: number) => string,
  figures: Figures = PLAIN_FIGURES,
  date?: (day: number) => string,
): string {
  const only = reason.strength < 0 && "value" in reason && reason.value !== 0 ? "Only " : "";
  const points = pointsText(reason.points, figures);
  switch (reason.code) {
    case "tenure":
      if (reason.ordersBeginOn !== undefined) {
        const least = duration(Math.max(0, reason.months), figures);
        const begin = date ? `begin on ${date(reason.ordersBeginOn)}` : "known begin then";
        return `With us for at least ${least}: the orders ${begin}.`;
      }
      return reason.strength < 0
        ? `With us for only ${duration(Math.max(0, reason.months), figures)}.`
        : `With us for ${duration(reason.months, figures)}.`;
    case "ticketSize":
      return `The average ticket is ${money(reason.averageTicketMinor)}, ${ratio(reason.ratio, figures)} × the reference ticket.`;
    case "purchaseFrequency":
      return frequencySentence(reason, figures);
    case "directAwardShare":
      return `${only}${figures.percent(reason.value)} of its orders are awarded without bids.`;
    case "tailoredShare":
      return `${only}${figures.percent(reason.value)} of its spend pays for tailored work.`;
    case "agreement":
      return `${AGREEMENT_SENTENCES[reason.value]} (${points}).`;
    case "touchpoints12m":
      return `Asked for ${only.toLowerCase()}${counted(reason.value, "working meeting", figures)} a year.`;
    case "contact":
      return `${CONTACT_SENTENCES[reason.value]} (${points}).`;
    case "judged":
      return `Judged ${figures.decimal(reason.value)} of 5 by the account owner, as nothing was observed.`;
  }
}

/** "full points", "80 of 100 points" */
function pointsText(points: number, figures: Figures): string {
  return points >= 100 ? "full points" : `${figures.decimal(points)} of 100 points`;
}

/** Two decimals below 1, where one would hide a small ticket. */
function ratio(value: number, figures: Figures): string {
  return figures.decimal(value, value < 1 ? 2 : 1);
}

function frequencySentence(
  reason: Extract<Reason, { code: "purchaseFrequency" }>,
  figures: Figures,
): string {
  const { perYear, total, earnedFrom, damping, pace, strength, trust, commitment } = reason;
  const parts = [`Buys ${timesAYear(perYear, figures)} a year`];
  if (trust !== undefined) parts.push("often, but given in trust");
  else if (strength >= 0) parts.push("a rhythm typical of lasting relationships");
  else if (pace === "faster") parts.push("more often than is typical of lasting relationships");
  else if (pace === "slower") parts.push("less often than is typical of lasting relationships");
  if (earnedFrom !== undefined && total !== undefined) {
    parts.push(
      `with ${counted(total, "purchase", figures)} in all (counts in full from ${earnedFrom})`,
    );
  }
  if (commitment !== undefined) parts.push("under an agreement that makes up for few purchases");
  if (damping < 1)
    parts.push(`at irregular intervals that cost ${figures.percent(1 - damping)} of the points`);
  return `${parts.join(", ")}.`;
}

function timesAYear(perYear: number, figures: Figures): string {
  if (perYear > 0 && perYear < 0.1) return `less than ${figures.decimal(0.1)} times`;
  return toTenths(perYear) === 10 ? "once" : `${figures.decimal(perYear)} times`;
}
