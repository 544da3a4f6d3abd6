/**
 * What can be wrong with a row. An error keeps the row out; a warning is shown and the row is read.
 * The sentences are in problem-sentences.ts.
 */
export const PROBLEM_SEVERITY = {
  shortRow: "warning",
  longRow: "error",
  cutRow: "error",
  cellError: "error",
  noCellValue: "error",
  notANumber: "error",
  notWhole: "error",
  outOfRange: "error",
  amountTooLarge: "error",
  otherCurrency: "error",
  notAShare: "error",
  notADate: "error",
  placeholderDate: "warning",
  unknownValue: "error",
  unknownCountry: "error",
  unknownCurrency: "error",
  tooLong: "error",
  tooManyTags: "error",
  damagedId: "warning",
  noEvidence: "warning",
  noNameOrId: "error",
  noName: "error",
  totalBelow12Months: "error",
  lastBeforeFirst: "error",
  afterAsOf: "error",
  sameId: "error",
  sameName: "error",
  idTaken: "error",
  notYours: "error",
  noAccount: "error",
  noOrderDate: "error",
  noAmount: "error",
  discountOutOfRange: "error",
  discountAboveOrder: "error",
  halfOrder: "error",
  zeroPurchase: "warning",
  futurePurchase: "warning",
  mixedCurrencies: "warning",
  ambiguousOrderAccount: "warning",
} as const satisfies Record<string, "error" | "warning">;
export type ProblemCode = keyof typeof PROBLEM_SEVERITY;

/** One thing that is wrong, with where and what. Plain data: it is stored and sent. */
export interface RowProblem {
  /** File line the row begins on. */
  readonly line: number;
  readonly code: ProblemCode;
  /** The label of the column. */
  readonly column?: string | undefined;
  /** The target the column is mapped to, or the field a contradiction is about. */
  readonly field?: string | undefined;
  /** The cell as it stands in the file, at most 200 characters of it. */
  readonly value?: string | undefined;
  /** What the cell may hold. */
  readonly allowed?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Another line that is part of the problem. */
  readonly otherLine?: number | undefined;
  /** Of an order that is left out whole: what its rows that can be read add up to, in minor units. */
  readonly leaves?: { readonly currency: string; readonly minor: number } | undefined;
}

export const isError = (problem: RowProblem): boolean => PROBLEM_SEVERITY[problem.code] === "error";
