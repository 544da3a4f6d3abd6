import { type DecimalMark, parseNumber, scanNumber } from "./number-format";

/** How a share is written: 0.9, or 90 out of 100 (a percent sign always means out of 100). */
export const SHARE_UNITS = ["fraction", "percent"] as const;
export type ShareUnit = (typeof SHARE_UNITS)[number];

/** What a discount column holds: 0.1, 10 out of 100, or money off the line. */
export const DISCOUNT_UNITS = ["share", "percent", "amount"] as const;
export type DiscountUnit = (typeof DISCOUNT_UNITS)[number];

/** What the values of a column say about its numbers. */
export interface NumberProfile {
  /** Values that are a number under at least one decimal mark. */
  readonly count: number;
  /** The mark that all values together decide. */
  readonly decimal: DecimalMark;
  /** Every mark that decides anything is missing ("1.000" alone): a person must choose. */
  readonly mustChoose: boolean;
  /** Values with a percent sign. */
  readonly percent: number;
  /** How values without a percent sign read as shares. */
  readonly shareUnit: ShareUnit;
  /** Values without a percent sign between 0 and 1, both left out, and of 2 or more. */
  readonly fractions: number;
  readonly twoOrMore: number;
  /** The currencies the cells name, sorted. */
  readonly currencies: readonly string[];
  /** Values such as 1.23E+05, which in a column of identifiers were damaged by a spreadsheet. */
  readonly damaged: number;
}

const DAMAGED = /^\d(?:[.,]\d+)?E\+?\d{2}$/i;

export function createNumberProfiler() {
  const only: Record<DecimalMark, number> = { ".": 0, ",": 0 };
  const currencies = new Set<string>();
  let count = 0;
  let ambiguousPoint = 0;
  let ambiguousComma = 0;
  let percent = 0;
  let damaged = 0;
  let fractions = 0;
  let twoOrMore = 0;

  return {
    /** A value that stands in so many cells. */
    add(value: string, times = 1) {
      const scan = scanNumber(value);
      if (scan === undefined) return;
      count += times;
      if (scan.fits["."] !== scan.fits[","]) only[scan.fits["."] ? "." : ","] += times;
      if (scan.ambiguous) {
        if (value.includes(".")) ambiguousPoint += times;
        else ambiguousComma += times;
      }
      if (scan.currency !== undefined) currencies.add(scan.currency);
      if (value.length < 24 && DAMAGED.test(value)) damaged += times;
      if (scan.percent) {
        percent += times;
        return;
      }
      // Most cells are plain digits already; the others are made so.
      const plain = Number(value);
      const size = Math.abs(
        Number.isNaN(plain) ? Number(parseNumber(value, scan.fits["."] ? "." : ",")?.text) : plain,
      );
      if (size > 0 && size < 1) fractions += times;
      if (size >= 2) twoOrMore += times;
    },
    result(): NumberProfile {
      const undecided = only["."] === only[","];
      const ambiguous = ambiguousPoint + ambiguousComma;
      // Undecided: a mark before exactly three digits is more often a thousands mark.
      const likely = ambiguousPoint > ambiguousComma ? "," : ".";
      return {
        count,
        decimal: undecided ? likely : only["."] > only[","] ? "." : ",",
        mustChoose: undecided && (ambiguous > 0 || only["."] > 0),
        percent,
        shareUnit: fractions === 0 && twoOrMore > 0 ? "percent" : "fraction",
        fractions,
        twoOrMore,
        currencies: [...currencies].sort(),
        damaged,
      };
    },
  };
}
