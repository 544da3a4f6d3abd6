import type { RatedSegment } from "@/lib/scoring/facts";

/** Accounts of one owner in one segment, the lapsed not counted: they need no service. */
export interface OwnerGroup {
  readonly owner: string;
  readonly segment: RatedSegment;
  readonly accounts: number;
}

/** How many clients one owner serves. */
export interface OwnerLoad {
  readonly owner: string;
  readonly clients: number;
  readonly customers: number;
  readonly unrated: number;
}

/** Clients, customers and unrated accounts per owner, the most clients first, then by name. */
export function serviceLoad(groups: readonly OwnerGroup[]): readonly OwnerLoad[] {
  const owners = [...new Set(groups.map(({ owner }) => owner))];
  const count = (owner: string, segment: RatedSegment) =>
    groups
      .filter((group) => group.owner === owner && group.segment === segment)
      .reduce((sum, { accounts }) => sum + accounts, 0);
  return owners
    .map((owner) => ({
      owner,
      clients: count(owner, "client"),
      customers: count(owner, "customer"),
      unrated: count(owner, "unrated"),
    }))
    .sort((a, b) => b.clients - a.clients || (a.owner < b.owner ? -1 : 1));
}
