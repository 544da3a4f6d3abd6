import type { Mover } from "@/lib/portfolio/rating-movers";
import type { Format } from "@/lib/report/format";
import type { StoredChange } from "@/lib/repositories/account-history";
import type { ChangeCause, RatingCause, SegmentChangeRecord } from "@/lib/schemas/account-change";
import { isAccountField } from "@/lib/schemas/account-fields";
import { factName } from "@/lib/schemas/fact-names";
import type { ModelChange } from "./account-score-history";

/** Through what an account or its rating changed. */
export const CAUSE_WORDS: Readonly<Record<ChangeCause | RatingCause, string>> = {
  hand: "Typed",
  import: "Account list",
  orders: "Order history",
  undo: "Undo",
  "as-of": "Time passed",
  model: "Model changed",
  settings: "Currency or currency rates changed",
};

/** "Typed by Ines" */
export const changedThrough = ({ cause, by }: StoredChange) =>
  by === null ? CAUSE_WORDS[cause] : `${CAUSE_WORDS[cause]} by ${by}`;

const FACTS_NAMED = 3;

/** "Rating: customer 40 → client 95.8", as it was written. */
export function ratingText(change: SegmentChangeRecord, format: Format): string {
  const state = (segment: string, tenths: number, flags: string) => {
    const score = tenths < 0 ? "" : ` ${format.decimal(tenths / 10)}`;
    return `${segment}${score}${flags && ` (${flags.replaceAll(",", ", ")})`}`;
  };
  const before = state(change.segmentFrom, change.scoreTenthsFrom, change.flagsFrom);
  const after = state(change.segmentTo, change.scoreTenthsTo, change.flagsTo);
  return `Rating: ${before} → ${after}`;
}

/**
 * Why a segment or flag changed: which facts and by whom, which models, which day; and what changed
 * with it that would not have moved it. Of an entry that did not keep this, only what it knows.
 */
export function ratingCause(
  change: SegmentChangeRecord,
  changes: readonly StoredChange[],
  models: readonly ModelChange[],
  format: Format,
): string {
  const { cause, importId, modelVersion, written } = change;
  if (!written || written.movers.length === 0) {
    // It was noted as the model's even where the import brought new facts too.
    return cause === "model" && importId !== null
      ? `An import that also changed the model to ${modelVersion}`
      : moverText(moverOf(cause), change, changes, models, format);
  }
  const text = written.movers
    .map((mover) => moverText(mover, change, changes, models, format))
    .map((one, index) => (index === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1)))
    .join(", and ");
  const others = written.others.map((mover) => OTHERS[mover](change)).join(" and ");
  return others === "" ? text : `${text}; ${others} alone would not have changed it`;
}

const OTHERS: Readonly<Record<Mover, (change: SegmentChangeRecord) => string>> = {
  facts: ({ importId }) => (importId === null ? "the new facts" : "the imported facts"),
  model: ({ modelVersion }) => `the new model ${modelVersion}`,
  day: () => "the later date",
  settings: () => "the settings",
};

function moverOf(cause: RatingCause): Mover {
  if (cause === "as-of") return "day";
  return cause === "model" || cause === "settings" ? cause : "facts";
}

function moverText(
  mover: Mover,
  change: SegmentChangeRecord,
  changes: readonly StoredChange[],
  models: readonly ModelChange[],
  format: Format,
): string {
  const { at, asOf, modelVersion, written } = change;
  if (mover === "settings") return CAUSE_WORDS.settings;
  if (mover === "day") return `${CAUSE_WORDS["as-of"]} to ${format.date(asOf)}`;
  if (mover === "model") {
    const applied = models.findLast((one) => one.to === modelVersion && one.at <= at);
    const before = written?.modelFrom ?? applied?.from;
    const from = before === undefined ? "" : ` from ${before}`;
    return `${CAUSE_WORDS.model}${from} to ${modelVersion}${applied?.by ? ` by ${applied.by}` : ""}`;
  }
  return factsText(change, changes);
}

/** "Order history by Ines: Orders, 12 months" */
function factsText({ at, cause }: SegmentChangeRecord, changes: readonly StoredChange[]): string {
  // Both bear the time of the one edit or landing.
  const change = changes.find((one) => one.at.getTime() === at.getTime());
  if (!change) return CAUSE_WORDS[cause];
  const fields = Object.keys(change.changes).filter(isAccountField);
  const nameOf = (field: (typeof fields)[number]) =>
    change.written?.names[field] ?? factName(field);
  const named = fields.slice(0, FACTS_NAMED).map(nameOf);
  const more = fields.length > FACTS_NAMED ? ` and ${fields.length - FACTS_NAMED} more` : "";
  return `${changedThrough(change)}: ${named.join(", ")}${more}`;
}
