import { z } from "zod";
import { KINDS, TREATMENTS } from "@/lib/portfolio/treatment";
import { AGREEMENTS, CONTACTS } from "@/lib/scoring/facts";
import { EVENT_TEXT_MAX } from "./account-event";
import { FOUND_BY } from "./import-decisions";

/** So many of the accounts that a row may mean are named. */
export const CANDIDATES_KEPT = 20;

/** What is kept of one planned row, as JSON beside its action. */

const text = z.string().max(40_000);
const number = z.number();

/** The values of a row, or of what changes: only what is given; null makes a value unknown. */
const values = z.strictObject({
  externalId: text.optional(),
  name: text.optional(),
  website: text.nullish(),
  industry: text.nullish(),
  country: text.nullish(),
  kind: z.enum(KINDS).nullish(),
  owner: text.optional(),
  selfLabel: text.nullish(),
  currency: text.optional(),
  customerSince: number.nullish(),
  lastPurchaseOn: number.nullish(),
  orders12m: number.nullish(),
  ordersTotal: number.nullish(),
  ordersPerYear: number.nullish(),
  revenue12mMinor: number.nullish(),
  revenueTotalMinor: number.nullish(),
  averageTicketMinor: number.nullish(),
  gapVariation: number.nullish(),
  directAwardShare: number.nullish(),
  tailoredShare: number.nullish(),
  agreement: z.enum(AGREEMENTS).nullish(),
  contact: z.enum(CONTACTS).nullish(),
  touchpoints12m: number.nullish(),
  judged: number.nullish(),
  treatedAs: z.enum(TREATMENTS).nullish(),
  namedManager: z.boolean().nullish(),
  busyWeekPriority: z.boolean().nullish(),
  concessions12m: number.nullish(),
  hours12m: number.nullish(),
  grossMargin12mMinor: number.nullish(),
  costToServe12mMinor: number.nullish(),
  nps: number.nullish(),
  csat: number.nullish(),
  returnRate: number.nullish(),
  referrals: number.nullish(),
  complaints: number.nullish(),
  target: z.boolean().nullish(),
  contractEndsOn: number.nullish(),
  tags: z.array(text).max(100).nullish(),
  notes: text.nullish(),
});

const problem = z.object({
  line: z.number(),
  code: z.string().max(40),
  column: z.string().optional(),
  field: z.string().optional(),
  value: z.string().optional(),
  sentence: z.string(),
  /** Column of the cell that can be put right in place. */
  index: z.number().optional(),
});
export type StoredProblem = z.infer<typeof problem>;

/** A purchase that is to be written, with the account it belongs to. */
const order = z.object({
  orderNumber: text,
  accountId: z.string(),
  /** Set where the account is made with the import. */
  newAccount: z.object({ externalId: text.optional(), name: text }).optional(),
  orderedOn: number,
  amountMinor: number,
  currency: z.string(),
  status: z.string().nullable(),
  lines: number,
});
export type PlannedOrder = z.infer<typeof order>;

export const importRowBody = z.object({
  values: values.optional(),
  /** What was known before of the facts in `values`, and the currency of the account. */
  was: values.optional(),
  problems: z.array(problem).optional(),
  /** What shows the judgement of the row. */
  evidence: z.string().max(EVENT_TEXT_MAX).optional(),
  /** Facts that somebody else changed too, as text. */
  conflicts: z
    .array(
      z.object({ label: z.string(), before: z.string(), stored: z.string(), file: z.string() }),
    )
    .optional(),
  order: order.optional(),
  /** The order as it was stored at the check; null where there was none. */
  before: order.omit({ newAccount: true }).extend({ importId: z.string() }).nullish(),
  /** By what its account was found. */
  matchedBy: z.enum(FOUND_BY).optional(),
  /** The accounts that the row may mean, each in words. */
  candidates: z
    .array(z.object({ id: z.string(), text }))
    .max(CANDIDATES_KEPT)
    .optional(),
});
export type ImportRowBody = z.infer<typeof importRowBody>;
