import { z } from "zod";
import { MISMATCHES } from "@/lib/portfolio/mismatch";
import { OVERRIDE_STATES } from "@/lib/portfolio/override";
import { SPLIT_CLASSES } from "@/lib/portfolio/split";
import { KINDS, TREATMENTS } from "@/lib/portfolio/treatment";
import { AGREEMENTS, CONTACTS, RATED_SEGMENTS, SEGMENTS } from "@/lib/scoring/facts";

/** The core's closed sets as they are checked at the doors: the database holds them as text. */
export const segment = z.enum(SEGMENTS);
export const ratedSegment = z.enum(RATED_SEGMENTS);
export const splitClass = z.enum(SPLIT_CLASSES);
export const mismatch = z.enum(MISMATCHES);
export const overrideState = z.enum(OVERRIDE_STATES);
export const kind = z.enum(KINDS);
export const treatment = z.enum(TREATMENTS);
export const agreement = z.enum(AGREEMENTS);
export const contact = z.enum(CONTACTS);
