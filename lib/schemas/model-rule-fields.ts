import type { ModelCurve, ModelNumber } from "./model-field";

/**
 * The fields of the rules that a model may have or lack, by the group of the editor that they stand
 * in. `rule` is the place of what is left out as a whole where none of its fields is filled in.
 */

interface RuleFields {
  readonly curves?: readonly (ModelCurve & { readonly rule: string })[];
  readonly numbers?: readonly (ModelNumber & { readonly rule: string })[];
}

export const RULE_GROUPS = [
  "Purchase frequency",
  "Personalization",
  "Ceilings",
  "Segments",
  "Lapsed and quiet",
] as const;

const number = (rule: string, name: string, label: string, hint?: string) => ({
  rule,
  path: name === "" ? rule : `${rule}.${name}`,
  label,
  hint,
});
const curve = (rule: string, name: string, label: string, x: string, y: ModelCurve["y"]) => ({
  ...number(rule, name, label),
  x,
  y,
});

const TRUST = "purchaseFrequency.trust";
const COMMITMENT = "purchaseFrequency.commitment";
const CERTAINTY = "segments.certainty";
const RHYTHM = "standing.rhythm";
const NEWCOMER = "standing.newcomer";
const LATEST_START = "standing.latestStart";

export const RULE_FIELDS: Readonly<Record<(typeof RULE_GROUPS)[number], RuleFields>> = {
  "Purchase frequency": {
    curves: [
      curve(
        TRUST,
        "curve",
        "Often, given in trust: how much of the points comes back",
        "points of personalization",
        "factor",
      ),
      curve(
        COMMITMENT,
        "curve",
        "Committed: how much counts at once",
        "share of tailored work, 0 to 1",
        "factor",
      ),
    ],
    numbers: [number(TRUST, "above", "Trust counts above so many decisions a year")],
  },
  Personalization: {
    numbers: [
      number(
        "personalization.signals.agreement.points.tendered framework",
        "",
        "Points: tendered framework",
      ),
    ],
  },
  Ceilings: {
    curves: [
      curve(
        "ceilings.inertia.slope",
        "",
        "Inertia: the highest score from there on",
        "points of personalization",
        "score",
      ),
    ],
  },
  Segments: {
    numbers: [
      number(CERTAINTY, "borderlineFromShare", "Borderline only from a share without a bid of"),
      number(CERTAINTY, "signals.low", "Provisional: an unknown signal, filled low"),
      number(CERTAINTY, "signals.high", "Provisional: an unknown signal, filled high"),
      number(CERTAINTY, "bidShare", "Provisional: an unknown share without a bid, filled low"),
      number(
        CERTAINTY,
        "vouchedFrom",
        "Provisional: no bids ceiling from a judgement of",
        "Where the share awarded without a bid is unknown.",
      ),
    ],
  },
  "Lapsed and quiet": {
    numbers: [
      number(RHYTHM, "lapseUsualGaps", "Lapsed only after so many usual gaps"),
      number(RHYTHM, "lapseLongestGaps", "Lapsed only after so many times the longest gap"),
      number(RHYTHM, "shortGapMonths", "Own rhythm: a usual gap is short up to so many months"),
      number(RHYTHM, "patienceMonths", "Quiet with a longer gap: after so many months"),
      number(RHYTHM, "longGaps", "Quiet with a longer gap: or so many usual gaps, if later"),
      number(RHYTHM, "quietLongestGaps", "Quiet only after so many times the longest gap"),
      number(NEWCOMER, "belowDays", "New for fewer than so many days"),
      number(NEWCOMER, "purchases", "New with at most so many purchases"),
      number(LATEST_START, "days", "Customer “at least” since: days from the first of all orders"),
      number(LATEST_START, "usualGaps", "Customer “at least” since: or so many usual gaps"),
    ],
  },
};
