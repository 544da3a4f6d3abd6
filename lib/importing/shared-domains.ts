import type { TableRows } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { LineOfKey } from "./line-of-key";
import { matchingDomain } from "./match-account";

/**
 * The domains that more than one row of a file has: companies of a group share one, so that it
 * does not say which of them a row means.
 */
export async function sharedDomains(
  rows: TableRows,
  websiteColumn: number,
): Promise<ReadonlySet<string>> {
  const seen = new LineOfKey();
  const shared = new Set<string>();
  for await (const batch of rows) {
    for (const { line, cells } of batch) {
      const domain = matchingDomain(visibleText(cells[websiteColumn] ?? "").trim());
      if (domain === undefined) continue;
      if (seen.first(domain, line) !== undefined) shared.add(domain);
    }
  }
  return shared;
}
