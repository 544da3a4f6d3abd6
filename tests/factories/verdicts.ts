import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { type CriterionResults, verdictOf } from "@/lib/scoring/score";

type Given = Partial<Record<keyof CriterionResults, number>> & {
  evidence?: number;
  direct?: number;
};

/** A verdict on criteria of so many points; those not given are unknown. */
export function verdict({ evidence = 100, direct, ...points }: Given) {
  const { tenure, personalization, ticketSize, purchaseFrequency } = points;
  const unknown = { status: "unknown", missing: [] } as const;
  const known = { status: "known", evidence, signals: [] } as const;
  const criteria: CriterionResults = {
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
  return verdictOf(criteria, direct, DEFAULT_MODEL);
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
