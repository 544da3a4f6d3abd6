import type { ChangeSince } from "@/lib/importing/conflicts";
import { changesSince } from "@/lib/repositories/changes-since";
import { ACCOUNT_FIELDS, isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";

const FIELDS = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);

/**
 * What somebody else changed of some accounts since an import was first checked, by account; also
 * everything that is known of one that was made since. Nothing at the first check itself.
 */
export async function readChangesSince(
  scope: Scope,
  accounts: readonly AccountRecord[],
  { firstSeenAt }: ImportSettings,
  importId: string,
): Promise<ReadonlyMap<string, readonly ChangeSince[]>> {
  const since = new Map<string, ChangeSince[]>();
  if (firstSeenAt === undefined) return since;
  for (const { id, values, createdAt } of accounts) {
    const at = createdAt.getTime();
    if (at <= firstSeenAt) continue;
    const known = FIELDS.filter((field) => values[field] != null);
    since.set(
      id,
      known.map((field) => ({ field, before: null, at })),
    );
  }
  const ids = accounts.map(({ id }) => id);
  for (const change of await changesSince(scope, ids, new Date(firstSeenAt), importId)) {
    const at = change.at.getTime();
    const fields = Object.entries(change.changes).map(([field, [before]]) => ({
      field,
      before,
      at,
    }));
    since.set(change.accountId, [...(since.get(change.accountId) ?? []), ...fields]);
  }
  return since;
}
