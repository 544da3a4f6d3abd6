declare const scopeBrand: unique symbol;

/**
 * Whose data a query may touch. Every repository function takes one first; only `lib/auth` and
 * `lib/worker` may make one, which the architecture test and the lint rule hold.
 */
export interface Scope {
  readonly workspaceId: string;
  readonly [scopeBrand]: true;
}

/** Makes a scope. Call it only where it has been established that the caller belongs to the workspace. */
export function makeScope(workspaceId: string): Scope {
  // The brand exists in types only: it keeps plain objects out, not data.
  return { workspaceId } as Scope;
}
