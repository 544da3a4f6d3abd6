/** What can happen with an account (domain.md §2, Events). */
export const EVENT_KINDS = [
  "wentToBid",
  "boughtElsewhere",
  "leftOverPrice",
  "newDecisionMaker",
  "procurementInvolved",
  "newInfluencer",
  "complaint",
  "feedback",
  "referral",
  "contractSigned",
  "contractEnded",
  "review",
  "requestDeclined",
  "note",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** So much is stored of what somebody writes about an event. */
export const EVENT_TEXT_MAX = 1000;

/** An event as it is written; who notes it comes with the scope. */
export interface NewAccountEvent {
  readonly id: string;
  /** Days since 1970-01-01. */
  readonly onDay: number;
  readonly kind: EventKind;
  readonly text: string;
}

/** From this judgement on evidence is asked for: a 4 or 5 alone can make an account a client. */
export const EVIDENCE_FROM = 4;
