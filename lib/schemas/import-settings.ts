import { z } from "zod";
import { DATE_FORMATS } from "@/lib/tabular/date-format";
import { CELL_MAX, COLUMNS_MAX } from "@/lib/tabular/limits";
import { DECIMAL_MARKS } from "@/lib/tabular/number-format";
import { DISCOUNT_UNITS, SHARE_UNITS } from "@/lib/tabular/number-profile";
import { columnIndex, label, line } from "./file-places";
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
import { readingChoices } from "./reading-choices";

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
