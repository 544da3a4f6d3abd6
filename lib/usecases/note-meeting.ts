import { hardlyMeet } from "@/lib/importing/hardly-meet";
import { looseId, nearlySame } from "@/lib/importing/nearly-same";
import { exampleExternalIds, looselyCalled } from "@/lib/repositories/example-accounts";
import { listImportRows } from "@/lib/repositories/import-rows";
import { MEETING_EXAMPLES } from "@/lib/schemas/hardly-met";
import type { ImportCounts } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { UnmatchedAccount } from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";

const BY_ID = /^id /;
/** So many IDs that are not met are compared with those that are there. */
const COMPARED = 2000;

/**
 * Notes it where a checked file and the portfolio have hardly an account in common although both
 * have IDs, and where IDs of the file are there but for how they are written.
 */
export async function noteMeeting(
  scope: Scope,
  importId: string,
  kind: "accounts" | "orders",
  counts: ImportCounts,
  unmatched: readonly UnmatchedAccount[],
): Promise<void> {
  const isOrders = kind === "orders";
  const matched = Object.values(counts.matched).reduce((sum, rows) => sum + (rows ?? 0), 0);
  const met = isOrders ? counts.met : matched;
  const missed = isOrders ? unmatched.filter(({ key }) => BY_ID.test(key)).length : counts.create;
  if (missed === 0) return;
  const here = await exampleExternalIds(scope, MEETING_EXAMPLES);
  if (here.accounts === 0) return;
  const ids = isOrders ? idsUnmatched(unmatched) : await idsToCreate(scope, importId);
  if (ids.length === 0) return;
  const alike = await looselyCalled(scope, ids.map(looseId));
  counts.nearlySame = nearlySame(ids, alike);
  if (!hardlyMeet(met, met + missed, here.accounts)) return;
  counts.hardlyMet = {
    met,
    of: Math.min(met + missed, here.accounts),
    examples: ids.slice(0, MEETING_EXAMPLES),
    otherExamples: [...here.ids],
  };
}

const idsUnmatched = (unmatched: readonly UnmatchedAccount[]): string[] =>
  unmatched
    .flatMap(({ key }) => (BY_ID.test(key) ? [key.replace(BY_ID, "")] : []))
    .slice(0, COMPARED);

async function idsToCreate(scope: Scope, importId: string): Promise<string[]> {
  const rows = await listImportRows(scope, importId, ["create"], 0, COMPARED);
  return rows.flatMap(({ body }) => {
    const { externalId } = importRowBody.parse(JSON.parse(body)).values ?? {};
    return typeof externalId === "string" ? [externalId] : [];
  });
}
