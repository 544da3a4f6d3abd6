import { newId } from "@/lib/new-id";
import { EVENT_TEXT_MAX, EVIDENCE_FROM, type NewAccountEvent } from "@/lib/schemas/account-event";
import { isoToDay } from "@/lib/tabular/date-format";
import { visibleText } from "@/lib/tabular/visible-text";
import { isSameText } from "./merge-fields";

/** A judgement and what shows it, as a form sends them. */
interface JudgementForm {
  readonly judged: string;
  /** As the form showed it. */
  readonly shown: { readonly judged?: string | undefined };
  readonly eventOn: string;
  readonly eventText: string;
  readonly withoutEvidence?: "yes" | undefined;
}

interface TypedEvent {
  readonly events: readonly NewAccountEvent[];
  readonly problems: Readonly<Record<string, string>>;
}

/**
 * The event that shows a judgement: asked for from 4 on unless the person saves without it, and
 * kept with any judgement.
 */
export function judgementEvent(
  { judged, shown, eventOn, eventText, withoutEvidence }: JudgementForm,
  asOf: number,
): TypedEvent {
  const text = visibleText(eventText).trim();
  const day = isoToDay(eventOn.trim());
  const isNew = Number(judged) >= EVIDENCE_FROM && !isSameText(judged, shown.judged);
  const isAsked = isNew && withoutEvidence === undefined;
  if (!isAsked && text === "" && eventOn.trim() === "") return { events: [], problems: {} };
  const problems: Record<string, string> = {};
  if (day === undefined) problems.eventOn = "Enter the date.";
  else if (day > asOf)
    problems.eventOn = "This date is after the as-of date. Enter an earlier one.";
  if (text === "") {
    problems.eventText = isAsked
      ? `A judgement of ${judged} needs evidence: write what happened, or save without evidence.`
      : "Write what happened, or leave the date empty too.";
  } else if (text.length > EVENT_TEXT_MAX) {
    problems.eventText = "Write at most 1,000 characters.";
  }
  if (day === undefined || Object.keys(problems).length > 0) return { events: [], problems };
  return { events: [{ id: newId(), onDay: day, kind: "note", text }], problems };
}
