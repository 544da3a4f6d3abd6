import { z } from "zod";
import type { Override } from "@/lib/portfolio/override";
import { SEGMENTS } from "@/lib/scoring/facts";

/** So much is stored of why somebody overrode a rating. */
export const OVERRIDE_REASON_MAX = 1000;

/** Under this name the history of an account keeps how its override changed. */
export const OVERRIDE_FIELD = "override";

const day = z.int().min(-1_000_000).max(1_000_000);

const stored = z.object({
  segment: z.enum(SEGMENTS),
  reason: z.string().min(1).max(OVERRIDE_REASON_MAX),
  by: z.string().max(200).nullable(),
  on: day,
  expiresOn: day.nullable(),
  reviewOn: day.nullable(),
});

/** Reads the stored override of an account. Throws where it is not what we wrote: that is a bug. */
export function readOverride(json: string): Override {
  return stored.parse(JSON.parse(json));
}

/** An override as it is stored, and as the history of an account keeps it. */
export function writeOverride(override: Override): string {
  const { segment, reason, by, on, expiresOn, reviewOn } = override;
  return JSON.stringify({ segment, reason, by, on, expiresOn, reviewOn });
}

/** The override of an account as it is stored; null for none. */
export function storedOverride(account: {
  readonly override?: Override | undefined;
}): string | null {
  return account.override ? writeOverride(account.override) : null;
}
