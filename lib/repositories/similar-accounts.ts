import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { reachedWhere } from "./reach";

/** An account that may be the one somebody is about to add. */
export interface SimilarAccount {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly ownerId: string;
}

export interface SimilarAccounts {
  /** Those that exist for the scope, the first few by name. */
  readonly seen: readonly SimilarAccount[];
  /** Whether the workspace has further ones that the scope does not see. */
  readonly hasUnseen: boolean;
}

const NAMED = 5;

const SIMILAR = { id: true, name: true, nameKey: true, ownerId: true } as const;

/** The accounts that have this name or this domain. */
export async function accountsLike(
  scope: Scope,
  { nameKey, domain }: { readonly nameKey: string; readonly domain: string | undefined },
): Promise<SimilarAccounts> {
  const { account } = database().prisma;
  const alike = { OR: [{ nameKey }, ...(domain === undefined ? [] : [{ domain }])] };
  const seen = { ...reachedWhere(scope), ...alike };
  const [rows, ofAll, ofSeen] = await Promise.all([
    account.findMany({
      where: seen,
      orderBy: [{ nameKey: "asc" }, { id: "asc" }],
      take: NAMED,
      select: SIMILAR,
    }),
    account.count({ where: { workspaceId: scope.workspaceId, ...alike } }),
    account.count({ where: seen }),
  ]);
  return { seen: rows, hasUnseen: ofAll > ofSeen };
}

/** The account that has this external ID, where it exists for the scope. */
export async function accountOfExternalId(
  scope: Scope,
  externalId: string,
): Promise<SimilarAccount | undefined> {
  const row = await database().prisma.account.findFirst({
    where: { ...reachedWhere(scope), externalId },
    select: SIMILAR,
  });
  return row ?? undefined;
}
