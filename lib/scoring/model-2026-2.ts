import { DEFAULT_MODEL, type Model } from "./model";

const { purchaseFrequency, personalization, ceilings, segments, standing } = DEFAULT_MODEL;
const { signals } = personalization;

/** The second scoring model: what domain.md §3 marks ②, added to the first. */
export const MODEL_2026_2: Model = {
  ...DEFAULT_MODEL,
  version: "2026.2",
  purchaseFrequency: {
    ...purchaseFrequency,
    trust: {
      above: 12,
      curve: {
        scale: "linear",
        points: [
          [60, 0],
          [75, 1],
        ],
      },
    },
    commitment: {
      curve: {
        scale: "linear",
        points: [
          [0.3, 0],
          [0.5, 1],
        ],
      },
    },
  },
  personalization: {
    ...personalization,
    signals: {
      ...signals,
      agreement: {
        ...signals.agreement,
        points: { ...signals.agreement.points, "tendered framework": 25 },
      },
    },
  },
  ceilings: {
    ...ceilings,
    inertia: {
      ...ceilings.inertia,
      slope: {
        scale: "linear",
        points: [
          [40, 54.9],
          [52, 60],
          [70, 100],
        ],
      },
    },
  },
  segments: {
    ...segments,
    certainty: {
      borderlineFromShare: 0.5,
      signals: { low: 0, high: 80 },
      bidShare: 0.25,
      vouchedFrom: 4,
    },
  },
  standing: {
    ...standing,
    rhythm: {
      lapseUsualGaps: 2,
      lapseLongestGaps: 1.5,
      shortGapMonths: 6,
      patienceMonths: 12,
      longGaps: 1.5,
      quietLongestGaps: 1.25,
    },
    newcomer: { belowDays: 365, purchases: 2 },
    latestStart: { days: 60, usualGaps: 2 },
  },
};
