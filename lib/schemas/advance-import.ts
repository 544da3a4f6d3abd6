import { z } from "zod";
import { DATE_FORMATS } from "@/lib/tabular/date-format";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { documentKindList } from "./document-kind-list";
import { EMPTY_CELLS, IMPORT_MODES } from "./import-decisions";
import { IMPORT_KINDS } from "./import-record";
import { orderAnswers } from "./order-answers";
import { encodingName, readingChoices } from "./reading-choices";
import { parseStatusList } from "./status-list";

const GIVEN_MAX = 100_000;

const yes = z.enum(["yes", "no"]).transform((word) => word === "yes");

const lines = z
  .string()
  .max(GIVEN_MAX)
  .transform((text) => text.split("\n").filter((one) => one.trim() !== ""));

/**
 * What a script says once for all steps of an import, as the query of the API and the options of
 * the command line have it. What is not said is as the import page proposes it.
 */
export const advanceOptions = z.strictObject({
  kind: z.enum(IMPORT_KINDS).optional(),
  mode: z.enum(IMPORT_MODES).optional(),
  emptyCells: z.enum(EMPTY_CELLS).optional(),
  /** How dates are written where the values leave it open. */
  dates: z.enum(DATE_FORMATS).optional(),
  /** Which mark is the decimal point where the values leave it open. */
  decimal: z.enum(DECIMAL_MARKS).optional(),
  /** By which characters the text is read; without it by what its bytes say. */
  encoding: encodingName.optional(),
  /** What quotes are that make one cell of lines which look like rows. */
  quotes: readingChoices.shape.quotes,
  /** What the row beside the header is. */
  secondHeader: readingChoices.shape.secondHeader,
  /** What headings and sums between the rows are. */
  groupRows: readingChoices.shape.groupRows,
  /** Headers of columns whose empty cells are filled from above, one a line. */
  fillDown: lines.optional(),
  /** What columns are: "Header=Field", one a line; without a field the column is left out. */
  map: lines.optional(),
  /** Order histories: rows with these statuses are left out; divided by commas. */
  excludeStatus: z.string().max(4000).transform(parseStatusList).optional(),
  /** Order histories: rows count whatever their status says; without it some statuses are asked. */
  keepAllStatuses: yes.default(false),
  /** Order histories: whether amounts and discounts are of each row or of the whole order. */
  amountPer: orderAnswers.shape.amountPer,
  discountPer: orderAnswers.shape.discountPer,
  /** Order histories: whether an order number that is used again is another order. */
  reusedNumbers: orderAnswers.shape.reusedNumbers,
  /** Order histories: what amounts below zero are, where most are. */
  negativeAmounts: orderAnswers.shape.negativeAmounts,
  /** Order histories: whether rows that are the sum of the others of their order are left out. */
  totalRows: orderAnswers.shape.totalRows,
  /** Order histories: what rows are whose numbers begin as those of credit notes do. */
  creditNumbers: orderAnswers.shape.creditNumbers,
  /** Order histories: what kinds of documents do, such as "RE=purchase,GU=credit,ZE=none". */
  documentKinds: documentKindList.optional(),
  /** Order histories: accounts that only they know are made. */
  createAccounts: yes.optional(),
  /** Account lists: persons beside the companies they work for are accounts too. */
  keepPersons: yes.optional(),
  /** Rows with errors are left out; without it they stop the import. */
  skipErrors: yes.default(false),
  /** Rows and accounts that may mean several are left out; without it they stop the import. */
  leaveAsked: yes.default(false),
  /** Nothing is written. */
  dryRun: yes.default(false),
});
export type AdvanceOptions = z.infer<typeof advanceOptions>;
