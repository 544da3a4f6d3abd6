/**
 * Binary fractions miss most decimals: 59.95 is held as 59.9500000000000028, and a sum that
 * should be 59.95 may come out a hair below. Every comparison with a limit and every rounding
 * allows this much, far above the error of the arithmetic (about 1e-12) and far below any
 * difference between two real accounts.
 */
const TOLERANCE = 1e-9;

/** A figure in whole tenths, rounded half up (domain.md §3). Tenths add up exactly. */
export function toTenths(figure: number): number {
  return Math.floor(figure * 10 + 0.5 + TOLERANCE);
}

/** Whether a figure lies below a limit; one that should equal the limit does not. */
export function isBelow(figure: number, limit: number): boolean {
  return figure < limit - TOLERANCE;
}
