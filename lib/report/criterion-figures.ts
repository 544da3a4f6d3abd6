import type { Criterion } from "@/lib/scoring/facts";
import type { Rating } from "@/lib/scoring/rate";
import type { Format } from "./format";
import {
  counted,
  duration,
  type Figures,
  figuresOf,
  listed,
  MISSING_FACT_WORDS,
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
  const figures = figuresOf(format);
  const result = rating.criteria[criterion];
  if (result.status === "unknown") {
    const waiting =
      "evidence" in result && result.evidence > 0 ? evidenceText(result.evidence, figures) : "";
    const asks = result.missing.map((fact) => MISSING_FACT_WORDS[fact]);
    return `Not known${waiting}: needs ${listed(asks)}`;
  }
  if ("months" in result)
    return `${duration(Math.max(0, result.months), figures)} since the first purchase`;
  if ("ratio" in result) {
    const ticket = format.money(result.averageTicketMinor);
    return `${ticket} on average, ${figures.decimal(result.ratio, result.ratio < 1 ? 2 : 1)} times the reference ticket`;
  }
  if ("perYear" in result) {
    const damped =
      result.damping < 1 ? `, irregular (counts ${figures.percent(result.damping)})` : "";
    const total =
      result.total === undefined ? "" : `, ${counted(result.total, "purchase", figures)} in all`;
    return `${counted(result.perYear, "decision", figures)} to buy a year${total}${damped}`;
  }
  return `${counted(result.signals.length, "signal", figures)}, evidence ${figures.decimal(result.evidence)} of 100`;
}

function evidenceText(evidence: number, figures: Figures): string {
  return ` (evidence ${figures.decimal(evidence)} of 100)`;
}
