import type { Segment } from "@/lib/scoring/facts";
import type { Format } from "./format";
import { accountsWord } from "./pareto-view";
import { plural } from "./plural";
import { SEGMENT_NOUNS } from "./sentences/figure-words";

/** What each judgement from 1 to 5 means (domain.md §2). */
export const JUDGED_WORDS = [
  "Only sends orders",
  "Replies when we ask",
  "Gives feedback unasked",
  "Shares plans or budget before deciding",
  "Plans together with us",
] as const;

export const CONTACT_OPTIONS = [
  { value: "named", label: "Someone on our team they know by name" },
  { value: "general", label: "Whoever answers the general line" },
] as const;

/** "Labelled a client by Ines on 26 Nov 2026." */
export function labelSentence(segment: Segment, by: string | null, on: string): string {
  return `Labelled ${SEGMENT_NOUNS[segment]}${by === null ? "" : ` by ${by}`} on ${on}.`;
}

/** How far the labels have come, and how many accounts wait. */
export function labelProgress(
  labels: Readonly<Record<Segment, number>>,
  left: number,
  format: Format,
): string {
  const given = `${plural(labels.client, "client", format)} and ${plural(labels.customer, "customer", format)} labelled`;
  return `${given}, ${accountsWord(left, format)} still without a label.`;
}

/** How many accounts the queue of missing facts has. */
export function rateProgress(left: number, format: Format): string {
  return left === 0
    ? "Every account has the facts its rating needs."
    : `${accountsWord(left, format)} ${left === 1 ? "is" : "are"} missing facts the rating needs. Uncertain ratings with the most revenue come first.`;
}

/** Why an override is offered: the label and the rating disagree. */
export function disagreementSentence(label: Segment, rated: Segment): string {
  return `You labelled it ${SEGMENT_NOUNS[label]}; the model rates it ${SEGMENT_NOUNS[rated]}.`;
}

type QueueMode = "rate" | "label";

/** What stands where the queue is empty or at its end. */
export interface QueueEnd {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly href: string; readonly label: string };
}

/**
 * @param left accounts of this mode that were skipped
 * @param hasAny whether there is an account that the person may change, and that still buys
 * @param again where this mode begins
 */
export function queueEnd(
  mode: QueueMode,
  { left, hasAny }: { readonly left: number; readonly hasAny: boolean },
  again: string,
  format: Format,
): QueueEnd {
  if (left > 0) {
    return {
      title: "That was the last account",
      text: `You skipped ${accountsWord(left, format)}.`,
      action: { href: again, label: "Start again" },
    };
  }
  if (!hasAny) {
    return {
      title: "No accounts to rate",
      text: "You can rate the accounts you may edit. None of them is active.",
      action: { href: "/accounts", label: "See all accounts" },
    };
  }
  return mode === "label"
    ? {
        title: "Every account has a label",
        text: "See how often the model agrees with your labels.",
        action: { href: "/model/calibration", label: "See calibration" },
      }
    : {
        title: "No facts are missing",
        text: "Every account you may edit has the facts its rating needs.",
        action: { href: "/", label: "See the portfolio" },
      };
}
