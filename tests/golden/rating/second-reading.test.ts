import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { rate } from "@/lib/scoring/rate";
import { AS_OF, REFERENCE_TICKET, someAccount } from "@/tests/factories/some-accounts";
import { AS_OF as ANY_AS_OF, someFacts } from "@/tests/factories/some-facts";
import { secondReading, type Version } from "./second-reading";

const SEED = 20_260_201;
const RUNS = 10_000;

const MODELS: readonly (readonly [Version, Model])[] = [
  ["2026.1", DEFAULT_MODEL],
  ["2026.2", MODEL_2026_2],
];

/** Two readings of the same rules: what one of them has misunderstood, the other one shows. */
describe.each(MODELS)("%s rates as its rules read", (version, model) => {
  const priced = { ...model, referenceTicket: { minor: REFERENCE_TICKET, currency: "EUR" } };

  it.each([
    ["accounts as they are", someAccount, AS_OF],
    ["facts in any combination", someFacts, ANY_AS_OF],
  ] as const)(`%s (seed ${SEED})`, (_name, accounts, asOf) => {
    fc.assert(
      fc.property(accounts, fc.boolean(), (facts, isPriced) => {
        const first = rate(facts, isPriced ? priced : model, asOf);
        const { segment, score, borderline, provisional, isNew, quiet, lapsed } = first;
        expect({ segment, score, borderline, provisional, isNew, quiet, lapsed }).toEqual(
          secondReading(facts, version, asOf, isPriced ? REFERENCE_TICKET : undefined),
        );
      }),
      { seed: SEED, numRuns: RUNS },
    );
  });
});
