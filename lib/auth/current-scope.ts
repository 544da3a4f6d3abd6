import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { isDatabaseReachable } from "@/lib/repositories/database-state";
import { type Membership, membershipsOf } from "@/lib/repositories/members";
import { err, ok, type Result } from "@/lib/result";
import { isAllowed, type Permission, reachOf, type Standing } from "@/lib/schemas/permissions";
import type { Role } from "@/lib/schemas/roles";
import { type Actor, makeScope, type Scope } from "@/lib/scope";
import { accessOfHeader } from "./api-keys";
import { authServer } from "./auth-server";
import { requireOwnHost } from "./own-origin";
import { requestOrigin } from "./request-origin";

/** Somebody who is signed in, and the workspace this session works in. */
export interface CurrentPerson {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  /** The workspaces they belong to, the first one first. */
  readonly memberships: readonly Membership[];
  /** What they are in the workspace of this session; undefined for who belongs to none. */
  readonly membership: Membership | undefined;
}

/**
 * Who sends this request; undefined where nobody is signed in. Looked up in the database with each
 * request: who was signed out or removed is out at once.
 */
export const currentPerson = cache(async (): Promise<CurrentPerson | undefined> => {
  await requireOwnHost();
  if (!(await isDatabaseReachable())) throw new Error("The database does not answer.");
  const found = await authServer().api.getSession({ headers: await headers() });
  if (!found) return undefined;
  const { user, session } = found;
  const memberships = await membershipsOf(user.id);
  const chosen = memberships.find(({ workspaceId }) => workspaceId === session.workspaceId);
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    sessionId: session.id,
    memberships,
    membership: chosen ?? memberships[0],
  };
});

/** Somebody who does what belongs to no workspace yet. */
export interface ActingPerson extends CurrentPerson {
  readonly actor: Actor;
}

type Asked = Result<Scope, "signed-out" | "forbidden">;

/** The scope of this request, where the person who sends it may do that. */
export async function scopeFor(permission: Permission): Promise<Asked> {
  const person = await currentPerson();
  if (!person) return err("signed-out");
  const { userId, name, membership } = person;
  return scopeOf(membership, permission, { kind: "person", id: userId, name });
}

/** Somebody who does something to other people. */
export interface CurrentMember {
  readonly scope: Scope;
  readonly userId: string;
  readonly role: Role;
}

/** Who sends this request; who is not signed in is led to the sign-in. */
export async function requirePerson(): Promise<CurrentPerson> {
  return (await currentPerson()) ?? redirect("/sign-in");
}

/** Who sends this request, for what they do to other people; as `requireScope` otherwise. */
export async function requireMember(permission: Permission): Promise<CurrentMember> {
  const scope = await requireScope(permission);
  const person = await currentPerson();
  // `requireScope` has found them.
  if (!person?.membership) return forbidden();
  return { scope, userId: person.userId, role: person.membership.role };
}

/**
 * Who sends this request, where they may do that in any workspace of theirs: for what belongs to
 * none yet. A key belongs to a workspace and starts no other.
 */
export async function personOfRequest(
  request: Request,
  permission: Permission,
): Promise<Result<ActingPerson, "signed-out" | "forbidden">> {
  if (request.headers.has("authorization")) return err("forbidden");
  const person = await currentPerson();
  if (!person) return err("signed-out");
  return mayAnywhere(person, permission) ? ok(await acting(person)) : err("forbidden");
}

/** The same for pages and actions; as `requireScope` otherwise. */
export async function requireAnywhere(permission: Permission): Promise<ActingPerson> {
  const person = await currentPerson();
  if (!person) return redirect("/sign-in");
  return mayAnywhere(person, permission) ? acting(person) : forbidden();
}

async function acting(person: CurrentPerson): Promise<ActingPerson> {
  const { userId, name } = person;
  return { ...person, actor: { kind: "person", id: userId, name, ...(await requestOrigin()) } };
}

/** Whether somebody may do that in at least one of their workspaces. */
export function mayAnywhere(person: CurrentPerson, permission: Permission): boolean {
  return person.memberships.some(({ role }) => isAllowed(role, permission));
}

/** The same for a handler, which a script may ask with its key instead of a person. */
export async function scopeOfRequest(request: Request, permission: Permission): Promise<Asked> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return scopeFor(permission);
  const access = await accessOfHeader(authorization);
  if (!access) return err("signed-out");
  return scopeOf(access, permission, { kind: "key", id: access.id, name: access.name });
}

/** The scope of a member or a key in their workspace, where they may do that there. */
export async function scopeOf(
  standing: (Standing & { readonly workspaceId: string }) | undefined,
  permission: Permission,
  actor: Actor,
): Promise<Asked> {
  if (!standing || !isAllowed(standing.role, permission)) return err("forbidden");
  const origin = await requestOrigin();
  return ok(makeScope(standing.workspaceId, { ...actor, ...origin }, reachOf(standing)));
}

/**
 * The scope of this request, for pages and actions: who is not signed in is led to the sign-in,
 * who may not do that is told so.
 */
export async function requireScope(permission: Permission): Promise<Scope> {
  const scope = await scopeFor(permission);
  if (scope.ok) return scope.value;
  return scope.error === "signed-out" ? redirect("/sign-in") : forbidden();
}

const REFUSALS = {
  "signed-out": { status: 401, message: "Sign in first, or send a key that is valid." },
  forbidden: { status: 403, message: "Your role in this workspace does not allow this." },
  elsewhere: {
    status: 403,
    message:
      "This page was opened for another workspace, and you are not a member of it. Nothing was saved.",
  },
} as const;

/** What a handler answers to somebody who may not do that. */
export function refusal(reason: keyof typeof REFUSALS): Response {
  const { status, message } = REFUSALS[reason];
  return Response.json({ message }, { status, headers: { "Cache-Control": "no-store" } });
}
