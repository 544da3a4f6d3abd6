import { type Distribution, DistributionCount } from "@/lib/portfolio/distribution";
import { type MoverCursor, type WhatIf, WhatIfSums } from "@/lib/portfolio/what-if";
import type { Scope } from "@/lib/scope";
import type { Curve } from "@/lib/scoring/curve";
import type { Facts } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { type Rating, rate } from "@/lib/scoring/rate";
import { packedFacts, unpacked } from "./portfolio-facts";
import type { WorkspaceContext } from "./rating-context";

/** What a model would do to a portfolio, and how the portfolio spreads over its curves. */
export interface TriedModel {
  readonly whatIf: WhatIf;
  /** By the place of the curve in the definition. */
  readonly distributions: Readonly<Record<string, Distribution>>;
}

/** The curves of a model, and what of an account is read off each. */
const READINGS: readonly {
  readonly path: string;
  /** Undefined where the model lacks the rule that it belongs to. */
  readonly curve: (model: Model) => Curve | undefined;
  readonly x: (rating: Rating, facts: Facts) => number | undefined;
}[] = [
  {
    path: "tenure",
    curve: (model) => model.tenure,
    x: ({ criteria: { tenure } }) => (tenure.status === "known" ? tenure.months : undefined),
  },
  {
    path: "ticketSize",
    curve: (model) => model.ticketSize,
    x: ({ criteria: { ticketSize } }) =>
      ticketSize.status === "known" ? ticketSize.ratio : undefined,
  },
  {
    path: "purchaseFrequency.band",
    curve: (model) => model.purchaseFrequency.band,
    x: ({ criteria: { purchaseFrequency } }) =>
      purchaseFrequency.status === "known" ? purchaseFrequency.perYear : undefined,
  },
  {
    path: "purchaseFrequency.gapDamping",
    curve: (model) => model.purchaseFrequency.gapDamping,
    x: (_, { gapVariation }) => gapVariation,
  },
  {
    path: "personalization.signals.directAwardShare.curve",
    curve: (model) => model.personalization.signals.directAwardShare.curve,
    x: (_, { directAwardShare }) => directAwardShare,
  },
  {
    path: "personalization.signals.tailoredShare.curve",
    curve: (model) => model.personalization.signals.tailoredShare.curve,
    x: (_, { tailoredShare }) => tailoredShare,
  },
  {
    path: "personalization.signals.touchpoints12m.curve",
    curve: (model) => model.personalization.signals.touchpoints12m.curve,
    x: (_, { touchpoints12m }) => touchpoints12m,
  },
  {
    path: "personalization.judged.curve",
    curve: (model) => model.personalization.judged.curve,
    x: (_, { judged }) => judged,
  },
  {
    path: "ceilings.bids.curve",
    curve: (model) => model.ceilings.bids.curve,
    x: (_, { directAwardShare }) => directAwardShare,
  },
  {
    path: "purchaseFrequency.trust.curve",
    curve: (model) => model.purchaseFrequency.trust?.curve,
    x: personalizationOf,
  },
  {
    path: "purchaseFrequency.commitment.curve",
    curve: (model) => model.purchaseFrequency.commitment?.curve,
    x: (_, { tailoredShare }) => tailoredShare,
  },
  {
    path: "ceilings.inertia.slope",
    curve: (model) => model.ceilings.inertia.slope,
    x: personalizationOf,
  },
];

function personalizationOf({ criteria: { personalization } }: Rating): number | undefined {
  return personalization.status === "known" ? personalization.points : undefined;
}

/**
 * Rates every account that exists for the scope with a model, in one reading of the portfolio, and
 * compares that with how it is rated now. Nothing is stored.
 * @param page how many movers are wanted, and behind which
 */
export async function tryModel(
  scope: Scope,
  context: WorkspaceContext,
  model: Model,
  page: { readonly limit: number; readonly after?: MoverCursor | undefined },
): Promise<TriedModel> {
  const { asOf } = context;
  const sums = new WhatIfSums(page.limit, page.after);
  const counts = READINGS.flatMap(({ path, curve, x }) => {
    const drawn = curve(model);
    return drawn ? [{ path, x, count: new DistributionCount(drawn) }] : [];
  });
  for (const batch of await packedFacts(scope, context)) {
    for (const { row, facts, before } of unpacked(batch)) {
      const rating = rate(facts, model, asOf);
      sums.add({ row, facts, before, after: rating, revenueMinor: facts.revenue12mMinor });
      for (const { x, count } of counts) count.add(x(rating, facts));
    }
    // Whoever asks for a page meanwhile gets it.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return {
    whatIf: sums.result(),
    distributions: Object.fromEntries(counts.map(({ path, count }) => [path, count.result()])),
  };
}
