import { type RatedSegment, SEGMENTS, type Segment } from "./facts";

/** An account that somebody labelled, and what the model says of it. */
export interface LabelledRating {
  readonly accountId: string;
  /** What a person says it is. */
  readonly label: Segment;
  /** What the model computes, whatever a person has overridden it to. */
  readonly segment: RatedSegment;
  /** 0–100; none where no criterion is known. */
  readonly score: number | undefined;
}

/** domain.md §3.4: agreement is reported from 20 labels of rated accounts, with 10 a segment. */
export const LABELS_NEEDED = 20;
export const LABELS_NEEDED_EACH = 10;

/** How often each label met each computed segment, over rated accounts: `confusion[label][rated]`. */
export type Confusion = Readonly<Record<Segment, Readonly<Record<Segment, number>>>>;

/** How far one segment can be relied upon, 0–1. */
export interface SegmentQuality {
  /** Of the accounts rated so, the share labelled so; none where none is rated so. */
  readonly precision: number | undefined;
  /** Of the accounts labelled so, the share rated so. */
  readonly recall: number;
}

export interface LabelCounts {
  /** Labels of accounts that are rated. */
  readonly rated: number;
  /** The same by what the label says. */
  readonly bySegment: Readonly<Record<Segment, number>>;
  /** Labels of unrated accounts: they tell nothing about the model, and are left out of the rest. */
  readonly unrated: number;
}

export interface AgreementReport {
  readonly confusion: Confusion;
  /** 0–1: the share of labels that the computed segment agrees with. */
  readonly agreement: number;
  /** Its 95 % Wilson interval, 0–1. */
  readonly interval: readonly [low: number, high: number];
  /** Cohen's kappa, −1–1. */
  readonly kappa: number;
  /** The agreement of a model that calls every account what most labels say, 0–1. */
  readonly majorityBaseline: number;
  readonly segments: Readonly<Record<Segment, SegmentQuality>>;
  /** Where label and computed segment differ, in the order given. */
  readonly disagreements: readonly LabelledRating[];
}

export interface AgreementResult {
  readonly counts: LabelCounts;
  /** Labels of rated accounts still needed, by what they would say; both 0 where there is a report. */
  readonly needed: Readonly<Record<Segment, number>>;
  /** Undefined while there are too few labels to say anything. */
  readonly report: AgreementReport | undefined;
}

/**
 * How well the computed segments agree with what people say (domain.md §3.4).
 * Sources: E. B. Wilson, Probable inference, the law of succession, and statistical inference
 * (1927), for the interval; J. Cohen, A coefficient of agreement for nominal scales (1960), for
 * kappa.
 */
export function agreementOf(labelled: readonly LabelledRating[]): AgreementResult {
  const rated = labelled.filter(({ segment }) => segment !== "unrated");
  const confusion = confusionOf(rated);
  const bySegment = {
    client: confusion.client.client + confusion.client.customer,
    customer: confusion.customer.client + confusion.customer.customer,
  };
  const counts = { rated: rated.length, bySegment, unrated: labelled.length - rated.length };
  const needed = {
    client: Math.max(0, LABELS_NEEDED_EACH - bySegment.client),
    customer: Math.max(0, LABELS_NEEDED_EACH - bySegment.customer),
  };
  const isEnough = rated.length >= LABELS_NEEDED && needed.client + needed.customer === 0;
  return { counts, needed, report: isEnough ? reportOf(rated, confusion, counts) : undefined };
}

function confusionOf(rated: readonly LabelledRating[]): Confusion {
  const confusion = {
    client: { client: 0, customer: 0 },
    customer: { client: 0, customer: 0 },
  };
  for (const { label, segment } of rated) {
    if (segment !== "unrated") confusion[label][segment] += 1;
  }
  return confusion;
}

function reportOf(
  rated: readonly LabelledRating[],
  confusion: Confusion,
  { bySegment }: LabelCounts,
): AgreementReport {
  const total = rated.length;
  const agreeing = confusion.client.client + confusion.customer.customer;
  const ratedAs = (segment: Segment) => confusion.client[segment] + confusion.customer[segment];
  const quality = (segment: Segment): SegmentQuality => {
    const right = confusion[segment][segment];
    const so = ratedAs(segment);
    return {
      precision: so === 0 ? undefined : right / so,
      recall: right / bySegment[segment],
    };
  };
  return {
    confusion,
    agreement: agreeing / total,
    interval: wilsonInterval(agreeing, total),
    kappa: kappaOf(
      agreeing,
      SEGMENTS.map((segment) => [bySegment[segment], ratedAs(segment)]),
      total,
    ),
    majorityBaseline: Math.max(bySegment.client, bySegment.customer) / total,
    segments: { client: quality("client"), customer: quality("customer") },
    disagreements: rated.filter(({ label, segment }) => label !== segment),
  };
}

/** The point of the normal distribution that leaves 2.5 % on either side. */
const Z_95 = 1.959_963_984_540_054;

/** The 95 % interval of a share, `hits` of `total` (> 0), after Wilson; within 0–1. */
export function wilsonInterval(hits: number, total: number): readonly [low: number, high: number] {
  const share = hits / total;
  const z2 = Z_95 * Z_95;
  const centre = share + z2 / (2 * total);
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / total + z2 / (4 * total * total));
  const scale = 1 + z2 / total;
  // The ends are exactly 0 and 1 where nothing or everything hits; binary fractions miss them.
  return [hits === 0 ? 0 : (centre - reach) / scale, hits === total ? 1 : (centre + reach) / scale];
}

/**
 * Cohen's kappa: agreement beyond what chance alone would give.
 *
 * @param agreeing cases in which both say the same.
 * @param margins how often the one and the other says each category.
 * @param total of the cases, > 0.
 * @returns −1–1; 0 where both always say one and the same, as chance alone would give that.
 */
export function kappaOf(
  agreeing: number,
  margins: readonly (readonly [number, number])[],
  total: number,
): number {
  const byChance = margins.reduce((sum, [one, other]) => sum + one * other, 0) / (total * total);
  return byChance >= 1 ? 0 : (agreeing / total - byChance) / (1 - byChance);
}
