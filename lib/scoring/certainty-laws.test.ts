import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AS_OF, REFERENCE_TICKET, someAccount } from "@/tests/factories/some-accounts";
import { DAYS_PER_MONTH } from "./calendar";
import { certaintyOf } from "./certainty";
import { AGREEMENTS, CONTACTS, type Facts } from "./facts";
import type { Model } from "./model";
import { MODEL_2026_2 } from "./model-2026-2";
import { type Rating, rate } from "./rate";

/** What model 2026.2 promises of its verdicts, looked for in random accounts. */

const SEED = 20_260_202;
const MODEL: Model = {
  ...MODEL_2026_2,
  referenceTicket: { minor: REFERENCE_TICKET, currency: "EUR" },
};

const rated = (facts: Facts) => rate(facts, MODEL, AS_OF);
const isFirm = (rating: Rating) => certaintyOf(rating) === "sure";

describe("a hundredth of a share", () => {
  const shares = ["directAwardShare", "tailoredShare"] as const;
  it.each(shares)(`of %s never moves the score by more than 6 points (seed ${SEED})`, (share) => {
    fc.assert(
      fc.property(someAccount, fc.integer({ min: 0, max: 99 }), (facts, hundredths) => {
        const at = (n: number) => rated({ ...facts, [share]: n / 100 }).score ?? 0;
        expect(Math.abs(at(hundredths + 1) - at(hundredths))).toBeLessThanOrEqual(6);
      }),
      { seed: SEED, numRuns: 5000 },
    );
  });
});

/** One unknown fact, learned to be as client-like as it can be. */
const FAVOURABLE: readonly (readonly [string, (facts: Facts) => Facts | undefined])[] = [
  ["directAwardShare", (facts) => learn(facts, "directAwardShare", 1)],
  ["tailoredShare", (facts) => learn(facts, "tailoredShare", 1)],
  ["agreement", (facts) => learn(facts, "agreement", "retainer")],
  ["contact", (facts) => learn(facts, "contact", "named")],
  ["touchpoints12m", (facts) => learn(facts, "touchpoints12m", 12)],
  ["judged", (facts) => learn(facts, "judged", 5)],
  ["average ticket", (facts) => learn(facts, "averageTicketMinor", 10 * REFERENCE_TICKET)],
  ["orders a year", (facts) => learn(facts, "ordersPerYear", 12)],
  ["customer since", (facts) => learn(facts, "customerSince", AS_OF - 4000)],
];

function learn<Fact extends keyof Facts>(facts: Facts, fact: Fact, value: Facts[Fact]) {
  return facts[fact] === undefined ? { ...facts, [fact]: value } : undefined;
}

describe("learning one favourable fact never turns a firm client into a firm customer", () => {
  it.each(FAVOURABLE)(`%s (seed ${SEED})`, (_name, learned) => {
    let clients = 0;
    fc.assert(
      fc.property(someAccount, (facts) => {
        const better = learned(facts);
        if (better === undefined) return;
        const before = rated(facts);
        if (before.segment !== "client" || !isFirm(before)) return;
        clients += 1;
        const after = rated(better);
        expect(after.segment === "customer" && isFirm(after)).toBe(false);
      }),
      { seed: SEED, numRuns: 10_000 },
    );
    expect(clients).toBeGreaterThan(50);
  });
});

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);

/** What an account that is not wholly known might turn out to be. */
const completion = fc.record({
  directAwardShare: hundredths(1),
  tailoredShare: hundredths(1),
  agreement: fc.constantFrom(...AGREEMENTS),
  contact: fc.constantFrom(...CONTACTS),
  touchpoints12m: fc.nat(14),
  months: fc.nat(80),
  ratio: hundredths(10),
  perYear: hundredths(60),
});
type Completion = typeof completion extends fc.Arbitrary<infer Value> ? Value : never;

/** The account with everything known; a known purchase frequency stays what it is. */
function completed(facts: Facts, found: Completion, { criteria, ...rating }: Rating): Facts {
  const { tenure, ticketSize, purchaseFrequency } = criteria;
  return {
    ...facts,
    directAwardShare: facts.directAwardShare ?? found.directAwardShare,
    tailoredShare: facts.tailoredShare ?? found.tailoredShare,
    agreement: facts.agreement ?? found.agreement,
    contact: facts.contact ?? found.contact,
    touchpoints12m: facts.touchpoints12m ?? found.touchpoints12m,
    customerSince:
      tenure.status === "known"
        ? facts.customerSince
        : rating.effectiveAsOf - Math.round(found.months * DAYS_PER_MONTH),
    averageTicketMinor:
      ticketSize.status === "known"
        ? ticketSize.averageTicketMinor
        : found.ratio * REFERENCE_TICKET,
    ordersPerYear: purchaseFrequency.status === "known" ? purchaseFrequency.perYear : found.perYear,
  };
}

/** Whether what turned out lies within what the fills allow for. */
function isWithinFills(before: Rating, after: Rating): boolean {
  if (after.lapsed !== before.lapsed) return false;
  for (const criterion of ["tenure", "ticketSize", "purchaseFrequency"] as const) {
    const found = after.criteria[criterion];
    if (before.criteria[criterion].status === "known") continue;
    if (found.status === "unknown" || found.points < 20 || found.points > 80) return false;
  }
  const found = after.criteria.personalization;
  if (found.status === "unknown") return false;
  let unknown = 100;
  let low = 0;
  let high = 0;
  for (const { signal, weight, points } of before.criteria.personalization.signals) {
    unknown -= weight;
    low += signal === "judged" ? (weight / 2) * (points + 20) : weight * points;
    high += signal === "judged" ? (weight / 2) * (points + 80) : weight * points;
  }
  return found.points * 100 >= low - 1e-6 && found.points * 100 <= high + unknown * 80 + 1e-6;
}

describe("a firm verdict is overturned by no completion within the fills", () => {
  it(`but where a judgement of 4 stood in for the bid test (seed ${SEED})`, () => {
    const firm = { client: 0, customer: 0 };
    let exceptions = 0;
    fc.assert(
      fc.property(someAccount, completion, (facts, found) => {
        const before = rated(facts);
        if (before.segment === "unrated" || !isFirm(before)) return;
        const full = completed(facts, found, before);
        const after = rated(full);
        if (!isWithinFills(before, after)) return;
        firm[before.segment] += 1;
        if (after.segment === before.segment) return;
        const isVouched = facts.directAwardShare === undefined && (facts.judged ?? 0) >= 4;
        expect([before.segment, isVouched]).toEqual(["client", true]);
        exceptions += 1;
      }),
      { seed: SEED, numRuns: 40_000 },
    );
    expect(Math.min(firm.client, firm.customer)).toBeGreaterThan(1000);
    expect(exceptions / firm.client).toBeLessThan(0.02);
  });
});
