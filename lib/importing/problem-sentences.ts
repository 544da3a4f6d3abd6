import type { ProblemCode, RowProblem } from "./problem";
import { ACCOUNT_TARGETS, isAccountTarget, isOrderTarget, ORDER_TARGETS } from "./targets";

/** The word of the template for a target: "averageTicketMinor" is "Average ticket". */
function fieldName(field: string | undefined): string {
  if (field === undefined) return "This value";
  if (isAccountTarget(field)) return ACCOUNT_TARGETS[field].header;
  return isOrderTarget(field) ? ORDER_TARGETS[field].header : field;
}

const isShare = (field: string | undefined): boolean =>
  field !== undefined && isAccountTarget(field) && ACCOUNT_TARGETS[field].type === "share";

const cell = ({ column, value }: RowProblem): string =>
  column === undefined ? `“${value ?? ""}”` : `“${value ?? ""}” in “${column}”`;

const list = (values: readonly string[] = []): string => values.join(", ");

/** A sentence for each code: what is wrong and what to do. The line is said by the caller. */
const SENTENCES: Readonly<Record<ProblemCode, (problem: RowProblem) => string>> = {
  shortRow: () => "The row has fewer cells than the header; the missing ones count as empty.",
  cutRow: () =>
    "The row has fewer cells than the header and ends before its required cells. Fill them in, or remove the line break inside the row.",
  longRow: () =>
    "The row has more cells than the header. Put text that contains the delimiter in quotes.",
  cellError: (p) =>
    `${cell(p)} is a spreadsheet error. Enter the value here, or fix the formula in the file.`,
  noCellValue: ({ column }) =>
    `The formula in “${column ?? ""}” has no stored value. Enter the value here, or open the file in a spreadsheet, save it and upload it again.`,
  notANumber: (p) =>
    isShare(p.field)
      ? `${cell(p)} is not a share. Enter a share between 0 and 100 %.`
      : `${cell(p)} is not a number. Enter digits only.`,
  notWhole: (p) => `${cell(p)} is not a whole number.`,
  outOfRange: (p) =>
    p.max === undefined
      ? `${cell(p)} is below ${p.min}, the least that ${fieldName(p.field)} can be.`
      : `${cell(p)} is outside ${p.min} to ${p.max}.`,
  amountTooLarge: (p) => `${cell(p)} is too large for an amount.`,
  otherCurrency: (p) =>
    `${cell(p)} is in another currency than its row (${list(p.allowed)}). Convert it, or correct the currency.`,
  notAShare: (p) => `${cell(p)} is not a share. Enter a share between 0 and 100 %.`,
  notADate: (p) => `${cell(p)} is not a date. Enter it like ${p.allowed?.[0] ?? "2024-03-31"}.`,
  placeholderDate: (p) => `${cell(p)} is a placeholder, not a real date. It counts as unknown.`,
  unknownValue: (p) => `${cell(p)} is not an option. Use one of: ${list(p.allowed)}.`,
  unknownCountry: (p) => `${cell(p)} is not a known country. Enter its name or two-letter code.`,
  unknownCurrency: (p) => `${cell(p)} is not a currency. Enter its three-letter code, like EUR.`,
  tooLong: (p) => `${cell(p)} is longer than ${p.max} characters.`,
  tooManyTags: (p) => `${cell(p)} has more than ${p.max} tags.`,
  damagedId: (p) =>
    `${cell(p)} looks damaged by a spreadsheet. Export the file again with this column as text.`,
  noEvidence: (p) =>
    `A judgement of ${p.value} needs evidence. Add an “Evidence” column to the file, or note what happened on the account’s page.`,
  noNameOrId: () => "The row has neither an account name nor an external ID.",
  noName: (p) => `No account has the external ID ${cell(p)}, and a new account needs a name.`,
  totalBelow12Months: (p) =>
    `${fieldName(p.field)} is below the figure for the last 12 months. Correct one of the two.`,
  lastBeforeFirst: () => "The last purchase is before the first. Correct one of the two dates.",
  afterAsOf: (p) => `${fieldName(p.field)} is after the as-of date.`,
  sameId: (p) => `The external ID ${cell(p)} is also in line ${p.otherLine}. Keep one of the rows.`,
  sameName: (p) =>
    `The account ${cell(p)} is also in line ${p.otherLine}. Keep one of the rows, or give both an external ID.`,
  idTaken: (p) => `Another account has the external ID ${cell(p)}. Correct one of the two.`,
  notYours: () =>
    "This account belongs to someone else. Leave the row out, or ask its account owner or an admin to change it.",
  noAccount: () => "The row names no account. Enter the account ID or the account name.",
  noOrderDate: (p) =>
    p.value === undefined
      ? "The row has no order date."
      : `${cell(p)} is a placeholder, not a real date: the row has no order date.`,
  noAmount: () => "The row has no amount, and no quantity with a unit price.",
  discountOutOfRange: (p) => `${cell(p)} is more than the whole price.`,
  discountAboveOrder: (p) =>
    `The discounts of order ${p.value ?? "without a number"} are larger than the total of its lines.`,
  halfOrder: (p) =>
    `Order ${p.value ?? "without a number"} is left out as a whole, because another of its rows cannot be read.`,
  zeroPurchase: (p) =>
    p.value === undefined
      ? "The order adds up to zero. It does not count as a purchase."
      : `Order ${p.value} adds up to zero. It does not count as a purchase.`,
  futurePurchase: () => "The order is dated after the as-of date. It does not count in any figure.",
  mixedCurrencies: (p) =>
    `Order ${p.value ?? "without a number"} is in several currencies. Its amount is unknown.`,
  ambiguousOrderAccount: (p) =>
    `Several accounts are called ${cell(p)}. Rows without an ID are assigned to none of them: add the ID to these rows and to the accounts.`,
};

/** What is wrong and what to do, in one sentence or two; without the line. */
export const problemSentence = (problem: RowProblem): string => SENTENCES[problem.code](problem);
