import type { Criterion } from "@/lib/scoring/facts";
import type { Rating } from "@/lib/scoring/rate";
import type { Format } from "./format";
import {
  counted,
  decimal,
  duration,
  listed,
  MISSING_FACT_WORDS,
  percent,
} from "./sentences/figure-words";

/** The criteria as pages name them. */
export const CRITERION_LABELS: Readonly<Record<Criterion, string>> = {
  tenure: "Tenure",
  personalization: "Personalization",
  ticketSize: "Ticket size",
  purchaseFrequency: "Purchase frequency",
};

/** What the points of a criterion rest on, in a few words with figures; or what is missing. */
export function criterionFigure(criterion: Criterion, rating: Rating, format: Format): string {
  const result = rating.criteria[criterion];
  if (result.status === "unknown") {
    const waiting =
      "evidence" in result && result.evidence > 0 ? evidenceText(result.evidence) : "";
    const asks = result.missing.map((fact) => MISSING_FACT_WORDS[fact]);
    return `Not known${waiting}: needs ${listed(asks)}`;
  }
  if ("months" in result) return `${duration(Math.max(0, result.months))} since the first purchase`;
  if ("ratio" in result) {
    const ticket = format.money(result.averageTicketMinor);
    return `${ticket} on average, ${decimal(result.ratio)} times the reference ticket`;
  }
  if ("perYear" in result) {
    const damped = result.damping < 1 ? `, irregular (counts ${percent(result.damping)})` : "";
    const total = result.total === undefined ? "" : `, ${counted(result.total, "purchase")} in all`;
    return `${counted(result.perYear, "decision")} to buy a year${total}${damped}`;
  }
  return `${counted(result.signals.length, "signal")}, evidence ${decimal(result.evidence)} of 100`;
}

function evidenceText(evidence: number): string {
  return ` (evidence ${decimal(evidence)} of 100)`;
}
