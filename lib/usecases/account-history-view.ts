import type { Format } from "@/lib/report/format";
import type { StoredChange } from "@/lib/repositories/account-history";
import type {
  ChangeCause,
  FieldChanges,
  RatingCause,
  SegmentChangeRecord,
} from "@/lib/schemas/account-change";
import { ACCOUNT_FIELDS, isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factText } from "./account-facts-view";
import { isUndoable, whyNotUndone } from "./undo-account-change";

/** Through what an account or its rating changed. */
export const CAUSE_WORDS: Readonly<Record<ChangeCause | RatingCause, string>> = {
  hand: "Typed",
  import: "Account list",
  orders: "Order history",
  undo: "Undo",
  "as-of": "Time moved on",
  model: "Model changed",
};

/** One line of an account's history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  /** Through what, and by whom where somebody did it. */
  readonly cause: string;
  /** Set for what somebody did by hand: it can be undone, or why not. */
  readonly undo?: "possible" | { readonly whyNot: string } | undefined;
}

/** What changed on an account and why, the newest first: its facts and its segment. */
export function accountHistory(
  changes: readonly StoredChange[],
  segmentChanges: readonly SegmentChangeRecord[],
  account: AccountRecord,
  format: Format,
  timeZone: string,
): HistoryLine[] {
  const facts = changes.map((change) => ({
    id: change.id,
    at: change.at,
    what: changeText(change.changes, account, format),
    cause: change.by ? `${CAUSE_WORDS[change.cause]} by ${change.by}` : CAUSE_WORDS[change.cause],
    undo: undoOf(change, account),
  }));
  const ratings = segmentChanges.map((change) => ({
    id: change.id,
    at: change.at,
    what: ratingText(change, format),
    cause: CAUSE_WORDS[change.cause],
  }));
  return [...facts, ...ratings]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((entry) => ({ ...entry, at: format.instant(entry.at, timeZone) }));
}

function undoOf(change: StoredChange, account: AccountRecord): HistoryLine["undo"] {
  if (!isUndoable(change)) return undefined;
  const whyNot = whyNotUndone(change, account);
  return whyNot ? { whyNot } : "possible";
}

function changeText(changes: FieldChanges, account: AccountRecord, format: Format): string {
  const parts = Object.entries(changes).flatMap(([field, [before, after]]) => {
    if (!isAccountField(field)) return [];
    const text = (value: typeof before) =>
      factText({ values: { currency: account.values.currency, [field]: value } }, field, format) ??
      "not known";
    return `${ACCOUNT_FIELDS[field].header}: ${text(before)} → ${text(after)}`;
  });
  return parts.join(" · ");
}

function ratingText(change: SegmentChangeRecord, format: Format): string {
  const state = (segment: string, tenths: number, flags: string) => {
    const score = tenths < 0 ? "" : ` ${format.decimal(tenths / 10)}`;
    return `${segment}${score}${flags && ` (${flags.replaceAll(",", ", ")})`}`;
  };
  const before = state(change.segmentFrom, change.scoreTenthsFrom, change.flagsFrom);
  const after = state(change.segmentTo, change.scoreTenthsTo, change.flagsTo);
  return `Rating: ${before} → ${after}`;
}
