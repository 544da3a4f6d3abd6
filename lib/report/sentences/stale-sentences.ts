import type { AgeingFact, StaleFact } from "@/lib/portfolio/stale-facts";
import type { Day } from "@/lib/scoring/facts";
import type { Format } from "../format";
import { plural } from "../plural";
import { MISSING_FACT_WORDS } from "./figure-words";

/** What to ask for once more, as it stands in "ask again for …". */
const STALE_FACT_WORDS: Readonly<Record<AgeingFact, string>> = {
  ...MISSING_FACT_WORDS,
  orders12m: "the orders of the last 12 months",
  ordersPerYear: "the orders a year",
  revenue12mMinor: "the revenue of the last 12 months",
  lastPurchaseOn: "the date of the last purchase",
  gapVariation: "how evenly it buys",
};

/** A stale fact that scores, with the date since which nobody has confirmed it. */
export function staleSentence({ fact, on }: StaleFact, date: (day: Day) => string): string {
  return `Ask again for ${STALE_FACT_WORDS[fact]}: last confirmed on ${date(on)}.`;
}

/** How many of the known facts are stale; undefined where none is. */
export function staleFinding(stale: number, known: number, format: Format): string | undefined {
  if (stale === 0) return undefined;
  return `${format.count(stale)} of ${plural(known, "known fact", format)} ${stale === 1 ? "is" : "are"} stale: not confirmed for more than 12 months.`;
}
