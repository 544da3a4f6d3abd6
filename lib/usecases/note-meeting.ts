import { hardlyMeet } from "@/lib/importing/hardly-meet";
import { identifier } from "@/lib/importing/identifier";
import { looseId, nearlySame, nearlyTwice } from "@/lib/importing/nearly-same";
import {
  exampleExternalIds,
  exampleNames,
  externalIdsAmong,
  looselyCalled,
} from "@/lib/repositories/example-accounts";
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
 * Notes it where a checked file and the portfolio have hardly an account in common, and where
 * accounts of the file are there but for how they are written.
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
  const missed = isOrders ? unmatched.length : counts.create;
  if (missed === 0) return;
  const ids = isOrders ? idsUnmatched(unmatched) : await idsToCreate(scope, importId);
  if (ids.length > 0) counts.nearlySame = nearlySame(ids, await looselyCalled(scope, loose(ids)));
  counts.nearlyTwice = nearlyTwice(ids);
  const names = unmatched.flatMap(({ key, label }) => (BY_ID.test(key) ? [] : [label]));
  await noteNamedById(scope, names, counts);
  if (ids.length === 0 && !isOrders) return;
  const here =
    ids.length > 0
      ? await exampleExternalIds(scope, MEETING_EXAMPLES)
      : await exampleNames(scope, MEETING_EXAMPLES);
  if (!hardlyMeet(met, met + missed, here.accounts)) return;
  counts.hardlyMet = {
    met,
    of: Math.min(met + missed, here.accounts),
    examples: (ids.length > 0 ? ids : names).slice(0, MEETING_EXAMPLES),
    otherExamples: [...here.examples],
  };
}

const loose = (ids: readonly string[]): string[] => [...new Set(ids.map(looseId))];

async function noteNamedById(
  scope: Scope,
  names: readonly string[],
  counts: ImportCounts,
): Promise<void> {
  if (names.length === 0) return;
  const found = await externalIdsAmong(scope, names.slice(0, COMPARED).map(identifier));
  const [example] = found;
  if (example !== undefined) counts.namedById = { accounts: found.length, example };
}

const idsUnmatched = (unmatched: readonly UnmatchedAccount[]): string[] =>
  unmatched
    .flatMap(({ key }) => (BY_ID.test(key) ? [key.replace(BY_ID, "")] : []))
    .slice(0, COMPARED);

async function idsToCreate(scope: Scope, importId: string): Promise<string[]> {
  const rows = await listImportRows(scope, importId, { actions: ["create"] }, 0, COMPARED);
  return rows.flatMap(({ body }) => {
    const { externalId } = importRowBody.parse(JSON.parse(body)).values ?? {};
    return typeof externalId === "string" ? [externalId] : [];
  });
}
