import type { Model } from "@/lib/scoring/model";
import { valueAt } from "./json-place";
import type { ModelCurve, ModelNumber } from "./model-field";
import { RULE_FIELDS, RULE_GROUPS } from "./model-rule-fields";

/**
 * What of a model can be edited, by its place in the definition, in the words of the page. The form,
 * its reading and the comparison of two versions go by this one list; a test holds it against the
 * schema, so that nothing of a model is left out.
 */

export interface ModelGroup {
  readonly title: string;
  readonly note: string;
  readonly curves: readonly ModelCurve[];
  readonly numbers: readonly ModelNumber[];
}

const signal = (name: string) => `personalization.signals.${name}`;

/** The four weights stand apart: they always total 100. */
export const WEIGHT_NUMBERS: readonly ModelNumber[] = [
  { path: "weights.tenure", label: "Tenure" },
  { path: "weights.personalization", label: "Personalization" },
  { path: "weights.ticketSize", label: "Ticket size" },
  { path: "weights.purchaseFrequency", label: "Purchase frequency" },
];

/** Where the reference ticket stands; in the form it is an amount in the workspace's currency. */
export const REFERENCE_TICKET = "referenceTicket";

const GROUPS: readonly ModelGroup[] = [
  {
    title: "Tenure",
    note: "Months since the first purchase.",
    curves: [{ path: "tenure", label: "Tenure", x: "months", y: "points" }],
    numbers: [],
  },
  {
    title: "Ticket size",
    note: "The average ticket, as a multiple of the reference ticket.",
    curves: [{ path: "ticketSize", label: "Ticket size", x: "× reference ticket", y: "points" }],
    numbers: [],
  },
  {
    title: "Purchase frequency",
    note: "Decisions to buy a year. More is not better: relationships buy yearly to monthly.",
    curves: [
      {
        path: "purchaseFrequency.band",
        label: "Purchase frequency",
        x: "decisions a year",
        y: "points",
      },
      {
        path: "purchaseFrequency.gapDamping",
        label: "Irregular gaps",
        x: "variation of the gaps",
        y: "factor",
      },
    ],
    numbers: [
      {
        path: "purchaseFrequency.fewOrders.below",
        label: "Full points from this many purchases",
      },
      { path: "purchaseFrequency.fewOrders.start", label: "Points for a single purchase" },
    ],
  },
  {
    title: "Personalization",
    note: "What the account needs and gives back. The weights of its five signals total 100.",
    curves: [
      {
        path: `${signal("directAwardShare")}.curve`,
        label: "Orders awarded without bids",
        x: "share, 0 to 1",
        y: "points",
      },
      {
        path: `${signal("tailoredShare")}.curve`,
        label: "Share of tailored work",
        x: "share, 0 to 1",
        y: "points",
      },
      {
        path: `${signal("touchpoints12m")}.curve`,
        label: "Working meetings",
        x: "a year",
        y: "points",
      },
      { path: "personalization.judged.curve", label: "Judgement", x: "1 to 5", y: "points" },
    ],
    numbers: [
      {
        path: `${signal("directAwardShare")}.weight`,
        label: "Weight: orders awarded without bids",
      },
      { path: `${signal("tailoredShare")}.weight`, label: "Weight: share of tailored work" },
      { path: `${signal("agreement")}.weight`, label: "Weight: agreement" },
      { path: `${signal("touchpoints12m")}.weight`, label: "Weight: working meetings" },
      { path: `${signal("contact")}.weight`, label: "Weight: contact" },
      { path: `${signal("agreement")}.points.none`, label: "Points: no agreement" },
      { path: `${signal("agreement")}.points.subscription`, label: "Points: subscription" },
      { path: `${signal("agreement")}.points.framework`, label: "Points: framework" },
      { path: `${signal("agreement")}.points.retainer`, label: "Points: retainer" },
      { path: `${signal("contact")}.points.general`, label: "Points: general channel" },
      { path: `${signal("contact")}.points.named`, label: "Points: a named person" },
      {
        path: "personalization.judged.evidenceShare",
        label: "Share of the evidence a judgement replaces",
        hint: "0 to 1.",
      },
      {
        path: "personalization.evidenceFloor",
        label: "Counts as known from evidence of",
        hint: "Of 100.",
      },
    ],
  },
  {
    title: "Ceilings",
    note: "Limits that no other strength can lift.",
    curves: [
      {
        path: "ceilings.bids.curve",
        label: "Bids: the highest score possible",
        x: "share of orders awarded without bids, 0 to 1",
        y: "score",
      },
    ],
    numbers: [
      { path: "ceilings.bids.below", label: "Bids: with a share below" },
      { path: "ceilings.bids.atMost", label: "the score is at most" },
      { path: "ceilings.inertia.below", label: "Inertia: with personalization below" },
      { path: "ceilings.inertia.atMost", label: "the score is at most" },
    ],
  },
  {
    title: "Segments",
    note: "The score from which an account is a client, and when too little is known to rate it.",
    curves: [],
    numbers: [
      { path: "segments.clientFrom", label: "Client from a score of" },
      { path: "segments.borderline.from", label: "Borderline from" },
      { path: "segments.borderline.below", label: "Borderline below" },
      { path: "segments.coverageFloor", label: "Unrated below a coverage of" },
      {
        path: "segments.unratedFrom",
        label: "Unrated from a score of, while personalization is unknown",
        hint: "Trade alone never makes a client.",
      },
      { path: "segments.fills.low", label: "Provisional: missing facts filled in low with" },
      { path: "segments.fills.high", label: "Provisional: missing facts filled in high with" },
    ],
  },
  {
    title: "Lapsed and quiet",
    note: "When an account counts as gone, and when it has been silent for too long.",
    curves: [],
    numbers: [
      { path: "standing.lapseMonths", label: "Lapsed after months without a purchase" },
      { path: "standing.quiet.gaps", label: "Quiet after a silence of usual gaps" },
      { path: "standing.quiet.fromOrders", label: "Quiet only from orders" },
    ],
  },
];

export const MODEL_GROUPS: readonly ModelGroup[] = GROUPS.map((group) => {
  const rules = RULE_GROUPS.find((title) => title === group.title);
  const { curves = [], numbers = [] } = rules ? RULE_FIELDS[rules] : {};
  return {
    ...group,
    curves: [...group.curves, ...curves],
    numbers: [...group.numbers, ...numbers],
  };
});

/** The groups with the fields that a model fills: those of rules that it lacks are left out. */
export function groupsOf(model: Model): readonly ModelGroup[] {
  const fills = ({ path }: { readonly path: string }) => valueAt(model, path) !== undefined;
  return MODEL_GROUPS.map((group) => ({
    ...group,
    curves: group.curves.filter(fills),
    numbers: group.numbers.filter(fills),
  }));
}

export const MODEL_NUMBERS: readonly ModelNumber[] = [
  ...WEIGHT_NUMBERS,
  ...MODEL_GROUPS.flatMap(({ numbers }) => numbers),
];
export const MODEL_CURVES: readonly ModelCurve[] = MODEL_GROUPS.flatMap(({ curves }) => curves);
