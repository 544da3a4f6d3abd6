import { createHash } from "node:crypto";
import type { CheckBasis } from "@/lib/schemas/check-form";
import type { ImportRecord } from "@/lib/schemas/import-record";
import { importSettings } from "@/lib/schemas/import-settings";
import { readingOf } from "@/lib/schemas/reading-choices";

/** What a page of the check is made from: a form sent later says by it what its sender saw. */
export function checkBasis({
  kind,
  settings,
}: Pick<ImportRecord, "kind" | "settings">): CheckBasis {
  const { seenAt = 0, choices, ...rest } = importSettings.parse(JSON.parse(settings));
  const reading = JSON.stringify([kind, readingOf(rest), choices]);
  return { seenAt, reading: markOf(reading), settings: markOf(settings) };
}

const markOf = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 20);
