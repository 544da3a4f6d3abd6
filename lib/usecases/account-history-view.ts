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
import { OVERRIDE_FIELD } from "@/lib/schemas/override";
import { valueText } from "./account-facts-view";
import type { AccountScoreHistory, ModelMove, ScoreMove } from "./account-score-history";
import { overrideChange } from "./override-change";
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
  readonly score: Pick<AccountScoreHistory, "moves" | "models">;
}

/** What changed on an account and why, the newest first: its facts, its override, and its rating. */
export function accountHistory(
  { changes, segmentChanges, score }: HistorySources,
  account: AccountRecord,
  format: Format,
  timeZone: string,
): HistoryLine[] {
  const facts = changes.map((change) => {
    const move = score.moves.get(change.id);
    return {
      id: change.id,
      at: change.at,
      what: changeText(change.changes, account, format),
      effect: move ? moveText(move, format) : "",
      cause: changedThrough(change),
      undo: undoOf(change, account),
    };
  });
  const ratings = segmentChanges.map((change) => ({
    id: change.id,
    at: change.at,
    what: ratingText(change, format),
    effect: "",
    cause: ratingCause(change, changes, score.models, format),
  }));
  const isTold = ({ to }: ModelMove) =>
    segmentChanges.some((one) => one.cause === "model" && one.modelVersion === to.modelVersion);
  const models = score.models
    .filter((move) => !isTold(move))
    .map((move) => ({
      id: `model ${move.at.getTime()}`,
      at: move.at,
      what: `Model: ${move.from.modelVersion} → ${move.to.modelVersion}`,
      effect: moveText(move, format),
      cause: move.by === null ? CAUSE_WORDS.model : `${CAUSE_WORDS.model} by ${move.by}`,
    }));
  return [...facts, ...ratings, ...models]
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .map((entry) => ({ ...entry, at: format.instant(entry.at, timeZone) }));
}

const changedThrough = ({ cause, by }: StoredChange) =>
  by === null ? CAUSE_WORDS[cause] : `${CAUSE_WORDS[cause]} by ${by}`;

function undoOf(change: StoredChange, account: AccountRecord): HistoryLine["undo"] {
  if (!isUndoable(change)) return undefined;
  const whyNot = whyNotUndone(change, account);
  return whyNot ? { whyNot } : "possible";
}

function changeText(changes: FieldChanges, account: AccountRecord, format: Format): string {
  const parts = Object.entries(changes).flatMap(([field, [before, after]]) => {
    if (field === OVERRIDE_FIELD) {
      return `Override: ${overrideChange([before, after], format.date)}`;
    }
    if (!isAccountField(field)) return [];
    const text = (value: typeof before) => valueText(account, field, value, format);
    return `${ACCOUNT_FIELDS[field].header}: ${text(before)} → ${text(after)}`;
  });
  return parts.join(" · ");
}

/** "Score: 54.2 → 61, customer → client" */
function moveText({ from, to }: ScoreMove, format: Format): string {
  const score = (value: number | undefined) =>
    value === undefined ? "none" : format.decimal(value);
  const segment = from.segment === to.segment ? "" : `, ${from.segment} → ${to.segment}`;
  return `Score: ${score(from.score)} → ${score(to.score)}${segment}`;
}

const FACTS_NAMED = 3;

/** Why a segment or flag changed: which facts and by whom, which day, or which models. */
function ratingCause(
  { cause, at, asOf, modelVersion }: SegmentChangeRecord,
  changes: readonly StoredChange[],
  models: readonly ModelMove[],
  format: Format,
): string {
  if (cause === "as-of") return `${CAUSE_WORDS[cause]} to ${format.date(asOf)}`;
  if (cause === "model") {
    const move = models.findLast((one) => one.to.modelVersion === modelVersion && one.at <= at);
    const from = move ? ` from ${move.from.modelVersion}` : "";
    const by = move?.by ? ` by ${move.by}` : "";
    return `${CAUSE_WORDS[cause]}${from} to ${modelVersion}${by}`;
  }
  // Both bear the time of the one edit or landing.
  const change = changes.find((one) => one.cause === cause && one.at.getTime() === at.getTime());
  if (!change) return CAUSE_WORDS[cause];
  const fields = Object.keys(change.changes).filter(isAccountField);
  const named = fields.slice(0, FACTS_NAMED).map((field) => ACCOUNT_FIELDS[field].header);
  const more = fields.length > FACTS_NAMED ? ` and ${fields.length - FACTS_NAMED} more` : "";
  return `${changedThrough(change)}: ${named.join(", ")}${more}`;
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
