import type { Format } from "@/lib/report/format";
import type {
  AccountChangeRecord,
  ChangeCause,
  FieldChanges,
  RatingCause,
  SegmentChangeRecord,
} from "@/lib/schemas/account-change";
import { ACCOUNT_FIELDS, type AccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factText } from "./account-facts-view";

const CAUSE_WORDS: Readonly<Record<ChangeCause | RatingCause, string>> = {
  hand: "Typed",
  import: "Account list",
  orders: "Order history",
  undo: "Undo",
  "as-of": "Time moved on",
  model: "Model changed",
};

/** What changed on an account and why, the newest first: its facts and its segment. */
export function accountHistory(
  changes: readonly AccountChangeRecord[],
  segmentChanges: readonly SegmentChangeRecord[],
  account: AccountRecord,
  format: Format,
  timeZone: string,
) {
  const facts = changes.map((change) => ({
    at: change.at,
    what: changeText(change.changes, account, format),
    cause: CAUSE_WORDS[change.cause],
  }));
  const ratings = segmentChanges.map((change) => ({
    at: change.at,
    what: ratingText(change, format),
    cause: CAUSE_WORDS[change.cause],
  }));
  return [...facts, ...ratings]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((entry) => ({ ...entry, at: format.instant(entry.at, timeZone) }));
}

function isField(name: string): name is AccountField {
  return Object.hasOwn(ACCOUNT_FIELDS, name);
}

function changeText(changes: FieldChanges, account: AccountRecord, format: Format): string {
  const parts = Object.entries(changes).flatMap(([field, [before, after]]) => {
    if (!isField(field)) return [];
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
