import { CRITERION_LABELS, criterionFigure } from "@/lib/report/criterion-figures";
import type { Format } from "@/lib/report/format";
import { CRITERIA } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";

/** One criterion on the page of an account. */
export interface CriterionLine {
  readonly label: string;
  readonly weight: string;
  readonly points: string;
  /** What the points rest on, or what is missing. */
  readonly figure: string;
}

export const criteriaView = (rating: Rating, model: Model, format: Format): CriterionLine[] =>
  CRITERIA.map((criterion) => {
    const result = rating.criteria[criterion];
    return {
      label: CRITERION_LABELS[criterion],
      weight: format.percent(model.weights[criterion] / 100),
      points: result.status === "known" ? format.decimal(result.points) : "–",
      figure: criterionFigure(criterion, rating, format),
    };
  });
