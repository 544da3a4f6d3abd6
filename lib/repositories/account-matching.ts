import { z } from "zod";
import { database } from "@/lib/db/client";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";
import { reached } from "./reach";

const COLUMNS = [...ACCOUNT_READ_COLUMNS, "nameKey", "domain"]
  .map((column) => `"${column}"`)
  .join(", ");

/** An account with the keys that it is matched by. */
export interface MatchableAccount {
  readonly account: AccountRecord;
  readonly nameKey: string;
  readonly domain: string | null;
}

const matchKeys = z.object({ nameKey: z.string(), domain: z.string().nullable() });

/** What accounts can be found by. */
export const MATCH_COLUMNS = ["id", "externalId", "domain", "nameKey"] as const;
export type MatchKeys = Readonly<
  Partial<Record<(typeof MATCH_COLUMNS)[number], readonly string[]>>
>;

/** So many accounts are read by one statement. */
const IDS_AT_ONCE = 5000;

/**
 * The accounts that have one of the keys, each once. Most are found by several keys: what they are
 * called by is looked up first, and each is read once.
 * Takes at most some thousand keys of a kind at a time.
 */
export async function accountsByKeys(
  scope: Scope,
  keys: MatchKeys,
  ownerName: (id: string) => string,
): Promise<MatchableAccount[]> {
  const known = new Set<string>();
  for (const column of MATCH_COLUMNS) {
    for (const id of await idsByColumn(scope, column, [...new Set(keys[column])])) known.add(id);
  }
  const ids = [...known];
  const found: MatchableAccount[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const some = ids.slice(start, start + IDS_AT_ONCE);
    const rows = await database().reads.select(
      `SELECT ${COLUMNS} FROM "Account"
       WHERE "workspaceId" = ? AND "id" IN (${some.map(() => "?").join(", ")}) ORDER BY "id"`,
      [scope.workspaceId, ...some],
    );
    for (const row of rows) {
      found.push({ account: readAccountRow(row, ownerName), ...matchKeys.parse(row) });
    }
  }
  return found;
}

/** Only accounts that exist for the scope are found; but an external ID is taken by whoever has it. */
function keyReach(scope: Scope, column: (typeof MATCH_COLUMNS)[number]) {
  return column === "externalId"
    ? { sql: `"workspaceId" = ?`, parameters: [scope.workspaceId] }
    : reached(scope);
}

async function idsByColumn(
  scope: Scope,
  column: (typeof MATCH_COLUMNS)[number],
  keys: readonly string[],
): Promise<string[]> {
  if (keys.length === 0) return [];
  const { sql, parameters } = keyReach(scope, column);
  const rows = await database().reads.select(
    `SELECT "id" FROM "Account"
     WHERE ${sql} AND "${column}" IN (${keys.map(() => "?").join(", ")})`,
    [...parameters, ...keys],
  );
  return rows.map(({ id }) => String(id));
}

/** Some accounts of the scope by id, in no order. */
export async function accountsByIds(
  scope: Scope,
  ids: readonly string[],
  ownerName: (id: string) => string,
): Promise<AccountRecord[]> {
  if (ids.length === 0) return [];
  const { sql, parameters } = reached(scope);
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "Account"
     WHERE ${sql} AND "id" IN (${ids.map(() => "?").join(", ")})`,
    [...parameters, ...ids],
  );
  return rows.map((row) => readAccountRow(row, ownerName));
}
