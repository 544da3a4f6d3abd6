import { z } from "zod";
import { DATE_FORMATS } from "@/lib/tabular/date-format";
import { ENCODINGS } from "@/lib/tabular/encodings";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { EMPTY_CELLS, IMPORT_MODES } from "./import-decisions";
import { IMPORT_KINDS } from "./import-record";
import { orderAnswers } from "./order-answers";
import { parseStatusList } from "./status-list";

const GIVEN_MAX = 100_000;

const yes = z.enum(["yes", "no"]).transform((word) => word === "yes");

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
  encoding: z.enum(ENCODINGS).optional(),
  /** What columns are: "Header=Field", one a line; without a field the column is left out. */
  map: z
    .string()
    .max(GIVEN_MAX)
    .transform((lines) => lines.split("\n").filter((text) => text.trim() !== ""))
    .optional(),
  /** Order histories: rows with these statuses are left out; divided by commas. */
  excludeStatus: z.string().max(4000).transform(parseStatusList).optional(),
  /** Order histories: rows count whatever their status says; without it some statuses are asked. */
  keepAllStatuses: yes.default(false),
  /** Order histories: whether amounts and discounts are of each row or of the whole order. */
  amountPer: orderAnswers.shape.amountPer,
  discountPer: orderAnswers.shape.discountPer,
  /** Order histories: whether an order number that is used again is another order. */
  reusedNumbers: orderAnswers.shape.reusedNumbers,
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
