import { z } from "zod";
import { CLOSING_KINDS, CLOSING_ROWS_MAX } from "@/lib/tabular/closing-rows";
import { DATE_FORMATS, WRITTEN_FORMATS } from "@/lib/tabular/date-format";
import { ENCODINGS } from "@/lib/tabular/encodings";
import { CELL_MAX, COLUMNS_MAX, SHEETS_MAX } from "@/lib/tabular/limits";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { DISCOUNT_UNITS, SHARE_UNITS } from "@/lib/tabular/number-profile";
import { DELIMITERS } from "@/lib/tabular/row-parser";
import { SECOND_HEADERS } from "@/lib/tabular/second-header";
import { QUOTE_CHOICES } from "@/lib/tabular/table-format";
import {
  conflictDecision,
  DECISIONS_MAX,
  EMPTY_CELLS,
  IMPORT_MODES,
  orderAccountDecision,
  rowDecision,
  seenAt,
} from "./import-decisions";
import { ORDER_ANSWERS, orderAnswers } from "./order-answers";
import { LINES_MAX, readingChoices } from "./reading-choices";
import { sheetSchema } from "./sheet-rows";

const line = z.number().int().min(1).max(LINES_MAX);
const columnIndex = z.number().int().min(0).max(COLUMNS_MAX);
const sheetNumber = z.number().int().min(0).max(SHEETS_MAX);
const label = z.string().max(CELL_MAX + 20);
const count = z.number().int().min(0);

/** How one mapped column is read. The target is checked against the kind of file by its reader. */
const columnChoice = z
  .object({
    index: columnIndex,
    label,
    target: z.string().max(40),
    decimal: z.enum(DECIMAL_MARKS),
    dates: z.enum(DATE_FORMATS).optional(),
    shareUnit: z.enum(SHARE_UNITS),
    discountUnit: z.enum(DISCOUNT_UNITS).optional(),
    currency: z.string().max(8).optional(),
  })
  .transform(({ dates, currency, ...choice }) => ({ ...choice, dates, currency }));
export type StoredColumnChoice = z.infer<typeof columnChoice>;

/** One cell put right by a person: the file itself stays as it came. */
const correction = z.object({ line, index: columnIndex, value: z.string().max(CELL_MAX) });
export type Correction = z.infer<typeof correction>;

/** One value of a column that a person replaced wherever it stands. */
const replacement = z.object({
  index: columnIndex,
  from: z.string().max(200),
  to: z.string().max(CELL_MAX),
});
export type Replacement = z.infer<typeof replacement>;

/** The longest value that can be mapped, and how many may be. */
export const VALUE_MAX = 200;
export const VALUES_MAX = 1000;

/** A value of a column, and what it is read as; empty for nothing. */
const valueChoice = z.object({
  index: columnIndex,
  target: z.string().max(40),
  from: z.string().max(VALUE_MAX),
  to: z.string().max(VALUE_MAX),
});

/** So many cells can be put right by hand; beyond it the file is better mended and sent again. */
export const CORRECTIONS_MAX = 1000;

/** What a person chose for an import; empty until then. */
export const importSettings = z.object({
  kind: z.enum(["accounts", "orders"]).optional(),
  ...readingChoices.shape,
  choices: z.array(columnChoice).max(COLUMNS_MAX).optional(),
  /** The import whose choices these are, until a person takes them or others. */
  rememberedFrom: z.string().max(100).optional(),
  excludeStatuses: z.array(z.string().max(200)).max(200).default([]),
  /** Account lists: persons beside the companies they work for are accounts too. */
  keepPersons: z.boolean().default(false),
  /** Of remembered columns: the statuses that the file of then did not have. */
  newStatuses: z.array(z.string().max(200)).max(200).default([]),
  /** Order histories: what a person said where the rows leave it open. */
  orderAnswers: orderAnswers.default({}),
  /** Of these, the ones that were said for an earlier file with the same headers. */
  answersRemembered: z.array(z.enum(ORDER_ANSWERS)).max(ORDER_ANSWERS.length).default([]),
  values: z.array(valueChoice).max(VALUES_MAX).default([]),
  corrections: z.array(correction).max(CORRECTIONS_MAX).default([]),
  replacements: z.array(replacement).max(CORRECTIONS_MAX).default([]),
  mode: z.enum(IMPORT_MODES).default("both"),
  emptyCells: z.enum(EMPTY_CELLS).default("keep"),
  accountDecisions: z.array(orderAccountDecision).max(DECISIONS_MAX).default([]),
  decisions: z.array(rowDecision).max(DECISIONS_MAX).default([]),
  conflictDecisions: z.array(conflictDecision).max(DECISIONS_MAX).default([]),
  /** What stays of all conflicts that were seen then and not decided one by one. */
  conflictsTogether: conflictDecision.omit({ line: true }).optional(),
  /** Up to when the first and the latest check saw what was changed here. */
  firstSeenAt: seenAt.optional(),
  seenAt: seenAt.optional(),
  /** Rows that may mean several accounts are left out where nothing is decided for them. */
  leaveAsked: z.boolean().default(false),
  /** Rows with errors are left out; without it they stop the import. */
  skipErrors: z.boolean().default(false),
  /** Accounts that only the order history knows are made; without it their orders are left out. */
  createAccounts: z.boolean().default(true),
  /** Reference ticket proposed by the check and accepted with the confirmation, minor units. */
  referenceTicketMinor: z.number().positive().optional(),
  /** The model version its landing made and the one applied before; absent where it made none. */
  model: z.object({ made: z.string().max(200), before: z.string().max(200) }).optional(),
});
export type ImportSettings = z.infer<typeof importSettings>;

const columnProfile = z
  .object({
    index: columnIndex,
    header: label,
    label,
    filled: count,
    samples: z.array(z.string().max(200)).max(5),
    values: z
      .array(z.object({ value: z.string().max(200), count }))
      .max(200)
      .optional(),
    numbers: z.object({
      count,
      decimal: z.enum(DECIMAL_MARKS),
      mustChoose: z.boolean(),
      percent: count,
      shareUnit: z.enum(SHARE_UNITS),
      fractions: count,
      twoOrMore: count,
      currencies: z.array(z.string().max(8)).max(200),
      damaged: count,
    }),
    dates: z
      .object({
        count,
        format: z.enum(DATE_FORMATS).optional(),
        mustChoose: z.array(z.enum(DATE_FORMATS)).max(DATE_FORMATS.length),
        twoDigitYears: z.boolean(),
        latest: z.partialRecord(z.enum(WRITTEN_FORMATS), z.number()),
      })
      .transform(({ format, ...dates }) => ({ ...dates, format })),
  })
  .transform(({ values, ...column }) => ({ ...column, values }));

const below = {
  headerLine: line,
  headerEnd: line.optional(),
  /** A report in groups gets a column for the names above its rows. */
  width: z
    .number()
    .int()
    .min(0)
    .max(COLUMNS_MAX + 1),
  closingLine: line.optional(),
  fillDown: z.array(columnIndex).max(COLUMNS_MAX).optional(),
  groups: z.object({ headings: count, column: columnIndex }).optional(),
};

/** What the rows of each status add up to, under the columns as they were proposed. */
const statusSums = z.object({
  column: columnIndex,
  /** Rows with a status that is not listed. */
  otherRows: count.optional(),
  statuses: z
    .array(
      z.object({
        value: z.string().max(200),
        rows: count.optional(),
        sums: z.array(z.object({ currency: z.string().max(8), minor: z.number().int() })).max(300),
      }),
    )
    .max(1000),
});

/** What was found in a file; the columns step shows it. */
export const importProfile = z.object({
  format: z.union([
    z.object({ sheet: sheetNumber, ...below }),
    z.object({
      encoding: z.enum(ENCODINGS),
      delimiter: z.enum(DELIMITERS),
      quotes: z.enum(QUOTE_CHOICES).optional(),
      ...below,
    }),
  ]),
  encodingWhy: z.enum(["mark", "nulPattern", "strictUtf8", "fallback", "chosen"]).optional(),
  sheets: z.array(sheetSchema).max(SHEETS_MAX).optional(),
  closing: z
    .array(z.object({ line, kind: z.enum(CLOSING_KINDS), text: z.string().max(100) }))
    .max(CLOSING_ROWS_MAX)
    .default([]),
  secondHeader: z.object({ kind: z.enum(SECOND_HEADERS), text: z.string().max(80) }).optional(),
  grouped: z.object({ headings: count, sums: count }).optional(),
  rows: count,
  statusSums: statusSums.optional(),
  columns: z.array(columnProfile).max(COLUMNS_MAX + 1),
  firstRows: z.array(z.object({ line, cells: z.array(z.string()).max(COLUMNS_MAX + 1) })).max(20),
});
export type ImportProfile = z.infer<typeof importProfile>;
