import { countryNames } from "@/lib/importing/countries";
import { listPeople } from "@/lib/repositories/people";
import { valuesInUse } from "@/lib/repositories/values-in-use";
import type { AccountField } from "@/lib/schemas/account-fields";
import type { Scope } from "@/lib/scope";

/** What a form offers to choose from, by field; anything else may be typed too. */
export type Suggestions = Readonly<Partial<Record<AccountField, readonly string[]>>>;

/**
 * The account owners, industries and countries that are there, then all other countries. Who sees
 * the accounts of one owner alone sees no name of another.
 */
export async function fieldSuggestions(scope: Scope): Promise<Suggestions> {
  const [people, industry, used] = await Promise.all([
    listPeople(scope),
    valuesInUse(scope, "industry"),
    valuesInUse(scope, "country"),
  ]);
  const { seesOnly } = scope;
  const owner = people
    .filter(({ id }) => seesOnly === undefined || id === seesOnly)
    .map(({ name }) => name)
    .sort((one, other) => one.localeCompare(other, "en"));
  const names = countryNames();
  const country = new Set([...used.map((code) => names.get(code) ?? code), ...names.values()]);
  return { owner, industry, country: [...country] };
}
