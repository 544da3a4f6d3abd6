import { z } from "zod";
import { database } from "@/lib/db/client";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { ACCOUNT_READ_COLUMNS, readAccountRow } from "./account-columns";

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

async function byColumn(
  scope: Scope,
  column: "externalId" | "nameKey",
  keys: readonly string[],
  ownerName: (id: string) => string,
): Promise<MatchableAccount[]> {
  if (keys.length === 0) return [];
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "Account"
     WHERE "workspaceId" = ? AND "${column}" IN (${keys.map(() => "?").join(", ")})`,
    [scope.workspaceId, ...keys],
  );
  return rows.map((row) => ({
    account: readAccountRow(row, ownerName),
    nameKey: z.string().parse(row.nameKey),
  }));
}

/** Some accounts of the workspace by id, in no order. */
export async function accountsByIds(
  scope: Scope,
  ids: readonly string[],
  ownerName: (id: string) => string,
): Promise<AccountRecord[]> {
  if (ids.length === 0) return [];
  const rows = await database().reads.select(
    `SELECT ${COLUMNS} FROM "Account"
     WHERE "workspaceId" = ? AND "id" IN (${ids.map(() => "?").join(", ")})`,
    [scope.workspaceId, ...ids],
  );
  return rows.map((row) => readAccountRow(row, ownerName));
}
