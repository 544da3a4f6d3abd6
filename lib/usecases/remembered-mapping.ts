import { createHash } from "node:crypto";
import { headersText, rememberedChoices } from "@/lib/importing/remembered-columns";
import type { Format } from "@/lib/report/format";
import { findLanded, findSameHeaders, forgetSameHeaders } from "@/lib/repositories/earlier-imports";
import { readImport } from "@/lib/repositories/imports";
import { importProfile } from "@/lib/schemas/import-profile";
import { type ImportSettings, importSettings } from "@/lib/schemas/import-settings";
import { readingOf } from "@/lib/schemas/reading-choices";
import type { Scope } from "@/lib/scope";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { MOVED_ON, type StepProblem } from "./choose-columns";
import { afresh } from "./import-steps";
import { landedWhen } from "./same-file";

/** By what a set of headers is known again. */
export const headersKeyOf = (columns: readonly ColumnProfile[]): string =>
  createHash("sha256").update(headersText(columns)).digest("hex");

/**
 * The settings of a file that was just read, with the mapping that the last file with these
 * headers was written with, where there is one.
 */
export async function withRememberedMapping(
  scope: Scope,
  settings: ImportSettings,
  headersKey: string,
  columns: readonly ColumnProfile[],
): Promise<ImportSettings> {
  const last = await findSameHeaders(scope, headersKey);
  if (!last?.profile) return settings;
  const then = {
    settings: importSettings.parse(JSON.parse(last.settings)),
    columns: importProfile.parse(JSON.parse(last.profile)).columns,
  };
  return { ...settings, ...rememberedChoices(then, columns), rememberedFrom: last.id };
}

/** When the columns are those of an earlier file: which one; undefined where they are not. */
export async function rememberedWords(
  scope: Scope,
  settings: ImportSettings,
  format: Format,
  timeZone: string,
): Promise<string | undefined> {
  const { rememberedFrom } = settings;
  if (rememberedFrom === undefined) return undefined;
  const last = await findLanded(scope, rememberedFrom);
  const when = last ? ` (${landedWhen(last, format, timeZone)})` : "";
  return `Columns are mapped as last time${when}. Number and date formats are read from the file.`;
}

/** Forgets the mapping of an import's headers; its columns are proposed anew. */
export async function forgetMapping(scope: Scope, id: string): Promise<StepProblem> {
  const record = await readImport(scope, id);
  if (!record?.headersKey) return MOVED_ON;
  const reading = readingOf(importSettings.parse(JSON.parse(record.settings)));
  const settings = JSON.stringify(afresh(record, reading));
  return (await forgetSameHeaders(scope, record, { settings })) ? undefined : MOVED_ON;
}
