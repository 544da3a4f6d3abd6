import type { Format } from "@/lib/report/format";
import { evidenceText } from "@/lib/report/judgement-view";
import type { StoredChange } from "@/lib/repositories/account-history";
import type { AccountEventRecord } from "@/lib/repositories/judgements";
import type { SegmentChangeRecord } from "@/lib/schemas/account-change";
import { isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import { OVERRIDE_FIELD } from "@/lib/schemas/override";
import { writtenValues } from "./account-facts-view";
import type { ModelChange } from "./account-score-history";
import { overrideChange } from "./override-change";
import { CAUSE_WORDS, changedThrough, ratingCause, ratingText } from "./rating-change-words";
import { isUndoable, whyNotUndone } from "./undo-account-change";

/** Who changed a field last, and when; empty where nobody knows. */
export function lastChangedBy(
  changes: readonly StoredChange[],
  field: string,
  format: Format,
  timeZone: string,
): string {
  const change = changes.find((one) => Object.hasOwn(one.changes, field));
  if (!change) return "";
  return `${change.by ?? CAUSE_WORDS[change.cause]}, ${format.instant(change.at, timeZone)}`;
}

/** One line of an account's history. */
export interface HistoryLine {
  readonly id: string;
  readonly at: string;
  readonly what: string;
  /** What it did to the score or the segment; empty where nothing. */
  readonly effect: string;
  /** What was noted with it: "“They called us first.” 3 Nov 2026, Ines"; empty for nothing. */
  readonly evidence: string;
  /** Through what, and by whom where somebody did it. */
  readonly cause: string;
  /** Set for what somebody did by hand: it can be undone, or why not. */
  readonly undo?: "possible" | { readonly whyNot: string } | undefined;
}

/** What an account's history is told from. */
export interface HistorySources {
  /** The newest first. */
  readonly changes: readonly StoredChange[];
  readonly segmentChanges: readonly SegmentChangeRecord[];
  /** The changes of model since the account is there. */
  readonly models: readonly ModelChange[];
  readonly events: readonly AccountEventRecord[];
}

/** What changed on an account and why, the newest first: its facts, its override, and its rating. */
export function accountHistory(
  { changes, segmentChanges, models, events }: HistorySources,
  account: AccountRecord,
  format: Format,
  timeZone: string,
): HistoryLine[] {
  const facts = changes.map((change) => ({
    id: change.id,
    at: change.at,
    what: changeText(change, format),
    effect: moveText(change.written, format),
    evidence: events
      .filter(({ at }) => at.getTime() === change.at.getTime())
      .map(({ text, onDay, by }) => evidenceText({ evidence: text, onDay, by }, format))
      .join(" · "),
    cause: changedThrough(change),
    undo: undoOf(change, account),
  }));
  const ratings = segmentChanges.map((change) => ({
    id: change.id,
    at: change.at,
    what: ratingText(change, format),
    effect: "",
    evidence: "",
    cause: ratingCause(change, changes, models, format),
  }));
  const isTold = ({ to }: ModelChange) =>
    segmentChanges.some(
      ({ cause, written, modelVersion }) =>
        modelVersion === to && (cause === "model" || written?.movers.includes("model")),
    );
  const applied = models
    .filter((model) => !isTold(model))
    .map(({ at, from, to, by }) => ({
      id: `model ${at.getTime()}`,
      at,
      what: `Model: ${from} → ${to}`,
      effect: "",
      evidence: "",
      cause: by === null ? CAUSE_WORDS.model : `${CAUSE_WORDS.model} by ${by}`,
    }));
  return [...facts, ...ratings, ...applied]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((entry) => ({ ...entry, at: format.instant(entry.at, timeZone) }));
}

function undoOf(change: StoredChange, account: AccountRecord): HistoryLine["undo"] {
  if (!isUndoable(change)) return undefined;
  const whyNot = whyNotUndone(change, account);
  return whyNot ? { whyNot } : "possible";
}

/** The facts of a change under the names and in the currency it was written with. */
function changeText({ changes, written = null }: StoredChange, format: Format): string {
  const parts = Object.entries(changes).flatMap(([field, [before, after]]) => {
    if (field === OVERRIDE_FIELD) {
      return `Override: ${overrideChange([before, after], format.date)}`;
    }
    if (!isAccountField(field)) return [];
    const [from, to] = writtenValues(field, [before, after], changes, written, format);
    return `${written?.names[field] ?? factName(field)}: ${from} → ${to}`;
  });
  return parts.join(" · ");
}

/** "Score: 54.2 → 61, customer → client"; nothing where it did not move, or was not kept. */
function moveText(written: StoredChange["written"], format: Format): string {
  const { from, to } = written ?? {};
  if (!from || !to) return "";
  if (from.scoreTenths === to.scoreTenths && from.segment === to.segment) return "";
  const score = (tenths: number | null) => (tenths === null ? "none" : format.decimal(tenths / 10));
  const segment = from.segment === to.segment ? "" : `, ${from.segment} → ${to.segment}`;
  const model = from.model === to.model ? "" : `; model ${from.model} → ${to.model} as well`;
  return `Score: ${score(from.scoreTenths)} → ${score(to.scoreTenths)}${segment}${model}`;
}
