import { kappaOf } from "./agreement";
import { capsOf } from "./ceilings";
import { CRITERIA, type Criterion, SEGMENTS, type Segment } from "./facts";
import type { Model } from "./model";
import { segmentOf } from "./score";
import type { CriterionResults } from "./weighed";

export type Weights = Readonly<Record<Criterion, number>>;

/** A labelled account with what its criteria found: all that a weighing needs. */
export interface FittedAccount {
  readonly accountId: string;
  readonly label: Segment;
  readonly criteria: CriterionResults;
  /** As it stands in the facts. */
  readonly directAwardShare: number | undefined;
}

/** The same with what no weight moves: computed once, weighed many times. */
interface Weighable extends Pick<FittedAccount, "label" | "criteria"> {
  readonly capTenths: number;
}

/** How well segments agree with labels. */
export interface Fit {
  /** 0–1 */
  readonly agreement: number;
  /** Cohen's kappa, −1–1. */
  readonly kappa: number;
}

export interface FittedWeights {
  readonly weights: Weights;
  /** What the present weights reach. They were not fitted to these labels, so this is fair. */
  readonly present: Fit;
  /** What the proposed weights reach on the labels they were fitted to: flattering. */
  readonly fitted: Fit;
  /** What weights fitted to four fifths of the labels reach on the fifth they have not seen. */
  readonly crossValidated: Fit;
  /** Other weights are proposed, and held-out labels say that they are better than the present. */
  readonly isBetter: boolean;
  /** Labelled accounts it rests on. */
  readonly accounts: number;
}

/** So many labels are taken, at most: all weighings of these take about a quarter of a second. */
export const FIT_LABELS_MAX = 1000;

const STEP = 5;
const WEIGHT_MAX = 50;
const FULL = 100;
const FOLDS = 5;

/** Every set of four whole weights in steps of 5 that total 100, none over 50, in a fixed order. */
export const WEIGHT_SETS: readonly Weights[] = makeSets();

function makeSets(): Weights[] {
  const sets: Weights[] = [];
  for (let tenure = 0; tenure <= WEIGHT_MAX; tenure += STEP) {
    for (let personalization = 0; personalization <= WEIGHT_MAX; personalization += STEP) {
      for (let ticketSize = 0; ticketSize <= WEIGHT_MAX; ticketSize += STEP) {
        const purchaseFrequency = FULL - tenure - personalization - ticketSize;
        if (purchaseFrequency < 0 || purchaseFrequency > WEIGHT_MAX) continue;
        sets.push({ tenure, personalization, ticketSize, purchaseFrequency });
      }
    }
  }
  return sets;
}

/**
 * The weights under which the model's own verdicts agree best with the labels, and what they are
 * worth on labels they have not seen (docs/decisions/0020-fitting-weights.md). Exhaustive: the 891
 * sets of `WEIGHT_SETS` and the present one. The best has the highest kappa; of equals it is the
 * one nearest to the present weights, then the first. Nothing is applied.
 *
 * @param accounts labelled and rated under the model, at least one a segment and at most
 *   `FIT_LABELS_MAX`; the order is irrelevant. One that other weights leave unrated counts as a miss:
 *   nothing is gained by knowing less.
 */
export function fitWeights(accounts: readonly FittedAccount[], model: Model): FittedWeights {
  const folds = foldsOf(accounts, model);
  const labels = folds.map(countLabels);
  const allLabels = total(labels);
  // The present weights come first: of equal kappa and distance the first one stays.
  const sets = [model.weights, ...WEIGHT_SETS].sort(
    (a, b) => distance(a, model.weights) - distance(b, model.weights),
  );
  const byFold = sets.map((weights) => folds.map((fold) => tally(fold, { ...model, weights })));
  const totals = byFold.map(total);

  const best = bestOf(totals.map((found) => kappa(found, allLabels)));
  const heldOut = labels.map((unseen, fold) => {
    const seen = less(allLabels, unseen);
    const chosen = bestOf(
      totals.map((found, set) => kappa(less(found, byFold[set]?.[fold] ?? NOTHING), seen)),
    );
    return byFold[chosen]?.[fold] ?? NOTHING;
  });
  const fitOf = (found: Tally): Fit => ({
    agreement: found.hits / accounts.length,
    kappa: kappa(found, allLabels),
  });
  const present = fitOf(totals[0] ?? NOTHING);
  const crossValidated = fitOf(total(heldOut));
  return {
    weights: sets[best] ?? model.weights,
    present,
    fitted: fitOf(totals[best] ?? NOTHING),
    crossValidated,
    isBetter: best !== 0 && crossValidated.kappa > present.kappa,
    accounts: accounts.length,
  };
}

/** By account id, each label dealt round by itself, so that every fold has its share of both. */
function foldsOf(accounts: readonly FittedAccount[], model: Model): Weighable[][] {
  const byId = [...accounts].sort((a, b) => (a.accountId < b.accountId ? -1 : 1));
  const folds: Weighable[][] = Array.from({ length: FOLDS }, () => []);
  const dealt: Record<Segment, number> = { client: 0, customer: 0 };
  for (const { label, criteria, directAwardShare } of byId) {
    const caps = capsOf(criteria, directAwardShare, model);
    const capTenths = Math.min(caps.bids, caps.inertia);
    folds[dealt[label] % FOLDS]?.push({ label, criteria, capTenths });
    dealt[label] += 1;
  }
  return folds;
}

/** How often each segment was said of some accounts, and how often rightly. */
interface Tally {
  readonly hits: number;
  readonly client: number;
  readonly customer: number;
}

const NOTHING: Tally = { hits: 0, client: 0, customer: 0 };

/** What the labels themselves say. */
function countLabels(accounts: readonly Weighable[]): Tally {
  const client = accounts.filter(({ label }) => label === "client").length;
  return { hits: accounts.length, client, customer: accounts.length - client };
}

/** What a model says. */
function tally(accounts: readonly Weighable[], model: Model): Tally {
  const found = { ...NOTHING, unrated: 0 };
  for (const { criteria, capTenths, label } of accounts) {
    const segment = segmentOf(criteria, capTenths, model);
    if (segment === label) found.hits += 1;
    found[segment] += 1;
  }
  return found;
}

function total(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { hits, client, customer }) => ({
      hits: sum.hits + hits,
      client: sum.client + client,
      customer: sum.customer + customer,
    }),
    NOTHING,
  );
}

function less(all: Tally, part: Tally): Tally {
  return {
    hits: all.hits - part.hits,
    client: all.client - part.client,
    customer: all.customer - part.customer,
  };
}

/** Over three categories; no label says unrated, so that one adds nothing to chance. */
function kappa(found: Tally, labels: Tally): number {
  const margins = SEGMENTS.map((segment) => [labels[segment], found[segment]] as const);
  return kappaOf(found.hits, margins, labels.hits);
}

/** Kappas that differ by less are the same one, reached by another order of adding. */
const TOLERANCE = 1e-12;

/** The place of the highest, the first of equals. */
function bestOf(kappas: readonly number[]): number {
  let best = 0;
  kappas.forEach((value, index) => {
    if (value > (kappas[best] ?? 0) + TOLERANCE) best = index;
  });
  return best;
}

/** Squared: of two ways to move the same points, the one that spreads them is nearer. */
function distance(one: Weights, other: Weights): number {
  return CRITERIA.reduce((sum, criterion) => sum + (one[criterion] - other[criterion]) ** 2, 0);
}
