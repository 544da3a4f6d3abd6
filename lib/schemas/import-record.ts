import { z } from "zod";
import { duplicateRows } from "./duplicate-rows";
import { meeting } from "./hardly-met";
import { FOUND_BY } from "./import-decisions";
import { missingRate } from "./missing-rate";
import { orderFinding } from "./order-answers";
import { checkedStatuses, rowsLeftOut } from "./rows-left-out";
import { withoutEvidence } from "./without-evidence";

/** Where an import stands. Each is a step a person or the worker can go on from. */
export const IMPORT_STATUSES = [
  /** The file is on its way. */
  "uploading",
  /** The worker reads it. */
  "reading",
  /** The person looks at the columns. */
  "columns",
  /** The worker plans what would be written. */
  "checking",
  /** The person decides. */
  "checked",
  /** The worker writes it, whole or not at all. */
  "landing",
  "done",
  "failed",
  "cancelled",
  /** The worker takes back what it wrote, whole or not at all. */
  "undoing",
  "undone",
] as const;
export type ImportStatus = (typeof IMPORT_STATUSES)[number];

export const IMPORT_KINDS = ["accounts", "orders"] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_ORIGINS = ["file", "sample", "workspace"] as const;
export type ImportOrigin = (typeof IMPORT_ORIGINS)[number];

/** What would be done with a row. */
export const ROW_ACTIONS = [
  "create",
  "update",
  "unchanged",
  "ask",
  "conflict",
  "skip",
  "error",
] as const;
export type RowAction = (typeof ROW_ACTIONS)[number];

export const WARNINGS_KEPT = 100;
export const OWNERS_SHOWN = 20;

/** So many of the accounts that moved since a check are named. */
export const MOVED_KEPT = 20;

/** So many values that stand in several rows can be replaced in all of them at once. */
export const REPEATED_KEPT = 200;

const count = z.number().int().min(0);

/** Result of the check, and of the import when it is done. */
export const importCounts = z.object({
  create: count,
  update: count,
  unchanged: count,
  /** Rows that may mean several accounts: the import waits for a person to say which. */
  ask: count.default(0),
  /** Rows that change what somebody else changed since the first check: likewise. */
  conflict: count.default(0),
  skip: count,
  error: count,
  /** Rows of the file. */
  rows: count,
  /** Order histories: purchases and credit notes that are written. */
  orders: count,
  /** Median average ticket, in minor units, over so many accounts: proposed where there is none. */
  referenceTicket: z.object({ minor: z.number().positive(), accounts: count }).optional(),
  /** Order histories: the day of the first order. */
  firstOn: z.number().int().optional(),
  /** The latest trade date of the file. */
  latestOn: z.number().int().optional(),
  /** Owners that nobody knows yet: landing adds them as people. The first ones by name. */
  newOwners: count.default(0),
  newOwnerNames: z.array(z.string().max(200)).max(OWNERS_SHOWN).default([]),
  /** Things to know that keep no row out; the first hundred with their lines. */
  warning: count,
  warnings: z.array(z.object({ line: z.number(), sentence: z.string() })).max(WARNINGS_KEPT),
  /** How many rows have something said of them, by what it is (lib/importing/row-kinds.ts). */
  kinds: z.record(z.string().max(40), count).default({}),
  /** Of those that are not written: where they begin, and the money that is left out. */
  leftOut: z.record(z.string().max(40), rowsLeftOut).default({}),
  /** Order histories: what the rows of each status add up to; absent where no status is asked about. */
  statuses: checkedStatuses.optional(),
  /** Values that cannot be read and stand in several rows, the most frequent first. */
  repeated: z
    .array(z.object({ index: count, value: z.string().max(200), rows: count }))
    .max(REPEATED_KEPT)
    .default([]),
  /** Order histories: purchases of rows without a number, by account and date. */
  withoutNumber: count.default(0),
  /** Order histories: accounts that the workspace does not have, and the rows of the file that name them. */
  unmatched: z.object({ accounts: count, rows: count }).default({ accounts: 0, rows: 0 }),
  /** Order histories: accounts that the workspace has. */
  met: count.default(0),
  ...meeting,
  /** Order histories: what all rows together say, and what of it is asked. */
  orderFindings: z.array(orderFinding).max(20).default([]),
  /** What is in currencies without a rate, by currency: its money would be unknown. */
  missingRates: z.array(missingRate).max(300).default([]),
  /** Account lists: values that empty cells make unknown. */
  cleared: count.default(0),
  withoutEvidence,
  /** Account lists: how many rows found their account by what. */
  matched: z.partialRecord(z.enum(FOUND_BY), count).default({}),
  duplicates: duplicateRows,
});
export type ImportCounts = z.infer<typeof importCounts>;

/** What undoing an import did. */
export const undoCounts = z.object({
  /** Accounts it had created. */
  removed: count,
  /** Accounts whose facts are as they were before the import. */
  restored: count,
  /** Orders it had brought. */
  ordersRemoved: count,
  /** Orders it had overwritten. */
  ordersRestored: count,
  /** Accounts that stay, or facts of which stay: somebody changed them since, or they are another's. */
  kept: count,
  /** Orders that stay: a later import overwrote them, or their account is another's. */
  ordersKept: count,
});
export type UndoCounts = z.infer<typeof undoCounts>;

/** Why an import stopped, as a code with figures; sentences are made elsewhere. */
export const importProblem = z.object({
  code: z.string().max(60),
  line: z.number().int().optional(),
  count: z.number().int().optional(),
  detail: z.string().max(500).optional(),
  /** The first of the accounts that it is about. */
  accounts: z.array(z.string().max(100)).max(MOVED_KEPT).optional(),
});
export type ImportProblem = z.infer<typeof importProblem>;

/** One import as it is stored; `settings` and `profile` are read by their own schemas. */
export const importRecord = z.object({
  id: z.string(),
  kind: z.enum(IMPORT_KINDS).nullable(),
  origin: z.enum(IMPORT_ORIGINS),
  fileName: z.string(),
  byteSize: z.number(),
  sha256: z.string().nullable(),
  headersKey: z.string().nullable(),
  status: z.enum(IMPORT_STATUSES),
  settings: z.string(),
  profile: z.string().nullable(),
  counts: z
    .string()
    .transform((json) => importCounts.parse(JSON.parse(json)))
    .nullable(),
  problem: z
    .string()
    .transform((json) => importProblem.parse(JSON.parse(json)))
    .nullable(),
  checkedAt: z.date().nullable(),
  createdAt: z.date(),
  finishedAt: z.date().nullable(),
  /** Who sent the file, as they were called then; null before this was kept, or where nobody did. */
  startedBy: z.string().nullable(),
  /** How long its landing took. */
  tookMs: z.number().nullable(),
  /** It can be undone: what it changed was kept as it was; null before this was kept. */
  keepsBefore: z.boolean().nullable(),
  undoneAt: z.date().nullable(),
  undoneBy: z.string().nullable(),
  undo: z
    .string()
    .transform((json) => undoCounts.parse(JSON.parse(json)))
    .nullable(),
});
export type ImportRecord = z.infer<typeof importRecord>;
