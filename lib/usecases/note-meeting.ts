import { hardlyMeet } from "@/lib/importing/hardly-meet";
import { exampleExternalIds } from "@/lib/repositories/example-accounts";
import { listImportRows } from "@/lib/repositories/import-rows";
import { MEETING_EXAMPLES } from "@/lib/schemas/hardly-met";
import type { ImportCounts } from "@/lib/schemas/import-record";
import { importRowBody } from "@/lib/schemas/import-row-body";
import type { UnmatchedAccount } from "@/lib/schemas/order-account";
import type { Scope } from "@/lib/scope";

const BY_ID = /^id /;

/**
 * Notes it where a checked file and the portfolio have hardly an account in common although both
 * have IDs: they are probably written in two ways.
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
  if (!hardlyMeet(met, met + missed, here.accounts)) return;
  const examples = isOrders
    ? unmatched.flatMap(({ key }) => (BY_ID.test(key) ? [key.replace(BY_ID, "")] : []))
    : await idsToCreate(scope, importId);
  if (examples.length === 0) return;
  counts.hardlyMet = {
    met,
    of: Math.min(met + missed, here.accounts),
    examples: examples.slice(0, MEETING_EXAMPLES),
    otherExamples: [...here.ids],
  };
}

async function idsToCreate(scope: Scope, importId: string): Promise<string[]> {
  const rows = await listImportRows(scope, importId, ["create"], 0, MEETING_EXAMPLES);
  return rows.flatMap(({ body }) => {
    const { externalId } = importRowBody.parse(JSON.parse(body)).values ?? {};
    return typeof externalId === "string" ? [externalId] : [];
  });
}
