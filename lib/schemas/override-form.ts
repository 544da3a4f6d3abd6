import { z } from "zod";
import { SEGMENTS } from "@/lib/scoring/facts";
import { visibleText } from "@/lib/tabular/visible-text";
import { shownTexts } from "./account-form";
import { OVERRIDE_REASON_MAX } from "./override";

const DAY = "Write the day as 2026-12-31, or leave it empty.";
const isDay = (text: string) => text === "" || z.iso.date().safeParse(text).success;
const day = z.string().max(20, DAY).refine(isDay, DAY).default("");

const accountId = z.string().min(1).max(100);
/** The override as the page showed it, as it is stored; empty for none. */
const shownOverride = z.string().max(10_000);

/** An override as its form sends it. */
export const overrideForm = z.strictObject({
  accountId,
  shownOverride,
  /** The facts as the page showed them; JSON. */
  shown: shownTexts,
  segment: z.enum(SEGMENTS, "Choose client or customer."),
  reason: z
    .string()
    .max(OVERRIDE_REASON_MAX * 2)
    .default("")
    .transform((text) => visibleText(text).trim())
    .pipe(
      z
        .string()
        .min(1, "Say why: the reason is shown beside the rating.")
        .max(OVERRIDE_REASON_MAX, "Write at most 1,000 characters."),
    ),
  expiresOn: day,
  reviewOn: day,
});

/** Asks for the override of an account to be taken away. */
export const overrideRemoval = z.strictObject({ accountId, shownOverride });
