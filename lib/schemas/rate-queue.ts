import { z } from "zod";
import { EVENT_TEXT_MAX } from "./account-event";
import { shownTexts } from "./account-form";
import { segment } from "./closed-sets";
import { formFields } from "./form-fields";
import { OVERRIDE_REASON_MAX } from "./override";

/**
 * What the queue is for: adding the facts that ratings lack, or saying what accounts are to test
 * the model with. Each goes through accounts of its own.
 */
export const QUEUE_MODES = ["rate", "label"] as const;
export type QueueMode = (typeof QUEUE_MODES)[number];

/** In the address instead of an account: behind the last one. */
export const QUEUE_END = "end";

const id = z.string().max(100);

/**
 * The query of `/rate`: the mode, the account that one is at, and the one that one came from; what
 * was done where one stays at the account: a label was given that disagrees with the rating, or
 * removed.
 */
export const rateQuery = z.object({
  mode: z.enum(QUEUE_MODES).catch("rate"),
  at: id.optional().catch(undefined),
  from: id.optional().catch(undefined),
  done: z.enum(["disagreed", "removed"]).optional().catch(undefined),
});
export type RateQuery = z.infer<typeof rateQuery>;

/** The facts that a card takes, by the names of their fields. */
export const CARD_FIELDS = ["directAwardShare", "contact", "judged"] as const;

const whose = z.enum(["mine", "theirs"]).optional();
const typed = z.string().max(1000).default("");

/** A submitted card of facts: the facts as typed, and what shows the judgement. */
export const rateForm = z.strictObject({
  accountId: id.min(1),
  version: z.string().max(20),
  /** The facts of the card as the account had them in that version. */
  shown: shownTexts,
  toDecide: z.string().max(1000).default(""),
  "choice.directAwardShare": whose,
  "choice.contact": whose,
  "choice.judged": whose,
  directAwardShare: typed,
  contact: typed,
  judged: typed,
  /** Orders of the last 24 months, and how many of them came without a bid. */
  ordersAll: typed,
  ordersDirect: typed,
  eventOn: typed,
  // A text area may send more than it was typed, as it writes line ends with two signs.
  eventText: z
    .string()
    .max(2 * EVENT_TEXT_MAX)
    .default(""),
  /** A judgement of 4 or 5 is saved although nothing shows it. */
  withoutEvidence: z.literal("yes").optional(),
  mode: z.literal("rate"),
  /** The account that comes next. */
  next: id,
});
export type RateForm = z.infer<typeof rateForm>;

/** A submitted card of labels: what the account is, or the override that was offered for it. */
export const labelForm = z.strictObject({
  accountId: id.min(1),
  /** All facts and the override as the page showed them, for an override. */
  shown: z.string().max(100_000),
  shownOverride: z.string().max(10_000),
  /** What it is; `none` takes the label back. */
  label: z.union([segment, z.literal("none")]).optional(),
  override: segment.optional(),
  reason: z
    .string()
    .max(2 * OVERRIDE_REASON_MAX)
    .default(""),
  mode: z.literal("label"),
  next: id,
});
export type LabelForm = z.infer<typeof labelForm>;

export const readRateForm = (data: FormData) => rateForm.safeParse(formFields(data));
export const readLabelForm = (data: FormData) => labelForm.safeParse(formFields(data));
