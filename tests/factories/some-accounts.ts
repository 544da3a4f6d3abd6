import fc from "fast-check";
import { AGREEMENTS, CONTACTS, type Facts } from "@/lib/scoring/facts";

/** The as-of date of these accounts. */
export const AS_OF = 20_000;

/** Minor units; odd, so that ratios are. */
export const REFERENCE_TICKET = 73_000;

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((n) => n / 100);
/** Round values meet limits, the others lie between them. */
const share = fc.oneof(fc.constantFrom(0, 0.25, 0.3, 0.4, 0.5, 0.75, 0.9, 1), hundredths(1));
const few = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 400 }));

/** The purchases of an account: all that an order history gives, or what a list might say. */
const trade = fc
  .record({
    activeDays: fc.oneof(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 300, max: 1200 }),
    ),
    silentDays: fc.oneof(
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 0, max: 800 }),
      fc.integer({ min: 0, max: 2500 }),
      fc.constantFrom(364, 365, 366, 730, 731),
    ),
    dates: few,
    sameDay: fc.integer({ min: 0, max: 3 }),
    recent: fc.integer({ min: 0, max: 400 }),
    longestPart: fc.integer({ min: 0, max: 100 }),
    ordersPerYear: fc.oneof(hundredths(20), hundredths(300)),
    ratio: fc.oneof(fc.constantFrom(0.1, 0.3, 1, 3, 10), hundredths(12)),
    gapVariation: hundredths(2),
    beginsBefore: fc.oneof(
      fc.constantFrom(0, 59, 60, 61, 400),
      fc.integer({ min: 0, max: 300 }),
      fc.integer({ min: 0, max: 3000 }),
    ),
  })
  .map((bought): Facts => {
    const { activeDays, silentDays, sameDay, longestPart } = bought;
    // As many purchase dates as the days between the first and the last can hold.
    const dates = activeDays === 0 ? 1 : Math.min(Math.max(2, bought.dates), activeDays + 1);
    const last = AS_OF - silentDays;
    const customerSince = last - activeDays;
    const dates12m = silentDays >= 365 ? 0 : Math.max(1, Math.min(dates, bought.recent));
    const gap = dates < 2 ? 0 : activeDays / (dates - 1);
    const ordersTotal = dates + sameDay;
    const averageTicketMinor = bought.ratio * REFERENCE_TICKET;
    return {
      customerSince,
      lastPurchaseOn: last,
      purchaseDatesTotal: dates,
      purchaseDates12m: dates12m,
      ordersTotal,
      orders12m: dates12m + (dates12m > 0 ? sameDay : 0),
      ordersPerYear: bought.ordersPerYear,
      revenueTotalMinor: Math.round(averageTicketMinor * ordersTotal),
      revenue12mMinor: Math.round(averageTicketMinor * dates12m),
      averageTicketMinor,
      gapVariation: dates < 6 ? undefined : bought.gapVariation,
      // Between the mean gap and all of the active days.
      longestGapDays:
        dates < 2 ? undefined : Math.ceil(gap + ((activeDays - gap) * longestPart) / 100),
      ordersBeginOn: customerSince - bought.beginsBefore,
    };
  });

/** Signals that are known together may say anything; half of them lean towards a client. */
const signals = {
  directAwardShare: share,
  tailoredShare: share,
  agreement: fc.constantFrom(...AGREEMENTS),
  contact: fc.constantFrom(...CONTACTS),
  touchpoints12m: fc.oneof(fc.constantFrom(0, 1, 4, 12), fc.integer({ min: 0, max: 60 })),
  judged: fc.constantFrom(1, 2, 3, 3.5, 4, 4.5, 5),
};
const relationship = fc.oneof(
  fc.record(signals),
  fc.record({
    ...signals,
    directAwardShare: fc.constantFrom(0.5, 0.6, 0.75, 0.8, 0.9, 1),
    tailoredShare: fc.constantFrom(0.3, 0.4, 0.5, 0.6, 0.8, 1),
  }),
);

/** Facts of an account all of which are known. */
export const fullAccount: fc.Arbitrary<Facts> = fc
  .tuple(trade, relationship)
  .map(([bought, related]) => ({ ...bought, ...related }));

const TRADE = [
  "customerSince",
  "lastPurchaseOn",
  "purchaseDatesTotal",
  "purchaseDates12m",
  "ordersTotal",
  "orders12m",
  "revenueTotalMinor",
  "revenue12mMinor",
  "averageTicketMinor",
  "gapVariation",
  "longestGapDays",
] as const satisfies readonly (keyof Facts)[];
const RELATIONSHIP = [
  "directAwardShare",
  "tailoredShare",
  "agreement",
  "contact",
  "touchpoints12m",
  "judged",
] as const satisfies readonly (keyof Facts)[];
/** Given as such, or from orders: rarely known. */
const RARE = ["ordersPerYear", "ordersBeginOn"] as const satisfies readonly (keyof Facts)[];

/** An account of which some facts are unknown: those a list or an order history may lack. */
export const someAccount: fc.Arbitrary<Facts> = fc
  .tuple(
    fullAccount,
    fc.oneof(fc.constant([]), fc.subarray([...TRADE], { maxLength: 4 }), fc.subarray([...TRADE])),
    fc.oneof(fc.subarray([...RELATIONSHIP]), fc.subarray([...RELATIONSHIP], { maxLength: 3 })),
    fc.subarray([...RARE], { minLength: 1 }),
  )
  .map(([facts, ...unknown]) => ({
    ...facts,
    ...Object.fromEntries(unknown.flat().map((name) => [name, undefined])),
  }));
