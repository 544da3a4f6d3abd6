import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { verdictOf } from "@/lib/scoring/score";
import type { CriterionResults } from "@/lib/scoring/weighed";

type Points = Partial<Record<keyof CriterionResults, number>> & { evidence?: number };

/** A verdict on criteria of so many points; those not given are unknown. */
export function verdict({ direct, ...points }: Points & { direct?: number }) {
  const facts = { directAwardShare: direct };
  const standing = { lapsed: false, startsEarlier: false };
  return verdictOf({ criteria: criteriaOf(points), facts, standing }, DEFAULT_MODEL);
}

/** Criteria of so many points; those not given are unknown. */
export function criteriaOf({ evidence = 100, ...points }: Points): CriterionResults {
  const { tenure, personalization, ticketSize, purchaseFrequency } = points;
  const unknown = { status: "unknown", missing: [] } as const;
  const known = { status: "known", evidence, signals: [] } as const;
  return {
    tenure: tenure === undefined ? unknown : { status: "known", points: tenure, months: 1 },
    personalization:
      personalization === undefined
        ? { ...unknown, evidence: 0, signals: [] }
        : { ...known, points: personalization },
    ticketSize:
      ticketSize === undefined
        ? { ...unknown, averageTicketMinor: undefined }
        : { status: "known", points: ticketSize, ratio: 1, averageTicketMinor: 1 },
    purchaseFrequency:
      purchaseFrequency === undefined
        ? unknown
        : {
            status: "known",
            points: purchaseFrequency,
            perYear: 1,
            basis: "given",
            total: undefined,
            damping: 1,
          },
  };
}

/** The same points for every criterion. */
export function all(points: number) {
  return {
    tenure: points,
    personalization: points,
    ticketSize: points,
    purchaseFrequency: points,
  };
}
