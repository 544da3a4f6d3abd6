import { describe, expect, it } from "vitest";
import { listedAs, type Override, overrideState } from "./override";

const override: Override = {
  segment: "client",
  reason: "Asked us to run their launch.",
  by: "Ana",
  on: 100,
  expiresOn: 200,
  reviewOn: null,
};

describe("an override", () => {
  it.each([
    [199, "client"],
    [200, "client"],
    [201, "expired"],
  ])("that expires on day 200 is on day %i: %s", (day, state) => {
    expect(overrideState(override, day)).toBe(state);
  });

  it("without an expiry stays in force", () => {
    expect(overrideState({ ...override, expiresOn: null }, 1_000_000)).toBe("client");
  });

  it("decides what an account is listed as only while it is in force", () => {
    expect(listedAs("unrated", "client")).toBe("client");
    expect(listedAs("customer", "client")).toBe("client");
    expect(listedAs("client", "customer")).toBe("customer");
    expect(listedAs("client", "expired")).toBe("client");
    expect(listedAs("unrated", undefined)).toBe("unrated");
  });
});
