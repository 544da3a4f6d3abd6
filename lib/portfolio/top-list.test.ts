import { describe, expect, it } from "vitest";
import type { RatedSegment } from "@/lib/scoring/facts";
import { topList } from "./top-list";

/** Accounts of falling revenue, 12 for the first, 1 less for each further one. */
function largest(segments: string) {
  const names: Readonly<Record<string, RatedSegment>> = { c: "client", u: "unrated" };
  return [...segments].map((letter, index) => ({
    segment: names[letter] ?? ("customer" as const),
    lapsed: letter === "L",
    revenueMinor: letter === "?" ? undefined : 12 - index,
  }));
}

describe("the top list", () => {
  it("crosses the largest accounts with segment", () => {
    expect(topList(largest("ccxxxxuccxxx"), 10, false)).toMatchObject({
      accounts: { length: 10 },
      bySegment: {
        client: { accounts: 4, revenueMinor: 12 + 11 + 5 + 4 },
        customer: { accounts: 5, revenueMinor: 10 + 9 + 8 + 7 + 3 },
        unrated: { accounts: 1, revenueMinor: 6 },
      },
      customersCrowdOut: false,
    });
  });

  it.each([
    ["five of ten customers", "xxxxxccccc", false],
    ["six of ten", "xxxxxxcccc", true],
    ["six of six", "xxxxxx", true],
    ["five of five", "xxxxx", false],
    ["six, but one below the ten", "xxxxxcccccx", false],
    ["six, but one lapsed", "xxxxxLcccc", false],
    ["six, but one without known revenue", "xxxxx?cccc", false],
  ])("warns when more than half of the top 10 are customers: %s", (_name, segments, warned) => {
    expect(topList(largest(segments), "all", false).customersCrowdOut).toBe(warned);
  });

  it("does not warn a project-based business", () => {
    expect(topList(largest("xxxxxxxxxx"), 10, true).customersCrowdOut).toBe(false);
  });

  it("reads a stream no further than it must", () => {
    let read = 0;
    function* stream() {
      for (const account of largest("c".repeat(40))) {
        read += 1;
        yield account;
      }
    }
    expect(topList(stream(), 25, false).accounts).toHaveLength(25);
    expect(read).toBe(25);
  });

  it("passes over the lapsed and those without known revenue", () => {
    expect(topList(largest("cL?x"), "all", false).accounts).toHaveLength(2);
  });
});
