import type { Format } from "@/lib/report/format";
import { FOUND_BY, type FoundBy, MATCHED_BY } from "@/lib/schemas/import-decisions";
import type { ImportCounts } from "@/lib/schemas/import-record";

/** By what the account of a row was found, in words. */
export const MATCHED_WORDS: Readonly<Record<FoundBy, string>> = {
  key: "Clientele key",
  externalId: "external ID",
  domain: "website domain",
  name: "name and country",
  choice: "your choice",
};

/** In which order accounts are looked for, and how many rows of a file found theirs by what. */
export function matchingSentence({ matched }: ImportCounts, format: Format): string {
  const order = MATCHED_BY.map((by) => MATCHED_WORDS[by]).join(", then ");
  const found = FOUND_BY.flatMap((by) =>
    matched[by] ? `${format.count(matched[by])} by ${MATCHED_WORDS[by]}` : [],
  );
  const here = found.length > 0 ? `Matched: ${found.join(", ")}.` : "No account matched.";
  return `Accounts are matched by ${order}. Domains shared by several rows or accounts are ignored. ${here}`;
}
