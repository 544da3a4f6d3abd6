import type { ProblemCode, RowProblem } from "./problem";
import { ACCOUNT_TARGETS, isAccountTarget, isOrderTarget, ORDER_TARGETS } from "./targets";

/** The word of the template for a target: "averageTicketMinor" is "Average ticket". */
function fieldName(field: string | undefined): string {
  if (field === undefined) return "This value";
  if (isAccountTarget(field)) return ACCOUNT_TARGETS[field].header;
  return isOrderTarget(field) ? ORDER_TARGETS[field].header : field;
}

const cell = ({ column, value }: RowProblem): string =>
  column === undefined ? `“${value ?? ""}”` : `“${value ?? ""}” in “${column}”`;

const list = (values: readonly string[] = []): string => values.join(", ");

/** A sentence for each code: what is wrong and what to do. The line is said by the caller. */
const SENTENCES: Readonly<Record<ProblemCode, (problem: RowProblem) => string>> = {
  shortRow: () => "The row has fewer cells than the header; the missing ones count as empty.",
  cutRow: () =>
    "The row has fewer cells than the header and ends before the ones it must have. Fill them, or take a line end out of the row.",
  longRow: () =>
    "The row has cells beyond the last column. Put a text that holds the delimiter in quotes.",
  cellError: (p) =>
    `${cell(p)} is an error of the spreadsheet. Put the value here, or mend the formula there.`,
  noCellValue: ({ column }) =>
    `The formula in “${column ?? ""}” came without its value. Put the value here, or open the file in a spreadsheet, save it and send it again.`,
  notANumber: (p) =>
    `${cell(p)} is not a number written like the others in its column. Write digits only.`,
  notWhole: (p) => `${cell(p)} is not a whole number.`,
  outOfRange: (p) =>
    p.max === undefined
      ? `${cell(p)} is below ${p.min}, the least that ${fieldName(p.field)} can be.`
      : `${cell(p)} is outside ${p.min} to ${p.max}.`,
  amountTooLarge: (p) => `${cell(p)} is too large for an amount.`,
  otherCurrency: (p) =>
    `${cell(p)} is in another currency than its row (${list(p.allowed)}). Convert it, or correct the currency.`,
  notAShare: (p) => `${cell(p)} is not a share. Write it from 0 to 1, or from 0% to 100%.`,
  notADate: (p) =>
    `${cell(p)} is not a date written like the others in its column. Write it like ${p.allowed?.[0] ?? "2024-03-31"}.`,
  placeholderDate: (p) =>
    `${cell(p)} is what programs write where they know no date. It is taken as unknown.`,
  unknownValue: (p) => `${cell(p)} is not known here. Use one of: ${list(p.allowed)}.`,
  unknownCountry: (p) => `${cell(p)} is no country. Use its name or its two-letter code.`,
  unknownCurrency: (p) => `${cell(p)} is no currency. Use its three-letter code, such as EUR.`,
  tooLong: (p) => `${cell(p)} is longer than ${p.max} characters.`,
  tooManyTags: (p) => `${cell(p)} holds more than ${p.max} tags.`,
  damagedId: (p) =>
    `${cell(p)} looks damaged by a spreadsheet. Export it again with that column as text.`,
  noEvidence: (p) =>
    `A judgement of ${p.value} needs evidence. Add an “Evidence” column to the file, or note what happened on the account’s page.`,
  noNameOrId: () => "The row has neither an account name nor an external ID.",
  noName: (p) => `No account has the external ID ${cell(p)}, and a new account needs a name.`,
  totalBelow12Months: (p) =>
    `${fieldName(p.field)} is below the figure for the last 12 months. Correct one of the two.`,
  lastBeforeFirst: () => "The last purchase is before the first. Correct one of the two dates.",
  afterAsOf: (p) => `${fieldName(p.field)} is after the as-of date.`,
  sameId: (p) =>
    `The external ID ${cell(p)} stands in line ${p.otherLine} too. Keep one of the rows.`,
  sameName: (p) =>
    `The account ${cell(p)} stands in line ${p.otherLine} too. Keep one of the rows, or give both an external ID.`,
  idTaken: (p) => `Another account has the external ID ${cell(p)}. Correct one of the two.`,
  notYours: () =>
    "This account belongs to somebody else. Leave the row out, or ask its owner or an admin to change it.",
  noAccount: () => "The row names no account. Fill the account ID or the account name.",
  noOrderDate: (p) =>
    p.value === undefined
      ? "The row has no order date."
      : `${cell(p)} is what programs write where they know no date: the row has no order date.`,
  noAmount: () => "The row has no amount, and no quantity with a unit price.",
  discountOutOfRange: (p) => `${cell(p)} takes off more than the whole price.`,
  discountAboveOrder: (p) =>
    `The discounts of order ${p.value ?? "without a number"} take off more than all its lines cost.`,
  halfOrder: (p) =>
    `Order ${p.value ?? "without a number"} waits whole, from this row on: another row of it cannot be read.`,
  zeroPurchase: (p) =>
    p.value === undefined
      ? "The order adds up to zero. It does not count as a purchase."
      : `Order ${p.value} adds up to zero. It does not count as a purchase.`,
  futurePurchase: () => "The order is dated after the as-of date. It is in no figure.",
  mixedCurrencies: (p) =>
    `Order ${p.value ?? "without a number"} is in several currencies. Its amount is not known.`,
  ambiguousOrderAccount: (p) =>
    `Several accounts are called ${cell(p)}. Rows that do not say which go to none of them: fill the ID in these rows, and in the accounts.`,
};

/** What is wrong and what to do, in one sentence or two; without the line. */
export const problemSentence = (problem: RowProblem): string => SENTENCES[problem.code](problem);
