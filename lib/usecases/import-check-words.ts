import { hardlyMetSentence } from "@/lib/importing/hardly-meet";
import {
  namedByIdSentence,
  nearlySameSentence,
  nearlyTwiceSentence,
} from "@/lib/importing/nearly-same";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import { coveredTime } from "@/lib/report/sentences/covered-time";
import type { ImportCounts, ImportRecord } from "@/lib/schemas/import-record";
import type { Day } from "@/lib/scoring/facts";
import { failureWords } from "./failure-words";

/** What the check step says in sentences. */

const OLD_FILE_DAYS = 365;

/** Said where a checked import would write nothing. */
export function nothingSentence({ unchanged, error, skip, ask, conflict }: ImportCounts): string {
  if (ask + conflict > 0) return "Nothing can be imported yet. Answer the questions above first.";
  if (unchanged > 0 && error + skip === 0) {
    return "Nothing to import: your portfolio already matches the file.";
  }
  if (unchanged > 0) {
    return "Nothing to import: the rows without errors already match your portfolio.";
  }
  if (error > 0)
    return "No row can be imported. Correct the cells above, or go back to the columns.";
  if (skip > 0) return "Nothing to import: you chose to leave out every row.";
  return "Nothing to import: the file has no rows.";
}

/** Why the last attempt to write a checked import stopped. */
export function problemSentenceOf({ problem }: ImportRecord, format: Format): string | undefined {
  if (problem === null) return undefined;
  return problem.code === "moved"
    ? `Nothing was written: ${plural(problem.count ?? 1, "account", format)} or their orders changed since the check. Re-check to see what would be imported now.`
    : `Nothing was written, ${failureWords(problem)}. Try again.`;
}

/** From when to when an order history reaches; undefined of an account list. */
export const coveredNote = (
  { firstOn, latestOn }: ImportCounts,
  format: Format,
): string | undefined =>
  firstOn === undefined || latestOn === undefined
    ? undefined
    : coveredTime(firstOn, latestOn, format);

/** Said where a file is so old that its accounts look silent as of today. */
export function oldFileNote(
  { latestOn }: ImportCounts,
  asOf: Day,
  format: Format,
): string | undefined {
  if (latestOn === undefined || asOf - latestOn < OLD_FILE_DAYS) return undefined;
  return `The latest purchase in this file is from ${format.date(latestOn)}, but the portfolio is rated as of ${format.date(asOf)}, so its accounts will look quiet or lapsed. To rate them as of that time, set a fixed as-of date in the settings.`;
}

/** Which judgements come without what shows them; undefined where none does. */
export function withoutEvidenceSentence(
  { kinds, withoutEvidence }: ImportCounts,
  format: Format,
): string | undefined {
  const rows = kinds.noEvidence ?? 0;
  if (rows === 0) return undefined;
  const named = withoutEvidence.map(({ name, line }) => `${name} (line ${format.count(line)})`);
  const more = rows - named.length;
  const rest = more > 0 ? ` and ${format.count(more)} more` : "";
  const [have, they, pages] =
    rows === 1 ? ["has", "It is", "account’s page"] : ["have", "They are", "accounts’ pages"];
  return `${plural(rows, "judgement", format)} of 4 or 5 ${have} no evidence: ${named.join(", ")}${rest}. ${they} imported all the same. Add an “Evidence” column to the file, or note what happened on the ${pages}.`;
}

/** What warnings do, and where those are that are not listed beside it. */
export function warningsFinding({ warning, warnings }: ImportCounts, format: Format): string {
  const more = warning - warnings.length;
  const said = "These rows are imported as they are.";
  if (more <= 0) return said;
  return `${said} The first ${format.count(warnings.length)} of ${format.count(warning)} warnings are listed here; “Rows to look at” lists the rows of all of them.`;
}

/** Said where a file and the portfolio have hardly an account in common, or write its ID in two ways. */
export function hardlyMetNote(counts: ImportCounts | null): string | undefined {
  const { hardlyMet, nearlySame, nearlyTwice, namedById } = counts ?? {};
  const said = [
    hardlyMet && hardlyMetSentence(hardlyMet, "this file", "the portfolio"),
    nearlySame && nearlySameSentence(nearlySame, "this file", "the portfolio"),
    nearlyTwice && nearlyTwiceSentence(nearlyTwice, "this file"),
    namedById && namedByIdSentence(namedById, "the portfolio"),
  ].filter((sentence) => sentence !== undefined);
  return said.length === 0 ? undefined : said.join(" ");
}
