import { z } from "zod";
import { database } from "@/lib/db/client";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";
import { reached } from "./reach";

const COLUMNS = [...ACCOUNT_READ_COLUMNS, "nameKey"].map((column) => `"${column}"`).join(", ");

/** An account with the key its name is matched by. */
export interface MatchableAccount {
  readonly account: AccountRecord;
  readonly nameKey: string;
}

/**
 * The accounts that have one of the external ids or one of the name keys, each once.
 * Takes at most some thousand keys at a time.
 */
export async function accountsByKeys(
  scope: Scope,
  externalIds: readonly string[],
  nameKeys: readonly string[],
  ownerName: (id: string) => string,
): Promise<MatchableAccount[]> {
  const found = [
    ...(await byColumn(scope, "externalId", externalIds, ownerName)),
    ...(await byColumn(scope, "nameKey", nameKeys, ownerName)),
  ];
  return [...new Map(found.map((match) => [match.account.id, match])).values()];
}

/** A name finds only accounts that exist for the scope; an external ID is taken by whoever has it. */
function keyReach(scope: Scope, column: "externalId" | "nameKey") {
  return column === "nameKey"
    ? reached(scope)
    : { sql: `"workspaceId" = ?`, parameters: [scope.workspaceId] };
}

async function byColumn(
  scope: Scope,
  column: "externalId" | "nameKey",
  keys: readonly string[],
  ownerName: (id: string) => string,
): Promise<MatchableAccount[]> {
  if (keys.length === 0) return [];
  const { sql, parameters } = keyReach(scope, column);
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "Account"
     WHERE ${sql} AND "${column}" IN (${keys.map(() => "?").join(", ")})`,
    [...parameters, ...keys],
  );
  return rows.map((row) => ({
    account: readAccountRow(row, ownerName),
    nameKey: z.string().parse(row.nameKey),
  }));
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
