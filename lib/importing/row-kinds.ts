import type { ProblemCode } from "./problem";

/** Why a row that can be read is left out. */
export const SKIP_REASONS = [
  "left",
  "exists",
  "notThere",
  "unmatched",
  "status",
  "person",
  "document",
  "unknownDocument",
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** What can be said of a row: why it is left out, or what is wrong or odd with it. */
export type RowKind = ProblemCode | SkipReason;

/** Each kind as the title of its rows. */
export const ROW_KINDS: Readonly<Record<RowKind, string>> = {
  left: "Left out, as you decided",
  exists: "Left out: is there already, and the import only creates",
  notThere: "Left out: is not there, and the import only updates",
  unmatched: "Left out: no account is called so, and none is created",
  status: "Left out by their status",
  person: "Left out: persons beside the companies they work for",
  document: "Left out: payments, quotes and other documents that are no purchases",
  unknownDocument: "Left out until you say what kind of document they are",
  shortRow: "Rows with too few cells",
  cutRow: "Rows that end before the cells they must have",
  longRow: "Rows with cells beyond the last column",
  cellError: "Cells with an error of a spreadsheet",
  noCellValue: "Formulas without a value",
  notANumber: "Cells that are no number",
  notWhole: "Cells that are no whole number",
  outOfRange: "Numbers that are too small or too large",
  amountTooLarge: "Amounts that are too large",
  otherCurrency: "Amounts in another currency than their row",
  notAShare: "Cells that are no share",
  notADate: "Cells that are no date",
  placeholderDate: "Dates that stand for none",
  unknownValue: "Values that are not known here",
  unknownCountry: "Countries that are not known",
  unknownCurrency: "Currencies that are not known",
  tooLong: "Texts that are too long",
  tooManyTags: "Cells with too many tags",
  damagedId: "IDs that a spreadsheet may have damaged",
  noEvidence: "Judgements of 4 or 5 without evidence",
  noNameOrId: "Rows without account name and external ID",
  noName: "New accounts without a name",
  totalBelow12Months: "Totals below the figure for 12 months",
  lastBeforeFirst: "Last purchases before the first",
  afterAsOf: "Dates after the as-of date",
  sameId: "External IDs that stand in an earlier row too",
  sameName: "Accounts that stand in an earlier row too",
  idTaken: "External IDs that another account has",
  notYours: "Accounts of somebody else",
  noAccount: "Rows without an account",
  noOrderDate: "Rows without an order date",
  noAmount: "Rows without an amount",
  discountOutOfRange: "Discounts larger than the price",
  discountAboveOrder: "Orders with discounts larger than all their lines",
  halfOrder: "Orders of which a row cannot be read",
  zeroPurchase: "Orders that add up to zero",
  futurePurchase: "Orders after the as-of date",
  mixedCurrencies: "Orders in several currencies",
  ambiguousOrderAccount: "Order accounts whose name several accounts have",
};

export const isRowKind = (kind: string): kind is RowKind => Object.hasOwn(ROW_KINDS, kind);
