import { describe, expect, it } from "vitest";
import { looksTreatedSentence, mismatchReason } from "./mismatch-sentences";

describe("mismatches", () => {
  it("say why and what to do", () => {
    expect(mismatchReason("over-served", { segment: "customer", score: 44 })).toBe(
      "Treated as a client, rated a customer at 44 of 100.",
    );
    expect(mismatchReason("under-served", { segment: "client", score: 81.5 })).toBe(
      "Treated as a customer, rated a client at 81.5 of 100.",
    );
    expect(
      mismatchReason("over-served", { segment: "customer", override: "expired", score: 44 }),
    ).toBe("Treated as a client, rated a customer at 44 of 100.");
    expect(
      mismatchReason("under-served", { segment: "customer", override: "client", score: 44 }),
    ).toBe(
      "Treated as a customer, a client by override; the model rates it a customer at 44 of 100.",
    );
    expect(mismatchReason("over-served", { segment: "unrated", override: "customer" })).toBe(
      "Treated as a client, a customer by override; the model does not rate it.",
    );
    expect(looksTreatedSentence(["namedManager", "concessions"])).toBe(
      "Seems to be treated as a client: a named manager and 3 or more concessions.",
    );
  });
});
