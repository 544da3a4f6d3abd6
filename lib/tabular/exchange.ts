import { currencyExponent, MONEY_MAX_MINOR } from "./currency";
import { multiply, toDecimal, toMinor } from "./decimal";

/** What one unit of `currency` is worth in the reporting currency from a day on, until its next rate. */
export interface DatedRate {
  readonly currency: string;
  /** Days since 1970-01-01. */
  readonly fromDay: number;
  /** Canonical decimal text above zero. */
  readonly rate: string;
}

/** Takes money of one currency, as of one day, into the reporting currency. */
export interface Conversion {
  /**
   * Minor units into minor units, exact and rounded once, half away from zero; undefined where the
   * amount would be too large to be kept.
   */
  readonly amount: (minor: number) => number | undefined;
  /** The same for an average, which is a quotient and not rounded. */
  readonly average: (minor: number) => number;
}

/** The dated rates into one reporting currency. */
export interface Exchange {
  /** The reporting currency. */
  readonly currency: string;
  /** By the latest rate on or before the day; undefined where there is none. */
  on(currency: string, day: number): Conversion | undefined;
}

const RATE = /^0*(\d{1,9})(?:\.(\d{1,12}))?$/;

/**
 * A rate written with a point, as it is kept: without zeros that say nothing. Undefined where it is
 * none: not above zero, or with more than 9 digits before the point or 12 behind it.
 */
export function canonicalRate(text: string): string | undefined {
  const [, whole, fraction = ""] = RATE.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const kept = fraction.replace(/0+$/, "");
  const rate = kept === "" ? whole : `${whole}.${kept}`;
  return /[1-9]/.test(rate) ? rate : undefined;
}

const SAME: Conversion = { amount: (minor) => minor, average: (minor) => minor };

/** Throws where a rate is no decimal above zero: they are checked where they come in. */
export function createExchange(currency: string, rates: readonly DatedRate[]): Exchange {
  const byCurrency = new Map<string, { readonly fromDay: number; readonly by: Conversion }[]>();
  for (const { fromDay, rate, currency: from } of rates.toSorted((a, b) => a.fromDay - b.fromDay)) {
    const dated = { fromDay, by: conversion(rate, from, currency) };
    const known = byCurrency.get(from);
    if (known) known.push(dated);
    else byCurrency.set(from, [dated]);
  }
  return {
    currency,
    on(from, day) {
      if (from === currency) return SAME;
      const dated = byCurrency.get(from) ?? [];
      let low = 0;
      let high = dated.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((dated[middle]?.fromDay ?? day) <= day) low = middle + 1;
        else high = middle;
      }
      return dated[low - 1]?.by;
    },
  };
}

function conversion(text: string, from: string, to: string): Conversion {
  const rate = toDecimal(text);
  if (rate === undefined || rate.units <= 0n) throw new Error(`“${text}” is no rate.`);
  const scale = currencyExponent(from);
  const exponent = currencyExponent(to);
  const perMinor = Number(text) * 10 ** (exponent - scale);
  return {
    amount(minor) {
      const converted = toMinor(multiply({ units: BigInt(minor), scale }, rate), exponent);
      if (converted === undefined || Math.abs(converted) > MONEY_MAX_MINOR) return undefined;
      return converted;
    },
    average: (minor) => minor * perMinor,
  };
}
