import { ROW_KINDS } from "@/lib/importing/row-kinds";
import type { Format } from "@/lib/report/format";
import { plural } from "@/lib/report/plural";
import type { ImportCounts } from "@/lib/schemas/import-record";

/** The accounts that are in more than one row of a list. */
export interface DuplicatesView {
  /** A sentence each, with their lines. */
  readonly duplicates: readonly string[];
  readonly duplicatesFinding: string;
  /** The kinds of rows that list all of them, where not all are listed. */
  readonly duplicateKinds: readonly { readonly kind: string; readonly title: string }[];
}

/** The accounts that are in more than one row, the first hundred with their lines. */
export function viewDuplicates(
  { duplicates, kinds }: Pick<ImportCounts, "duplicates" | "kinds">,
  format: Format,
): DuplicatesView {
  const { accounts, listed } = duplicates;
  const isCut = listed.length < accounts;
  const found = `${plural(accounts, "account", format)} ${accounts === 1 ? "appears" : "appear"}`;
  const said = `${found} in more than one row. The first row counts; the others are errors.`;
  const cut = ` The first ${format.count(listed.length)} are listed here.`;
  const inFile = (["sameId", "sameName"] as const).filter((kind) => (kinds[kind] ?? 0) > 0);
  return {
    duplicates: listed.map((one) => duplicateSentence(one, format)),
    duplicatesFinding: isCut ? said + cut : said,
    duplicateKinds: isCut ? inFile.map((kind) => ({ kind, title: ROW_KINDS[kind] })) : [],
  };
}

/** An account that is in several rows, with their lines. */
function duplicateSentence(
  { value, lines, more }: ImportCounts["duplicates"]["listed"][number],
  format: Format,
): string {
  const rest = more > 0 ? ` and ${format.count(more)} more` : "";
  return `“${value}” is in lines ${lines.map((line) => format.count(line)).join(", ")}${rest}.`;
}
