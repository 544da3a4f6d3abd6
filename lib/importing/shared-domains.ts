import type { TableRows } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { matchingDomain } from "./match-account";

/**
 * The domains that more than one row of a file has: companies of a group share one, so that it
 * does not say which of them a row means. Memory grows with the domains.
 */
export async function sharedDomains(
  rows: TableRows,
  websiteColumn: number,
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for await (const batch of rows) {
    for (const { cells } of batch) {
      const domain = matchingDomain(visibleText(cells[websiteColumn] ?? "").trim());
      if (domain !== undefined) (seen.has(domain) ? shared : seen).add(domain);
    }
  }
  return shared;
}
