import type { PortfolioAccount } from "./portfolio-account";

/** How many clients one owner serves: lapsed ones need no service. */
export interface OwnerLoad {
  readonly owner: string;
  readonly clients: number;
  readonly customers: number;
  readonly unrated: number;
}

/** Clients, customers and unrated accounts per owner, the most clients first, then by name. */
export function serviceLoad(
  accounts: readonly Pick<PortfolioAccount, "owner" | "segment" | "lapsed">[],
): readonly OwnerLoad[] {
  const loads = new Map<string, { clients: number; customers: number; unrated: number }>();
  for (const { owner, segment, lapsed } of accounts) {
    if (lapsed) continue;
    const load = loads.get(owner) ?? { clients: 0, customers: 0, unrated: 0 };
    if (segment === "client") load.clients += 1;
    else if (segment === "customer") load.customers += 1;
    else load.unrated += 1;
    loads.set(owner, load);
  }
  return [...loads]
    .map(([owner, load]) => ({ owner, ...load }))
    .sort((a, b) => b.clients - a.clients || (a.owner < b.owner ? -1 : 1));
}
