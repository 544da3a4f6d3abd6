import { z } from "zod";
import { EVENT_TEXT_MAX } from "./account-event";
import { shownTexts } from "./account-form";
import { segment } from "./closed-sets";
import { formFields } from "./form-fields";

/**
 * Which part of the queue: accounts that nobody has labelled, or those that somebody has and whose
 * verdict still hangs on what is missing.
 */
export const QUEUE_PARTS = ["unlabelled", "unanswered"] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

/** In the address instead of an account: behind the last one. */
export const QUEUE_END = "end";

const id = z.string().max(100);
const part = z.enum(QUEUE_PARTS);

/** The query of `/rate`: the part, the account that one is at, and the one that one came from. */
export const rateQuery = z.object({
  part: part.catch("unlabelled"),
  at: id.optional().catch(undefined),
  from: id.optional().catch(undefined),
});
export type RateQuery = z.infer<typeof rateQuery>;

/** The facts that a card takes, by the names of their fields. */
export const CARD_FIELDS = ["directAwardShare", "contact", "judged"] as const;

const whose = z.enum(["mine", "theirs"]).optional();
const typed = z.string().max(1000).default("");

/** A submitted card: the facts as typed, what shows the judgement, and what the account is. */
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
  /** What it is; `none` takes the label back; nothing leaves it as it stands. */
  label: z.union([segment, z.literal("none")]).optional(),
  part,
  /** The account that comes next. */
  next: id,
});
export type RateForm = z.infer<typeof rateForm>;

export function readRateForm(data: FormData) {
  return rateForm.safeParse(formFields(data));
}
