import type { Facts } from "@/lib/scoring/facts";

/**
 * A second reading of the rules, written from domain.md §3.1 and §3.2 alone, slow and plain, for the
 * rating to be held against. It shares nothing with the rating but the names of the facts: no
 * curve, no model, no rounding. Keep it so: what both use is tested by neither.
 */

export type Version = "2026.1" | "2026.2";

export interface SecondOpinion {
  readonly segment: "client" | "customer" | "unrated";
  readonly score: number | undefined;
  readonly borderline: boolean;
  readonly provisional: boolean;
  readonly isNew: boolean;
  readonly quiet: boolean;
  readonly lapsed: boolean;
}

const MONTH = 30.4375;
const YEAR = 365.25;

/** Linear between the listed points, flat outside. */
function line(points: number[][], x: number): number {
  const first = points[0] ?? [0, 0];
  const last = points[points.length - 1] ?? [0, 0];
  if (x <= (first[0] ?? 0)) return first[1] ?? 0;
  if (x >= (last[0] ?? 0)) return last[1] ?? 0;
  for (let i = 1; i < points.length; i++) {
    const [x0 = 0, y0 = 0] = points[i - 1] ?? [];
    const [x1 = 0, y1 = 0] = points[i] ?? [];
    if (x >= x0 && x <= x1) return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
  }
  throw new Error("a curve has no gaps");
}

/** The same in the logarithm of x. */
function logLine(points: number[][], x: number): number {
  if (x <= (points[0]?.[0] ?? 0)) return points[0]?.[1] ?? 0;
  const inLog = points.map(([at = 1, height = 0]) => [Math.log(at), height]);
  return line(inLog, Math.log(x));
}

const clamp = (x: number) => Math.min(1, Math.max(0, x));
const nothing = (x: unknown) => x === undefined;
/** Half up to one decimal; a hair below a half is a half that binary fractions missed. */
const round1 = (x: number) => Math.floor((x + 1e-10) * 10 + 0.5) / 10;

/** §3.1: lapsed, quiet, new and the latest possible start. */
function standing(facts: Facts, version: Version, asOf: number) {
  const second = version === "2026.2";
  const { customerSince, lastPurchaseOn: last, longestGapDays: longest } = facts;
  const dates = facts.purchaseDatesTotal;
  const orders = facts.ordersTotal;
  const n = second ? (dates ?? orders) : (orders ?? dates);
  let usual: number | undefined;
  if (n !== undefined && n >= 3 && last !== undefined && customerSince !== undefined) {
    if (last - customerSince > 0) usual = (last - customerSince) / (n - 1);
  }
  const silent = last === undefined ? undefined : asOf - last;
  const in12 = facts.purchaseDates12m ?? facts.orders12m;
  const nothingIn12 = silent === undefined ? in12 === 0 : silent >= 365;

  let lapsed = false;
  if (silent !== undefined) {
    let limit = 24 * MONTH;
    if (second && usual !== undefined) limit = Math.max(limit, 2 * usual);
    if (second && longest !== undefined) limit = Math.max(limit, 1.5 * longest);
    lapsed = silent > limit + 1e-9;
  }

  let quiet = false;
  if (!lapsed && !second) {
    quiet = nothingIn12;
    if (usual !== undefined && silent !== undefined && silent > 2 * usual + 1e-9) quiet = true;
  }
  if (!lapsed && second) {
    if (usual === undefined || silent === undefined) quiet = nothingIn12;
    else if (usual <= 6 * MONTH) quiet = silent > 2 * usual + 1e-9;
    else quiet = silent > Math.max(12 * MONTH, 1.5 * usual) + 1e-9;
    if (longest !== undefined && silent !== undefined && silent <= 1.25 * longest + 1e-9) {
      quiet = false;
    }
  }

  let latestStart = false;
  if (second && customerSince !== undefined && facts.ordersBeginOn !== undefined) {
    const near = Math.max(60, 2 * (usual ?? 0));
    latestStart = Math.abs(customerSince - facts.ordersBeginOn) <= near + 1e-9;
  }

  let isNew = false;
  if (second && !lapsed && !latestStart && customerSince !== undefined) {
    const bought = dates ?? orders ?? in12;
    isNew = asOf - customerSince < 365 && bought !== undefined && bought <= 2;
  }
  return { lapsed, quiet, isNew, latestStart };
}

/** §3.1, 4: the signals known, as weight and points. */
function signalsOf(facts: Facts, version: Version) {
  const signals: { weight: number; points: number }[] = [];
  if (facts.directAwardShare !== undefined) {
    const curve = [
      ...[
        [0, 0],
        [0.25, 20],
        [0.5, 45],
      ],
      ...[
        [0.75, 75],
        [0.9, 95],
        [1, 100],
      ],
    ];
    signals.push({ weight: 35, points: line(curve, facts.directAwardShare) });
  }
  if (facts.tailoredShare !== undefined) {
    const curve = [
      [0, 0],
      [0.25, 35],
      [0.5, 65],
      [0.8, 95],
      [1, 100],
    ];
    signals.push({ weight: 25, points: line(curve, facts.tailoredShare) });
  }
  if (facts.agreement === "none") signals.push({ weight: 15, points: 0 });
  if (facts.agreement === "subscription") signals.push({ weight: 15, points: 25 });
  if (facts.agreement === "framework") signals.push({ weight: 15, points: 60 });
  if (facts.agreement === "retainer") signals.push({ weight: 15, points: 100 });
  if (facts.agreement === "tendered framework" && version === "2026.2") {
    signals.push({ weight: 15, points: 25 });
  }
  if (facts.touchpoints12m !== undefined) {
    signals.push({
      weight: 15,
      points: line(
        [
          [0, 0],
          [1, 20],
          [4, 60],
          [12, 100],
        ],
        facts.touchpoints12m,
      ),
    });
  }
  if (facts.contact === "general") signals.push({ weight: 10, points: 0 });
  if (facts.contact === "named") signals.push({ weight: 10, points: 100 });
  return signals;
}

/** The second opinion on one account; money in minor units of the reference ticket's currency. */
export function secondReading(
  given: Facts,
  version: Version,
  asOfDay: number,
  referenceTicket: number | undefined,
): SecondOpinion {
  const second = version === "2026.2";
  const { lapsed, quiet, isNew, latestStart } = standing(given, version, asOfDay);
  const facts: Facts = lapsed
    ? {
        ...given,
        ...{ orders12m: undefined, purchaseDates12m: undefined },
        ...{ revenue12mMinor: undefined, touchpoints12m: undefined },
      }
    : given;
  const asOf = lapsed ? (given.lastPurchaseOn ?? asOfDay) : asOfDay;

  // 1. Tenure
  let tenure: number | undefined;
  if (facts.customerSince !== undefined) {
    const months = (asOf - facts.customerSince) / MONTH;
    tenure = line(
      [
        [0, 0],
        [6, 15],
        [12, 30],
        [24, 55],
        [36, 75],
        [60, 100],
      ],
      months,
    );
  }

  // 2. Ticket size
  let average = facts.averageTicketMinor;
  if (average === undefined && facts.revenueTotalMinor !== undefined && facts.ordersTotal) {
    average = facts.revenueTotalMinor / facts.ordersTotal;
  }
  if (average === undefined && facts.revenue12mMinor !== undefined && facts.orders12m) {
    average = facts.revenue12mMinor / facts.orders12m;
  }
  let ticket: number | undefined;
  if (average !== undefined && referenceTicket !== undefined) {
    const curve = [
      [0.1, 0],
      [0.3, 20],
      [1, 50],
      [3, 75],
      [10, 100],
    ];
    ticket = logLine(curve, average / referenceTicket);
  }

  // 4. Personalization
  const signals = signalsOf(facts, version);
  const knownWeight = signals.reduce((sum, signal) => sum + signal.weight, 0);
  const knownSum = signals.reduce((sum, signal) => sum + signal.weight * signal.points, 0);
  const u = 100 - knownWeight;
  const judgedPoints =
    facts.judged === undefined
      ? undefined
      : line(
          [
            [1, 0],
            [2, 25],
            [3, 50],
            [4, 75],
            [5, 100],
          ],
          facts.judged,
        );
  const evidence = knownWeight + (judgedPoints === undefined ? 0 : u / 2);
  let personalization: number | undefined;
  if (evidence >= 45) {
    personalization =
      judgedPoints === undefined ? knownSum / knownWeight : (knownSum + u * judgedPoints) / 100;
  }

  // 3. Purchase frequency
  const n = facts.purchaseDatesTotal ?? facts.ordersTotal;
  const in12 = facts.purchaseDates12m ?? facts.orders12m;
  let perYear: number | undefined;
  if (facts.ordersPerYear !== undefined) perYear = facts.ordersPerYear;
  else if (in12 !== undefined && in12 >= 2) perYear = in12;
  else if (n !== undefined && facts.customerSince !== undefined) {
    perYear = n / Math.max(1, (asOf - facts.customerSince) / YEAR);
  } else if (in12 === 1) perYear = 1;

  /** @param p personalization, where it is known @param k how far it is committed */
  const frequencyWith = (p: number | undefined, k: number, earned: boolean) => {
    if (perYear === undefined) return undefined;
    const curve = [
      ...[
        [0.1, 0],
        [0.25, 20],
        [0.5, 45],
        [1, 80],
        [2, 95],
        [4, 100],
      ],
      ...[
        [12, 100],
        [26, 60],
        [52, 25],
        [104, 10],
        [250, 0],
      ],
    ];
    let band = logLine(curve, perYear);
    if (second && perYear > 12 && p !== undefined) {
      band = band + (100 - band) * clamp((p - 60) / 15);
    }
    if (!earned && n !== undefined && n < 4 && band > 10) {
      band = 10 + (band - 10) * Math.max(k, (n - 1) / 3);
    }
    if (facts.gapVariation === undefined) return band;
    return (
      band *
      line(
        [
          [0.8, 1],
          [1.5, 0.8],
        ],
        facts.gapVariation,
      )
    );
  };
  const commits = (favourable: boolean) => {
    if (!second || lapsed) return 0;
    const agreed = facts.agreement === "framework" || facts.agreement === "retainer";
    const named = facts.contact === "named";
    const unknownHelps = favourable;
    if (!agreed && !(unknownHelps && nothing(facts.agreement))) return 0;
    if (!named && !(unknownHelps && nothing(facts.contact))) return 0;
    if (facts.tailoredShare === undefined) return unknownHelps ? 1 : 0;
    return clamp((facts.tailoredShare - 0.3) / 0.2);
  };
  const frequency = frequencyWith(personalization, commits(false), false);

  // §3.2: ceilings
  const bids = (share: number | undefined) => {
    if (share === undefined) return Number.POSITIVE_INFINITY;
    const cap = line(
      [
        [0, 40],
        [0.25, 50],
        [0.5, 60],
        [0.75, 100],
      ],
      share,
    );
    return share < 0.5 ? Math.min(cap, 59.9) : cap;
  };
  const inertia = (p: number | undefined) => {
    if (p === undefined) return Number.POSITIVE_INFINITY;
    if (!second) return p < 40 - 1e-9 ? 54.9 : Number.POSITIVE_INFINITY;
    return line(
      [
        [40, 54.9],
        [52, 60],
        [70, 100],
      ],
      p,
    );
  };

  // Score
  const criteria = [
    { weight: 20, points: tenure, covered: 20 },
    { weight: 40, points: personalization, covered: (40 * evidence) / 100 },
    { weight: 20, points: ticket, covered: 20 },
    { weight: 20, points: frequency, covered: 20 },
  ];
  let weight = 0;
  let sum = 0;
  let coverage = 0;
  let coveredSum = 0;
  for (const criterion of criteria) {
    if (criterion.points === undefined) continue;
    weight += criterion.weight;
    sum += criterion.weight * criterion.points;
    coverage += criterion.covered;
    coveredSum += criterion.covered * criterion.points;
  }
  const ceiling = Math.min(bids(facts.directAwardShare), inertia(personalization));
  const score = weight === 0 ? undefined : round1(Math.min(sum / weight, ceiling));

  // Segment
  let segment: SecondOpinion["segment"] = "customer";
  if (score === undefined || coverage < 40 - 1e-9) segment = "unrated";
  else if (personalization === undefined && score >= 55) segment = "unrated";
  else if (score >= 60) segment = "client";

  // Flags
  const shareBelowHalf = facts.directAwardShare !== undefined && facts.directAwardShare < 0.5;
  let borderline = score !== undefined && score >= 55 && score < 65;
  let provisional: boolean;
  if (second) {
    if (shareBelowHalf) borderline = false;
    const filled = (good: boolean) => {
      let rest = good ? u * 80 : 0;
      if (judgedPoints !== undefined) rest = (u / 2) * judgedPoints + (u / 2) * (good ? 80 : 20);
      const p = (knownSum + rest) / 100;
      const other = good ? 80 : 20;
      const years = latestStart && good ? 100 : (tenure ?? other);
      const often = frequencyWith(p, commits(good), latestStart && good) ?? other;
      const total = 20 * years + 40 * p + 20 * (ticket ?? other) + 20 * often;
      let share = facts.directAwardShare;
      if (share === undefined && !good) {
        const vouched =
          facts.judged !== undefined &&
          facts.judged >= 4 &&
          facts.agreement !== "tendered framework";
        if (!vouched) share = 0.25;
      }
      return round1(Math.min(total / 100, bids(share), inertia(p)));
    };
    const isClient = (score ?? 0) >= 60;
    provisional = filled(false) >= 60 !== isClient || filled(true) >= 60 !== isClient;
    if (segment === "unrated") {
      borderline = false;
      provisional = false;
    }
  } else {
    const filled = (points: number) =>
      round1(Math.min((coveredSum + (100 - coverage) * points) / 100, ceiling));
    provisional = filled(20) >= 60 !== filled(80) >= 60;
  }
  return { segment, score, borderline, provisional, isNew, quiet, lapsed };
}
