import type { Scope } from "@/lib/scope";

/**
 * The accounts that exist for a scope, as the condition of a SELECT over a table that has the
 * columns workspaceId and ownerId: the workspace's, or those of one owner.
 *
 * @param alias of the table where the SELECT gives it one
 */
export function reached(
  { workspaceId, seesOnly }: Scope,
  alias?: string,
): { readonly sql: string; readonly parameters: readonly string[] } {
  const table = alias === undefined ? "" : `${alias}.`;
  const inWorkspace = `${table}"workspaceId" = ?`;
  return seesOnly === undefined
    ? { sql: inWorkspace, parameters: [workspaceId] }
    : { sql: `${inWorkspace} AND ${table}"ownerId" = ?`, parameters: [workspaceId, seesOnly] };
}

/** The accounts that the scope's actor may change, as `reached`. */
export function changeable(scope: Scope, alias?: string): ReturnType<typeof reached> {
  return reached({ ...scope, seesOnly: scope.changesOnly ?? scope.seesOnly }, alias);
}

/** What `reached` says, for Prisma. */
export function reachedWhere({ workspaceId, seesOnly }: Scope): {
  readonly workspaceId: string;
  readonly ownerId?: string;
} {
  return seesOnly === undefined ? { workspaceId } : { workspaceId, ownerId: seesOnly };
}

/** Whose an import is that the scope's actor starts. */
export function importOwner({ changesOnly, ownerId }: Scope): string | null {
  return changesOnly ?? ownerId ?? null;
}

/**
 * The imports of a scope: who changes only some accounts works with their own imports, as the
 * check of somebody else's may hold what they must not change.
 */
export function reachedImports({ workspaceId, changesOnly }: Scope): {
  readonly workspaceId: string;
  readonly ownerId?: string;
} {
  return changesOnly === undefined ? { workspaceId } : { workspaceId, ownerId: changesOnly };
}
