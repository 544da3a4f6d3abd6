declare const scopeBrand: unique symbol;

/** Who acts, for the log and for the jobs they start. */
export interface Actor {
  readonly kind: "person" | "key" | "command" | "product";
  /** The person's or key's id; the name of the kind for the others. */
  readonly id: string;
  /** As they are called now. */
  readonly name: string;
  /** Where the request came from, as the server saw it. */
  readonly from?: string | undefined;
  readonly requestId?: string | undefined;
}

/** Which accounts of a workspace somebody reaches: an owner's (Person.id), or all. */
export interface Reach {
  /** Only this owner's accounts exist for the caller. */
  readonly seesOnly?: string | undefined;
  /** Only this owner's accounts may be changed by the caller. */
  readonly changesOnly?: string | undefined;
  /** The owner of accounts the caller is, where they are a member. */
  readonly ownerId?: string | undefined;
}

/**
 * Whose data a query may touch, and for whom. Every repository function takes one first; only
 * `lib/auth` and `lib/worker` may make one, which the architecture test and the lint rule hold.
 */
export interface Scope extends Reach {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly [scopeBrand]: true;
}

/** What the product does by itself: upkeep, and what a job does once it was allowed to start. */
export const PRODUCT: Actor = { kind: "product", id: "product", name: "Clientele" };

/** All accounts of the workspace. */
export const WHOLE: Reach = {};

/** Makes a scope. Call it only where it has been established that the caller may reach so far. */
export function makeScope(workspaceId: string, actor: Actor, reach: Reach): Scope {
  // The brand exists in types only: it keeps plain objects out, not data.
  return { workspaceId, actor, ...reach } as Scope;
}
