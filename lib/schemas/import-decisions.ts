import { z } from "zod";

/** By what accounts are found, in the order in which it is tried (import.md 15). */
export const MATCHED_BY = ["key", "externalId", "domain", "name"] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

/** By what the account of a row was found; `choice` where a person said so. */
export const FOUND_BY = [...MATCHED_BY, "choice"] as const;
export type FoundBy = (typeof FOUND_BY)[number];

/** What rows may do: create accounts or orders, update those that are there, or both. */
export const IMPORT_MODES = ["both", "create", "update"] as const;
export type ImportMode = (typeof IMPORT_MODES)[number];

/** What an empty cell of a chosen column does to the value that is there. */
export const EMPTY_CELLS = ["keep", "clear"] as const;
export type EmptyCells = (typeof EMPTY_CELLS)[number];

/** What a person decides where the check asks: rows that may mean several accounts. */

/** This account, a new one, or none: the row is left out. */
export const ROW_CHOICES = ["account", "create", "leave"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** Of what both the file and somebody here changed, one stays: the file's, or what is stored. */
export const CONFLICT_CHOICES = ["file", "stored"] as const;
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number];

/** So many rows can be decided one by one; beyond it they are decided together. */
export const DECISIONS_MAX = 1000;

export const rowDecision = z.object({
  /** File line the row begins on. */
  line: z.number().int().min(1),
  choice: z.enum(ROW_CHOICES),
  /** Set where the choice is an account. */
  accountId: z.string().max(100).optional(),
});
export type RowDecision = z.infer<typeof rowDecision>;

/** Milliseconds since 1970 up to which changes here were seen when something was decided. */
export const seenAt = z.number().int().min(0);

export const conflictDecision = z.object({
  line: z.number().int().min(1),
  choice: z.enum(CONFLICT_CHOICES),
  seenAt,
});

/** What is done about an account that an order history names and the workspace does not have. */
export const orderAccountDecision = z.object({
  /** By which the file knows it: "id K-1" or "name gorse". */
  key: z.string().max(600),
  choice: z.enum(ROW_CHOICES),
  accountId: z.string().max(100).optional(),
});
export type OrderAccountDecision = z.infer<typeof orderAccountDecision>;
