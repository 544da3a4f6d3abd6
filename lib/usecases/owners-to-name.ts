import type { PersonRecord } from "@/lib/repositories/people";
import type { Scope } from "@/lib/scope";

/** The names of the owners that the actor may give accounts to: those it sees the accounts of. */
export const ownersToName = (
  { seesOnly }: Scope,
  people: readonly PersonRecord[],
): readonly string[] =>
  people.filter(({ id }) => seesOnly === undefined || id === seesOnly).map(({ name }) => name);
