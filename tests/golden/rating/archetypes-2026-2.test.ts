import { describe, expect, it } from "vitest";
import { deriveTrade } from "@/lib/importing/orders-to-facts";
import type { Facts } from "@/lib/scoring/facts";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { MODEL_2026_2 } from "@/lib/scoring/model-2026-2";
import { type Rating, rate } from "@/lib/scoring/rate";
import { isoToDay } from "@/lib/tabular/date-format";
import {
  type Expected,
  FLAGS,
  HISTORY_ROWS,
  REFERENCE_TICKET,
  TABLE_AS_OF,
  TABLE_ROWS,
} from "./archetype-table";
import { secondReading } from "./second-reading";

/** Every row of archetypes-2026.2.md, both models, every flag. A changed row needs a new version. */

const withTicket = (model: Model): Model => ({
  ...model,
  referenceTicket: { minor: REFERENCE_TICKET, currency: "EUR" },
});
const FIRST = withTicket(DEFAULT_MODEL);
const SECOND = withTicket(MODEL_2026_2);

type Verdict = Pick<
  Rating,
  "segment" | "score" | "borderline" | "provisional" | "isNew" | "quiet" | "lapsed"
>;

function flagsOf(rating: Verdict): readonly string[] {
  return FLAGS.filter((flag) => rating[flag === "new" ? "isNew" : flag]);
}

function holds(rating: Verdict, { segment, score, flags }: Expected, asked: readonly string[]) {
  expect(rating.segment).toBe(segment);
  const stands = (flag: string) => asked.includes(flag);
  expect(flagsOf(rating).filter(stands)).toEqual(FLAGS.filter((flag) => flags.includes(flag)));
  if (score !== undefined) expect(Math.abs((rating.score ?? -1) - score)).toBeLessThan(0.15);
}

describe("the archetypes", () => {
  it("are all in the table", () => {
    expect([TABLE_ROWS.length, HISTORY_ROWS.length]).toEqual([59, 12]);
    expect([FIRST.version, SECOND.version]).toEqual(["2026.1", "2026.2"]);
  });

  it.each(TABLE_ROWS)("2026.2: $name", ({ facts, second }) => {
    holds(rate(facts, SECOND, TABLE_AS_OF), second, FLAGS);
    holds(secondReading(facts, "2026.2", TABLE_AS_OF, REFERENCE_TICKET), second, FLAGS);
  });

  const known = TABLE_ROWS.flatMap(({ first, ...row }) => (first ? [{ ...row, first }] : []));
  it.each(known)("2026.1: $name", ({ facts, first }) => {
    const asked = first.segment === "unrated" ? ["new", "quiet", "lapsed"] : FLAGS;
    holds(rate(facts, FIRST, TABLE_AS_OF), first, asked);
    holds(secondReading(facts, "2026.1", TABLE_AS_OF, REFERENCE_TICKET), first, asked);
  });
});

describe("order histories", () => {
  it.each(HISTORY_ROWS)("$name as of $asOf", ({ purchases, asOf, second, first }) => {
    const day = (iso: string) => isoToDay(iso) ?? Number.NaN;
    const orders = purchases.map((on) => ({ on: day(on), amountMinor: 1_000, currency: "EUR" }));
    const trade = deriveTrade(orders, day(asOf)).facts;
    // Orders of others are known since long before, so that no first purchase is a latest start.
    const facts: Facts = { ...trade, ordersBeginOn: day("2010-01-01") };
    const standing = (rating: Verdict) =>
      flagsOf(rating).filter((flag) => ["new", "quiet", "lapsed"].includes(flag));
    expect(standing(rate(facts, SECOND, day(asOf)))).toEqual(second);
    expect(standing(rate(facts, FIRST, day(asOf)))).toEqual(first);
    expect(standing(secondReading(facts, "2026.2", day(asOf), undefined))).toEqual(second);
    expect(standing(secondReading(facts, "2026.1", day(asOf), undefined))).toEqual(first);
  });
});
