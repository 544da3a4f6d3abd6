import { memberAddresses } from "@/lib/repositories/member-addresses";
import type { AccountValues } from "@/lib/schemas/account-fields";
import type { Scope } from "@/lib/scope";

/** Names the owner that a value means; the value itself where it is nobody's address. */
export type OwnerNamed = (owner: string) => string;

/** Of "Dana Ito <dana@…>", "dana@… (Dana Ito)" and "mailto:dana@…", as programs write them. */
const ADDRESS = /[^\s<>()[\]"',;:]+@[^\s<>()[\]"',;:]+/;

/** The e-mail address that a text holds, in lower case; the text itself where it holds none. */
export const addressIn = (owner: string): string =>
  (ADDRESS.exec(owner)?.[0] ?? owner.trim()).toLowerCase();

/**
 * Who is meant by an e-mail address in a column of owners (import.md 44): the member that signs in
 * with it, by the name under which they own accounts.
 */
export async function memberOwners(
  scope: Scope,
  ownerName: (id: string) => string,
): Promise<OwnerNamed> {
  const people = await memberAddresses(scope);
  return (owner) => {
    const id = people.get(addressIn(owner));
    return (id && ownerName(id)) || owner;
  };
}

/** The values of a row with the owner's name for an address of theirs. */
export const withNamedOwner = (values: AccountValues, named: OwnerNamed): AccountValues =>
  typeof values.owner === "string" ? { ...values, owner: named(values.owner) } : values;
