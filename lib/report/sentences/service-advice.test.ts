import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PLAIN_FIGURES } from "./figure-words";
import { checkFirstAdvice, type ServiceFacts, serviceAdvice } from "./service-advice";

const WORDS = {
  figures: PLAIN_FIGURES,
  money: (minor: number) => `€${minor / 100}`,
  reason: "nothing tailored",
};
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const count = maybe(fc.integer({ min: 0, max: 50 }));
const minor = maybe(fc.integer({ min: -1_000_000, max: 10_000_000 }));
const share = maybe(fc.double({ min: 0, max: 1, noNaN: true }));

const facts: fc.Arbitrary<ServiceFacts> = fc.record({
  contact: maybe(fc.constantFrom("general" as const, "named" as const)),
  namedManager: maybe(fc.boolean()),
  busyWeekPriority: maybe(fc.boolean()),
  touchpoints12m: count,
  tailoredShare: share,
  agreement: maybe(fc.constantFrom("none" as const, "subscription" as const, "framework" as const)),
  concessions12m: count,
  hours12m: count,
  complaints: count,
  revenue12mMinor: minor,
  grossMargin12mMinor: minor,
  costToServe12mMinor: minor,
});

/** What an advice may say only of accounts of which this holds. */
const CONDITIONS: readonly (readonly [RegExp, (facts: ServiceFacts) => boolean])[] = [
  [/named contact/, (one) => one.contact !== "named" && one.namedManager !== true],
  [/[Mm]eet them/, (one) => one.touchpoints12m !== undefined && one.touchpoints12m < 2],
  [/tailored work/, (one) => (one.tailoredShare ?? 1) < 0.3],
  [/first in busy weeks/, (one) => one.busyWeekPriority === false],
  [/after your clients in busy weeks/, (one) => one.busyWeekPriority === true],
  [/framework agreement/, (one) => one.agreement === "none" || one.agreement === "subscription"],
  [/complaint/, (one) => (one.complaints ?? 0) > 0],
  [/concessions only/, (one) => (one.concessions12m ?? 0) > 0],
  [/[Bb]ill or trim/, (one) => (one.hours12m ?? 0) > 0],
  [/named manager/, (one) => one.namedManager === true],
  [
    /after cost to serve/,
    (one) => one.grossMargin12mMinor !== undefined && one.costToServe12mMinor !== undefined,
  ],
];

describe("advice about mismatched service", () => {
  it("never tells what the facts show is done already", () => {
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom("over-served" as const, "under-served" as const),
        (one, to) => {
          const said = serviceAdvice(to, one, WORDS);
          for (const [words, holds] of CONDITIONS)
            if (words.test(said)) expect(holds(one)).toBe(true);
          expect(said).not.toMatch(/undefined|NaN|null/);
        },
      ),
    );
  });

  it("names the figure behind it", () => {
    expect(
      serviceAdvice(
        "over-served",
        { concessions12m: 4, hours12m: 120, revenue12mMinor: 240_000 },
        WORDS,
      ),
    ).toBe(
      "Grant concessions only in return for something: 4 in the last 12 months. Bill or trim the 120 hours of the last 12 months: they bring €20 of revenue an hour. Why a customer: nothing tailored.",
    );
    expect(serviceAdvice("under-served", { contact: "named", touchpoints12m: 1 }, WORDS)).toBe(
      "Meet them: only 1 working meeting in the last 12 months. Why a client: nothing tailored.",
    );
    expect(
      serviceAdvice("under-served", { contact: "named" }, { ...WORDS, reason: undefined }),
    ).toBe("Check what still sets their service apart from a client's.");
    expect(
      serviceAdvice("under-served", { contact: "named", revenue12mMinor: 1_234_000 }, WORDS),
    ).toBe(
      "Check what still sets their service apart from a client's: they brought €12340 in the last 12 months. Why a client: nothing tailored.",
    );
  });

  it("asks first where the rating is not firm", () => {
    const doubt = { coverage: 61.9, score: 57.1, clientFrom: 60 };
    expect(
      checkFirstAdvice({ ...doubt, missing: { fact: "contact", coverageGain: 4 } }, PLAIN_FIGURES),
    ).toBe(
      "Check first: find out their contact with us. 61% of the evidence is known, at a score of 57.1.",
    );
    expect(checkFirstAdvice({ ...doubt, missing: undefined }, PLAIN_FIGURES)).toBe(
      "Check first: every fact is known, and the score of 57.1 is close to 60. Decide for yourself, and override the rating if you disagree.",
    );
  });
});
