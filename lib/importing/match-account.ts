import type { AccountValues } from "@/lib/schemas/account-fields";
import type { MatchedBy } from "@/lib/schemas/import-decisions";
import { domainOf, nameKey } from "./name-key";
import { isSharedAddress } from "./shared-addresses";

/** An account that is there already, as far as the plan must know it. */
export interface ExistingAccount {
  readonly id: string;
  readonly values: AccountValues;
}

/** How the plan finds accounts that are there. */
export interface AccountLookup {
  /** By our own id, as an export writes it. */
  byKey(id: string): ExistingAccount | undefined;
  byExternalId(externalId: string): ExistingAccount | undefined;
  /** All accounts whose website is of this domain: groups share one. */
  byDomain(domain: string): readonly ExistingAccount[];
  /** All accounts with this name key (see name-key.ts), of any country. */
  byNameKey(key: string): readonly ExistingAccount[];
}

/** The account that a row means, and by what it was found. */
export interface KnownMatch {
  readonly account: ExistingAccount;
  readonly by: MatchedBy;
}

/** The account a row means; several where only a person can tell which; none. */
export type AccountMatch = KnownMatch | { readonly among: readonly ExistingAccount[] } | undefined;

/** The domain by which a row can be found; none where many share it or it is nobody's. */
export function matchingDomain(website: string | null | undefined): string | undefined {
  const domain = typeof website === "string" ? domainOf(website) : undefined;
  return domain === undefined || isSharedAddress(domain) ? undefined : domain;
}

/** Candidates that neither another external id nor another country rules out. */
function possible(
  candidates: readonly ExistingAccount[],
  { externalId, country }: AccountValues,
): readonly ExistingAccount[] {
  return candidates.filter(
    ({ values }) =>
      !(externalId && values.externalId) &&
      (!country || !values.country || values.country === country),
  );
}

/**
 * Finds the account that a row means: by our key, then external id, then domain, then normalised
 * name and country. A domain that several accounts have, or several rows of the file, decides
 * nothing. Where domain and name mean different accounts, or a name several, they are all named.
 *
 * @param isShared whether several rows of the file have a domain.
 */
export function matchAccount(
  key: string | undefined,
  values: AccountValues,
  lookup: AccountLookup,
  isShared: (domain: string) => boolean,
): AccountMatch {
  const own = key === undefined ? undefined : lookup.byKey(key);
  if (own !== undefined) return { account: own, by: "key" };
  const { externalId, name, website } = values;
  const known = externalId ? lookup.byExternalId(externalId) : undefined;
  if (known !== undefined) return { account: known, by: "externalId" };

  const domain = matchingDomain(website);
  const ofDomain =
    domain === undefined || isShared(domain) ? [] : possible(lookup.byDomain(domain), values);
  const ofName = name ? possible(lookup.byNameKey(nameKey(name)), values) : [];
  const [bySite] = ofDomain;
  if (bySite !== undefined && ofDomain.length === 1) {
    const isNamedOtherwise = ofName.length > 0 && !ofName.some(({ id }) => id === bySite.id);
    return isNamedOtherwise ? { among: [bySite, ...ofName] } : { account: bySite, by: "domain" };
  }
  const [byName] = ofName;
  if (byName === undefined) return undefined;
  return ofName.length > 1 ? { among: ofName } : { account: byName, by: "name" };
}
