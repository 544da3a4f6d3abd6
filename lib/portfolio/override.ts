import type { Day, RatedSegment, Segment } from "@/lib/scoring/facts";

/** A person's segment for an account (domain.md §1), beside the computed one and never instead of it. */
export interface Override {
  readonly segment: Segment;
  readonly reason: string;
  /** Who said so, as they were called then. */
  readonly by: string | null;
  readonly on: Day;
  /** The last day on which it is in force. */
  readonly expiresOn: Day | null;
  /** When it is to be looked at again. */
  readonly reviewOn: Day | null;
}

/** What of an override the portfolio shows: in force as a segment, or expired. */
export const OVERRIDE_STATES = ["client", "customer", "expired"] as const;
export type OverrideState = (typeof OVERRIDE_STATES)[number];

/** Valid until the end of the day it expires on; undefined where nothing was overridden. */
export function overrideState(
  override: Override | undefined,
  asOf: Day,
): OverrideState | undefined {
  if (!override) return undefined;
  const { expiresOn, segment } = override;
  return expiresOn !== null && expiresOn < asOf ? "expired" : segment;
}

/**
 * The segment an account is listed and served as: an override in force, else the computed one.
 * Lists, mismatches, playbooks and the busy week use it; split, beliefs and calibration do not.
 */
export function listedAs(segment: RatedSegment, state: OverrideState | undefined): RatedSegment {
  return state === undefined || state === "expired" ? segment : state;
}
