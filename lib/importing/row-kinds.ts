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
  exists: "Left out: already exists, and this import only creates",
  notThere: "Left out: does not exist, and this import only updates",
  unmatched: "Left out: no matching account, and none is created",
  status: "Left out because of the status",
  person: "Left out: people listed beside their companies",
  document: "Left out: payments, quotes and other documents that are not purchases",
  unknownDocument: "Left out until you choose their document type",
  shortRow: "Rows with too few cells",
  cutRow: "Rows without their required cells",
  longRow: "Rows with too many cells",
  cellError: "Spreadsheet errors",
  noCellValue: "Formulas without a value",
  notANumber: "Invalid numbers",
  notWhole: "Invalid whole numbers",
  outOfRange: "Numbers out of range",
  amountTooLarge: "Amounts that are too large",
  otherCurrency: "Amounts in a different currency than their row",
  notAShare: "Invalid shares",
  notADate: "Invalid dates",
  placeholderDate: "Placeholder dates",
  unknownValue: "Unknown values",
  unknownCountry: "Unknown countries",
  unknownCurrency: "Unknown currencies",
  tooLong: "Texts that are too long",
  tooManyTags: "Cells with too many tags",
  damagedId: "IDs that a spreadsheet may have damaged",
  noEvidence: "Judgements of 4 or 5 without evidence",
  noNameOrId: "Rows without an account name or external ID",
  noName: "New accounts without a name",
  totalBelow12Months: "Totals below the figure for 12 months",
  lastBeforeFirst: "Last purchases before the first",
  afterAsOf: "Dates after the as-of date",
  sameId: "Duplicate external IDs",
  sameName: "Duplicate accounts",
  idTaken: "External IDs of another account",
  notYours: "Accounts of someone else",
  noAccount: "Rows without an account",
  noOrderDate: "Rows without an order date",
  noAmount: "Rows without an amount",
  discountOutOfRange: "Discounts larger than the price",
  discountAboveOrder: "Orders whose discounts exceed their total",
  halfOrder: "Orders with an unreadable row",
  zeroPurchase: "Orders that add up to zero",
  futurePurchase: "Orders after the as-of date",
  mixedCurrencies: "Orders in several currencies",
  ambiguousOrderAccount: "Accounts in orders that match several accounts",
};

export const isRowKind = (kind: string): kind is RowKind => Object.hasOwn(ROW_KINDS, kind);
