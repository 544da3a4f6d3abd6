import { describe, expect, it } from "vitest";
import type { RatedSegment } from "@/lib/scoring/facts";
import { isFirm, mismatchLists, mismatchOf } from "./mismatch";
import type { Treatment } from "./treatment";

const FIRM = { lapsed: false, borderline: false, provisional: false } as const;
const OVER = { ...FIRM, segment: "customer", treatedAs: "client" } as const;
const UNDER = { ...FIRM, segment: "client", treatedAs: "customer" } as const;

describe("a mismatch", () => {
  it.each<[Treatment | undefined, RatedSegment, boolean, string | undefined]>([
    ["client", "customer", false, "over-served"],
    ["customer", "client", false, "under-served"],
    ["client", "client", false, undefined],
    ["customer", "customer", false, undefined],
    ["client", "unrated", false, undefined],
    [undefined, "customer", false, undefined],
    ["client", "customer", true, undefined],
  ])("treated as %s, rated %s, lapsed %s: %s", (treatedAs, segment, lapsed, expected) => {
    expect(mismatchOf({ treatedAs, segment, lapsed })).toBe(expected);
  });

  it("is what an override in force makes of it, and firm", () => {
    const account = { ...FIRM, borderline: true, treatedAs: "client", segment: "client" } as const;
    expect(mismatchOf({ ...account, override: "customer" })).toBe("over-served");
    expect(mismatchOf({ ...account, segment: "unrated", override: "customer" })).toBe(
      "over-served",
    );
    expect(mismatchOf({ ...account, override: "expired" })).toBeUndefined();
    expect(isFirm({ ...account, override: "customer" })).toBe(true);
    expect(isFirm({ ...account, override: "expired" })).toBe(false);
  });

  it("is firm only where the verdict is", () => {
    expect(isFirm({ ...FIRM, segment: "client" })).toBe(true);
    expect(isFirm({ ...FIRM, segment: "client", borderline: true })).toBe(false);
    expect(isFirm({ ...FIRM, segment: "client", provisional: true })).toBe(false);
    expect(isFirm({ ...FIRM, segment: "unrated" })).toBe(false);
  });
});

describe("the mismatches", () => {
  const lists = mismatchLists([
    { id: "a", ...OVER, revenueMinor: 100, marginMinor: -20 },
    { id: "b", ...OVER, revenueMinor: undefined },
    { id: "c", ...OVER, revenueMinor: 300, marginMinor: 50 },
    { id: "d", ...UNDER, revenueMinor: 70 },
    { id: "e", ...OVER, revenueMinor: 900, provisional: true },
    { id: "f", ...UNDER, revenueMinor: 950, borderline: true },
    { id: "g", ...UNDER, revenueMinor: 999, lapsed: true },
    { id: "i", ...OVER, revenueMinor: -40 },
    { id: "h", ...OVER, revenueMinor: 100 },
  ]);
  const ids = (group: (typeof lists)["checkFirst"]) =>
    group.accounts.map(({ account }) => account.id);

  it("are ranked by revenue, in both directions", () => {
    expect(ids(lists.firm["over-served"])).toEqual(["c", "a", "h", "i", "b"]);
    expect(ids(lists.firm["under-served"])).toEqual(["d"]);
  });

  it("keep apart what is to be checked first", () => {
    expect(ids(lists.checkFirst)).toEqual(["f", "e"]);
    expect(lists.checkFirst.accounts.map(({ mismatch }) => mismatch)).toEqual([
      "under-served",
      "over-served",
    ]);
  });

  it("show the money behind them, where known", () => {
    expect(lists.firm["over-served"]).toMatchObject({ revenueMinor: 500, marginMinor: 30 });
    expect(lists.firm["under-served"]).toMatchObject({ revenueMinor: 70, marginMinor: undefined });
  });
});
