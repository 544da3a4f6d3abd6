import { memberAddresses } from "@/lib/repositories/member-addresses";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { Scope } from "@/lib/scope";

/** Names the owner that a value means; the value itself where it is nobody's address. */
export type OwnerNamed = (owner: string) => string;

/**
 * Who is meant by an e-mail address in a column of owners (import.md 44): the member that signs in
 * with it, by the name under which they own accounts.
 */
export async function memberOwners(
  scope: Scope,
  ownerName: (id: string) => string,
): Promise<OwnerNamed> {
  const people = await memberAddresses(scope);
  // "Dana Ito <dana@…>", as mail programs and some exports write it.
  const addressOf = (owner: string) => /<([^<>\s]+@[^<>\s]+)>/.exec(owner)?.[1] ?? owner;
  return (owner) => {
    const id = people.get(addressOf(owner).trim().toLowerCase());
    return (id && ownerName(id)) || owner;
  };
}

/** The values of a row with the owner's name for an address of theirs. */
export const withNamedOwner = (values: AccountValues, named: OwnerNamed): AccountValues =>
  typeof values.owner === "string" ? { ...values, owner: named(values.owner) } : values;
