import { z } from "zod";
import { KINDS, TREATMENTS } from "@/lib/portfolio/treatment";
import { AGREEMENTS, CONTACTS } from "@/lib/scoring/facts";
import { FOUND_BY } from "./import-decisions";

/** So many of the accounts that a row may mean are named. */
export const CANDIDATES_KEPT = 20;

/** What is kept of one planned row, as JSON beside its action. */

const text = z.string().max(40_000);
const number = z.number();

/** The values of a row, or of what changes: only what is given. */
const values = z.strictObject({
  externalId: text.optional(),
  name: text.optional(),
  website: text.optional(),
  industry: text.optional(),
  country: text.optional(),
  kind: z.enum(KINDS).optional(),
  owner: text.optional(),
  selfLabel: text.optional(),
  currency: text.optional(),
  customerSince: number.optional(),
  lastPurchaseOn: number.optional(),
  orders12m: number.optional(),
  ordersTotal: number.optional(),
  ordersPerYear: number.optional(),
  revenue12mMinor: number.optional(),
  revenueTotalMinor: number.optional(),
  averageTicketMinor: number.optional(),
  gapVariation: number.optional(),
  directAwardShare: number.optional(),
  tailoredShare: number.optional(),
  agreement: z.enum(AGREEMENTS).optional(),
  contact: z.enum(CONTACTS).optional(),
  touchpoints12m: number.optional(),
  judged: number.optional(),
  treatedAs: z.enum(TREATMENTS).optional(),
  namedManager: z.boolean().optional(),
  busyWeekPriority: z.boolean().optional(),
  concessions12m: number.optional(),
  hours12m: number.optional(),
  grossMargin12mMinor: number.optional(),
  costToServe12mMinor: number.optional(),
  nps: number.optional(),
  csat: number.optional(),
  returnRate: number.optional(),
  referrals: number.optional(),
  complaints: number.optional(),
  target: z.boolean().optional(),
  contractEndsOn: number.optional(),
  tags: z.array(text).max(100).optional(),
  notes: text.optional(),
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
  /** Old values, beside the new ones in `values`, as text for the person who looks. */
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })).optional(),
  problems: z.array(problem).optional(),
  order: order.optional(),
  /** By what its account was found. */
  matchedBy: z.enum(FOUND_BY).optional(),
  /** The accounts that the row may mean, each in words. */
  candidates: z
    .array(z.object({ id: z.string(), text }))
    .max(CANDIDATES_KEPT)
    .optional(),
});
export type ImportRowBody = z.infer<typeof importRowBody>;
