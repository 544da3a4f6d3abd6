import type { Curve } from "@/lib/scoring/curve";
import { DEFAULT_MODEL } from "@/lib/scoring/model";

const { signals, judged } = DEFAULT_MODEL.personalization;

/** x and the height of the curve there. */
type Row = readonly [x: number, height: number];

/** The same for the curves of personalization and of the ceilings. */
export const PERSONALIZATION_CURVES: readonly (readonly [
  name: string,
  curve: Curve,
  rows: readonly Row[],
])[] = [
  [
    "direct-award share",
    signals.directAwardShare.curve,
    [
      [0, 0],
      [0.001, 0.08],
      [0.249, 19.92],
      [0.25, 20],
      [0.251, 20.1],
      [0.499, 44.9],
      [0.5, 45],
      [0.501, 45.12],
      [0.749, 74.88],
      [0.75, 75],
      [0.751, 75.1333],
      [0.899, 94.8667],
      [0.9, 95],
      [0.901, 95.05],
      [0.999, 99.95],
      [1, 100],
    ],
  ],
  [
    "tailored share",
    signals.tailoredShare.curve,
    [
      [0, 0],
      [0.001, 0.14],
      [0.249, 34.86],
      [0.25, 35],
      [0.251, 35.12],
      [0.499, 64.88],
      [0.5, 65],
      [0.501, 65.1],
      [0.799, 94.9],
      [0.8, 95],
      [0.801, 95.025],
      [0.999, 99.975],
      [1, 100],
    ],
  ],
  [
    "touchpoints",
    signals.touchpoints12m.curve,
    [
      [0, 0],
      [0.999, 19.98],
      [1, 20],
      [1.001, 20.0133],
      [3.999, 59.9867],
      [4, 60],
      [4.001, 60.005],
      [11.999, 99.995],
      [12, 100],
      [12.001, 100],
    ],
  ],
  [
    "judged",
    judged.curve,
    [
      [1, 0],
      [1.001, 0.025],
      [1.999, 24.975],
      [2, 25],
      [2.001, 25.025],
      [2.999, 49.975],
      [3, 50],
      [3.001, 50.025],
      [3.999, 74.975],
      [4, 75],
      [4.001, 75.025],
      [4.999, 99.975],
      [5, 100],
    ],
  ],
  [
    "gap damping",
    DEFAULT_MODEL.purchaseFrequency.gapDamping,
    [
      [0, 1],
      [0.799, 1],
      [0.8, 1],
      [0.801, 0.9997],
      [1.499, 0.8003],
      [1.5, 0.8],
      [1.501, 0.8],
      [50, 0.8],
    ],
  ],
  [
    "bids ceiling",
    DEFAULT_MODEL.ceilings.bids.curve,
    [
      [0, 40],
      [0.001, 40.04],
      [0.249, 49.96],
      [0.25, 50],
      [0.251, 50.04],
      [0.499, 59.96],
      [0.5, 60],
      [0.501, 60.16],
      [0.749, 99.84],
      [0.75, 100],
      [0.751, 100],
      [1, 100],
    ],
  ],
];
