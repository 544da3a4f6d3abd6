/** An exact decimal number: units × 10^-scale. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

export const ONE: Decimal = { units: 1n, scale: 0 };

const CANONICAL = /^(-?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,2}))?$/;

/** Reads a canonical number such as "-1234.5" or "6.0E7", as `parseNumber` gives it. */
export function toDecimal(canonical: string): Decimal | undefined {
  const match = CANONICAL.exec(canonical);
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return undefined;
  const units = BigInt(`${sign === "-" ? "-" : ""}${whole}${fraction}`);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

const at = (value: Decimal, scale: number): bigint =>
  scale === value.scale ? value.units : value.units * 10n ** BigInt(scale - value.scale);

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { units: at(a, scale) + at(b, scale), scale };
}

export const negate = (value: Decimal): Decimal => ({ units: -value.units, scale: value.scale });

export const absolute = (value: Decimal): Decimal => (value.units < 0n ? negate(value) : value);

export const multiply = (a: Decimal, b: Decimal): Decimal => ({
  units: a.units * b.units,
  scale: a.scale + b.scale,
});

const WRITTEN = /^(-?\d*\.?\d*)(?:e([+-]?\d+))?$/i;

/**
 * The number a canonical text says, times 10^places, rounded once: 0.7 with -2 is 0.007, which
 * 0.7 / 100 is not.
 */
export function scaled(canonical: string, places: number): number {
  const [, digits = "", exponent = "0"] = WRITTEN.exec(canonical) ?? [];
  return digits === "" ? Number.NaN : Number(`${digits}e${Number(exponent) + places}`);
}

/** A share as text out of 100, exact: 0.007 is "0.7". */
export function percentText(share: number): string {
  const [, digits = "", exponent] = WRITTEN.exec(String(share)) ?? [];
  if (exponent !== undefined) return `${digits}e${Number(exponent) + 2}`;
  const [whole = "", fraction = ""] = digits.split(".");
  const moved = `${whole}${fraction.slice(0, 2).padEnd(2, "0")}`.replace(/^(-?)0+(?=\d)/, "$1");
  return fraction.length > 2 ? `${moved}.${fraction.slice(2)}` : moved;
}

/** Amounts as most cells have them: so few digits that a number holds them exactly. */
const SHORT = /^(-?\d{1,11})(?:\.(\d{1,4}))?$/;

/** Minor units of a canonical number, as {@link toMinor} gives them. */
export function textToMinor(canonical: string, exponent: number): number | undefined {
  const short = SHORT.exec(canonical);
  const fraction = short?.[2] ?? "";
  if (short && fraction.length <= exponent) {
    // There is no minus nought.
    return Number(`${short[1]}${fraction.padEnd(exponent, "0")}`) + 0;
  }
  const decimal = toDecimal(canonical);
  return decimal && toMinor(decimal, exponent);
}

/**
 * Minor units of a currency with `exponent` decimals, rounded half away from zero
 * (architecture.md §5); undefined where the result is no safe integer.
 */
export function toMinor(value: Decimal, exponent: number): number | undefined {
  const drop = value.scale - exponent;
  if (drop <= 0) return safe(at(value, exponent));
  const unit = 10n ** BigInt(drop);
  const positive = value.units < 0n ? -value.units : value.units;
  const rounded = (positive + unit / 2n) / unit;
  return safe(value.units < 0n ? -rounded : rounded);
}

const safe = (units: bigint): number | undefined => {
  const number = Number(units);
  return Number.isSafeInteger(number) ? number : undefined;
};

/**
 * Minor units as a plain decimal: 123456 with two decimals is "1234.56". A fraction of a minor
 * unit (an average) is rounded half away from zero to whole minor units.
 */
export function minorToText(minor: number, exponent: number): string {
  const whole = Math.floor(Math.abs(minor) + 0.5);
  const digits = String(whole).padStart(exponent + 1, "0");
  const split = digits.length - exponent;
  const text = exponent === 0 ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return minor < 0 && whole !== 0 ? `-${text}` : text;
}
