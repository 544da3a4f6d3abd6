import { type AccountLookup, matchingDomain } from "@/lib/importing/match-account";
import { nameKey } from "@/lib/importing/name-key";
import type { AccountRow } from "@/lib/importing/read-account-row";
import { accountsByKeys } from "@/lib/repositories/account-matching";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";

/** The accounts that some rows may mean, and how they are found among them. */
export interface FoundAccounts {
  readonly lookup: AccountLookup;
  readonly byId: ReadonlyMap<string, AccountRecord>;
}

/**
 * Reads the accounts that a batch of rows may mean; at most some thousand rows. Site and name are
 * looked up only where neither key nor external id tells (see match-account.ts).
 */
export async function lookUpAccounts(
  scope: Scope,
  rows: readonly AccountRow[],
  ownerName: (id: string) => string,
): Promise<FoundAccounts> {
  const told = await accountsByKeys(
    scope,
    {
      id: rows.flatMap(({ key }) => key ?? []),
      externalId: rows.flatMap(({ values }) => values.externalId ?? []),
    },
    ownerName,
  );
  const ids = new Set(told.map(({ account }) => account.id));
  const externalIds = new Set(told.flatMap(({ account }) => account.values.externalId ?? []));
  const isTold = ({ key, values }: AccountRow): boolean =>
    (key !== undefined && ids.has(key)) ||
    (values.externalId != null && externalIds.has(values.externalId));
  const open = rows.filter((row) => !isTold(row));
  const guessed = await accountsByKeys(
    scope,
    {
      domain: open.flatMap(({ values }) => matchingDomain(values.website) ?? []),
      nameKey: open.flatMap(({ values }) => (values.name ? nameKey(values.name) : [])),
    },
    ownerName,
  );
  const found = [...told, ...guessed.filter(({ account }) => !ids.has(account.id))];
  const byId = new Map(found.map(({ account }) => [account.id, account]));
  const byExternalId = new Map<string, AccountRecord>();
  const byDomain = new Map<string, AccountRecord[]>();
  const byName = new Map<string, AccountRecord[]>();
  for (const { account, nameKey, domain } of found) {
    if (account.values.externalId) byExternalId.set(account.values.externalId, account);
    if (domain !== null) addTo(byDomain, domain, account);
    addTo(byName, nameKey, account);
  }
  const lookup: AccountLookup = {
    byKey: (id) => byId.get(id),
    byExternalId: (externalId) => byExternalId.get(externalId),
    byDomain: (domain) => byDomain.get(domain) ?? [],
    byNameKey: (key) => byName.get(key) ?? [],
  };
  return { lookup, byId };
}

function addTo(map: Map<string, AccountRecord[]>, key: string, account: AccountRecord): void {
  const known = map.get(key);
  if (known) known.push(account);
  else map.set(key, [account]);
}
