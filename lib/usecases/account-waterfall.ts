import { CRITERION_LABELS } from "@/lib/report/criterion-figures";
import type { Figures } from "@/lib/report/sentences/figure-words";
import { partialScore } from "@/lib/report/sentences/partial-score";
import type { WaterfallView } from "@/lib/report/view-parts";
import type { CeilingCode } from "@/lib/scoring/ceilings";
import type { Contributions } from "@/lib/scoring/contributions";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";

const CEILING_LABELS: Readonly<Record<CeilingCode, string>> = {
  bids: "Bids ceiling",
  inertia: "Inertia ceiling",
};

/** The steps from nothing to the score; undefined where no criterion is known. */
export function waterfallView(
  rating: Rating,
  { lines, ceiling }: Contributions,
  model: Model,
  figures: Figures,
): WaterfallView | undefined {
  const { decimal } = figures;
  const { score, rawScore } = rating;
  if (score === undefined || rawScore === undefined) return undefined;
  const steps: WaterfallView["steps"][number][] = [];
  let tenths = 0;
  for (const line of lines) {
    const from = tenths / 10;
    tenths += line.tenths;
    steps.push({
      label: CRITERION_LABELS[line.criterion],
      kind: "criterion",
      from,
      to: tenths / 10,
      text: `+${decimal(line.tenths / 10)}`,
    });
  }
  if (ceiling) {
    steps.push({ label: "Raw score", kind: "raw", from: 0, to: rawScore, text: decimal(rawScore) });
    steps.push({
      label: CEILING_LABELS[ceiling.code],
      kind: "ceiling",
      from: rawScore,
      to: score,
      text: `−${decimal(rawScore - score)}`,
    });
  }
  const partial = partialScore(rating, figures);
  const label = partial === undefined ? "Score" : "Known so far";
  steps.push({ label, kind: "score", from: 0, to: score, text: decimal(score) });
  const { clientFrom } = model.segments;
  const side = score >= clientFrom ? "at or above" : "below";
  return {
    finding:
      partial === undefined
        ? `Score ${decimal(score)} of 100, ${side} the client threshold of ${decimal(clientFrom)}.`
        : `No verdict yet (${partial} of 100): too little is known to compare it with clients.`,
    threshold: partial === undefined ? clientFrom : null,
    steps,
    table: {
      caption: "Contributions to the score",
      columns: [
        { label: "Step", numeric: false },
        { label: "Points", numeric: true },
      ],
      rows: steps.map((step) => ({ cells: [step.label, step.text] })),
    },
  };
}
