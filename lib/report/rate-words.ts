import type { Segment } from "@/lib/scoring/facts";
import type { Format } from "./format";
import { accountsWord } from "./pareto-view";
import { plural } from "./plural";
import { SEGMENT_NOUNS } from "./sentences/figure-words";

/** What each judgement from 1 to 5 means (domain.md §2). */
export const JUDGED_WORDS = [
  "Sends orders, and we hear nothing else",
  "Replies when we ask something",
  "Tells us what they think without being asked",
  "Lets us see plans or budget before they decide",
  "Makes plans together with us",
] as const;

export const CONTACT_OPTIONS = [
  { value: "named", label: "A person of ours they know by name" },
  { value: "general", label: "Whoever answers the general line" },
] as const;

/** "Labelled a client by Ines on 26 Nov 2026." */
export function labelSentence(segment: Segment, by: string | null, on: string): string {
  return `Labelled ${SEGMENT_NOUNS[segment]}${by === null ? "" : ` by ${by}`} on ${on}.`;
}

/** How far the labels have come, and how many accounts wait. */
export function queueSentence(
  labels: Readonly<Record<Segment, number>>,
  left: number,
  format: Format,
): string {
  const given = `${plural(labels.client, "client", format)} and ${plural(labels.customer, "customer", format)} labelled`;
  return `${given} so far; ${accountsWord(left, format)} without a label left.`;
}

/** What stands where the queue is empty or at its end. */
export interface QueueEnd {
  readonly title: string;
  readonly text: string;
  readonly action: { readonly href: string; readonly label: string };
}

/**
 * @param left accounts of this part that were passed over
 * @param unanswered labelled accounts whose verdict still hangs on what is missing
 * @param hrefs where this part and the other one begin
 */
export function queueEnd(
  counts: {
    readonly left: number;
    readonly unanswered: number;
    readonly labelled: number;
  },
  hrefs: { readonly again: string; readonly unanswered: string },
  format: Format,
): QueueEnd {
  const { left, unanswered, labelled } = counts;
  if (left > 0) {
    return {
      title: "That was the last one",
      text: `You passed over ${accountsWord(left, format)}. Nothing was said of ${left === 1 ? "it" : "them"} yet.`,
      action: { href: hrefs.again, label: "Begin again" },
    };
  }
  if (unanswered > 0) {
    return {
      title: "Every account has a label",
      text: `The verdict of ${accountsWord(unanswered, format)} still hangs on facts nobody has recorded.`,
      action: { href: hrefs.unanswered, label: "Find out about these" },
    };
  }
  return labelled > 0
    ? {
        title: "Nothing is left to rate",
        text: "Every account that you may change has a label, and no verdict hangs on missing facts.",
        action: { href: "/model/calibration", label: "See what the labels say" },
      }
    : {
        title: "There is nothing to rate",
        text: "You rate the accounts that you may change, and there is none of these that still buys.",
        action: { href: "/accounts", label: "See the accounts" },
      };
}
