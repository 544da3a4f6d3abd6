import { z } from "zod";
import type { Day, RatedSegment } from "@/lib/scoring/facts";
import type { EvidenceBefore } from "./account-record";
import type { ChangeWritten, RatingWritten } from "./written-figures";

/** Why the facts of an account changed. */
export const CHANGE_CAUSES = ["hand", "import", "orders", "undo"] as const;
export type ChangeCause = (typeof CHANGE_CAUSES)[number];

/** Why a rating changed: its facts did, time went on, the model did, or the currency and its rates. */
export const RATING_CAUSES = [...CHANGE_CAUSES, "as-of", "model", "settings"] as const;
export type RatingCause = (typeof RATING_CAUSES)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);

/** Field → [old, new]; null is unknown. */
const changes = z.record(z.string().max(40), z.tuple([value, value]));
export type FieldChanges = z.infer<typeof changes>;

/** Reads the stored changes. Throws where they are not what we wrote: that is a bug. */
export function readFieldChanges(json: string): FieldChanges {
  return changes.parse(JSON.parse(json));
}

/** One entry of an account's history of facts. */
export interface AccountChangeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly at: Date;
  readonly cause: ChangeCause;
  readonly importId: string | null;
  readonly changes: FieldChanges;
  /** Where facts came from before; null for a change of before this was kept. */
  readonly evidence: EvidenceBefore | null;
  /** Absent where it was not kept. */
  readonly written?: ChangeWritten | null | undefined;
}

/** One entry of an account's history of ratings. */
export interface SegmentChangeRecord {
  readonly id: string;
  readonly accountId: string;
  readonly at: Date;
  readonly asOf: Day;
  readonly segmentFrom: RatedSegment;
  readonly segmentTo: RatedSegment;
  readonly scoreTenthsFrom: number;
  readonly scoreTenthsTo: number;
  /** Flags, comma-separated. */
  readonly flagsFrom: string;
  readonly flagsTo: string;
  readonly cause: RatingCause;
  readonly importId: string | null;
  readonly modelVersion: string;
  /** Absent where it was not kept. */
  readonly written?: RatingWritten | null | undefined;
}
