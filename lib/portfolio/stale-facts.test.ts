import { describe, expect, it } from "vitest";
import { isStale, staleFacts } from "./stale-facts";

const AS_OF = 20_000;

describe("a fact is stale", () => {
  it.each([
    [AS_OF, false],
    [AS_OF - 365, false],
    [AS_OF - 366, true],
  ])("of day %d: %s", (on, stale) => {
    expect(isStale(on, AS_OF)).toBe(stale);
  });
});

describe("what is worth asking once more", () => {
  it("is what scores and is stale, the weightiest first", () => {
    const dates = { contact: AS_OF - 400, directAwardShare: AS_OF - 366, judged: AS_OF - 365 };
    const on = (fact: string) => Object.entries(dates).find(([name]) => name === fact)?.[1];
    expect(staleFacts(on, AS_OF)).toEqual([
      { fact: "directAwardShare", on: AS_OF - 366 },
      { fact: "contact", on: AS_OF - 400 },
    ]);
  });

  it("is nothing where nothing is known", () => {
    expect(staleFacts(() => undefined, AS_OF)).toEqual([]);
  });
});
