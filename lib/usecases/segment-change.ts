import { newId } from "@/lib/new-id";
import { type Mover, moversOf } from "@/lib/portfolio/rating-movers";
import { flagText, type RatedState } from "@/lib/repositories/rated-state";
import {
  CHANGE_CAUSES,
  type RatingCause,
  type SegmentChangeRecord,
} from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { RatingWritten } from "@/lib/schemas/written-figures";
import { ratePortfolioRow } from "./rate-account";
import type { WorkspaceContext } from "./rating-context";

/** A new rating with what it is compared with. */
export interface Rerated {
  readonly before: RatedState | undefined;
  readonly row: PortfolioRowRecord;
  readonly account: AccountRecord;
  /** The account before its facts changed; undefined where they did not. */
  readonly was: AccountRecord | undefined;
}

/** What a rating is noted with. */
export interface RatingNote {
  /** What brought new facts, or "as-of" and "model" where nothing did. */
  readonly cause: RatingCause;
  readonly importId: string | null;
  readonly context: WorkspaceContext;
}

/** What is noted when a rating's segment or flags differ from before; nothing for a new account. */
export function segmentChangeOf(
  rerated: Rerated,
  { cause, importId, context }: RatingNote,
): SegmentChangeRecord | undefined {
  const { before, row } = rerated;
  if (!before) return undefined;
  const flags = flagText(row);
  if (before.segment === row.segment && before.flags === flags) return undefined;
  const written = writtenOf({ ...rerated, before }, cause, context);
  return {
    id: newId(),
    accountId: row.accountId,
    at: context.now,
    asOf: row.asOf,
    segmentFrom: before.segment,
    segmentTo: row.segment,
    scoreTenthsFrom: before.scoreTenths,
    scoreTenthsTo: row.scoreTenths,
    flagsFrom: before.flags,
    flagsTo: flags,
    cause: causeOf(written.movers, cause),
    importId,
    modelVersion: row.modelVersion,
    written,
  };
}

const isOfFacts = (cause: RatingCause) => CHANGE_CAUSES.some((one) => one === cause);

/** Works out what moved a rating: each thing that changed is put into the rating of before. */
function writtenOf(
  { before, row, account, was = account }: Rerated & { readonly before: RatedState },
  cause: RatingCause,
  context: WorkspaceContext,
): RatingWritten {
  const { model, modelBefore = model } = context;
  const ofFacts = isOfFacts(cause);
  const isOtherModel = before.modelVersion !== row.modelVersion;
  const isOtherDay = before.asOf !== row.asOf;
  const changed: Mover[] = [];
  if (ofFacts && was !== account) changed.push("facts");
  if (isOtherModel && modelBefore !== model) changed.push("model");
  if (isOtherDay) changed.push("day");
  // Where the segment is another, that is what is explained; else the flags are.
  const isOtherSegment = before.segment !== row.segment;
  const stateOf = (segment: string, flags: string) => (isOtherSegment ? segment : flags);
  const movers = moversOf({
    before: stateOf(before.segment, before.flags),
    after: stateOf(row.segment, flagText(row)),
    changed,
    ratedWith(set) {
      // What an order history yields is another when the day is: it moves with the day.
      const isNow = ofFacts ? set.has("facts") : set.has("day");
      const rated = ratePortfolioRow(isNow ? account : was, {
        ...context,
        model: set.has("model") ? model : modelBefore,
        asOf: set.has("day") ? row.asOf : before.asOf,
      });
      return stateOf(rated.segment, flagText(rated));
    },
  });
  const others = changed.filter((mover) => !movers.includes(mover));
  return { movers, others, modelFrom: before.modelVersion };
}

function causeOf(movers: readonly Mover[], cause: RatingCause): RatingCause {
  if (movers.includes("facts") && isOfFacts(cause)) return cause;
  if (movers.includes("model")) return "model";
  if (movers.includes("day")) return "as-of";
  return movers.includes("settings") ? "settings" : cause;
}
