import { headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { cache } from "react";
import { type Membership, membershipsOf } from "@/lib/repositories/members";
import { err, ok, type Result } from "@/lib/result";
import { makeScope, type Scope } from "@/lib/scope";
import { accessOfHeader } from "./api-keys";
import { authServer } from "./auth-server";
import { requireOwnHost } from "./own-origin";
import { isAllowed, type Permission } from "./permissions";

/** Somebody who is signed in, and the workspace this session works in. */
export interface CurrentPerson {
  readonly userId: string;
  readonly name: string;
  readonly membership: Membership | undefined;
}

/**
 * Who sends this request; undefined where nobody is signed in. Looked up in the database with each
 * request: who was signed out or removed is out at once.
 */
export const currentPerson = cache(async (): Promise<CurrentPerson | undefined> => {
  await requireOwnHost();
  const found = await authServer().api.getSession({ headers: await headers() });
  if (!found) return undefined;
  const [membership] = await membershipsOf(found.user.id);
  return { userId: found.user.id, name: found.user.name, membership };
});

type Asked = Result<Scope, "signed-out" | "forbidden">;

/** The scope of this request, where the person who sends it may do that. */
export async function scopeFor(permission: Permission): Promise<Asked> {
  const person = await currentPerson();
  return person ? scopeOf(person.membership, permission) : err("signed-out");
}

/** Who sends this request, for what they do to other people; as `requireScope` otherwise. */
export async function requireMember(
  permission: Permission,
): Promise<{ readonly scope: Scope; readonly userId: string; readonly isOwner: boolean }> {
  const scope = await requireScope(permission);
  const person = await currentPerson();
  return {
    scope,
    userId: person?.userId ?? "",
    isOwner: person?.membership?.role === "owner",
  };
}

/** The same for a handler, which a script may ask with its key instead of a person. */
export async function scopeOfRequest(request: Request, permission: Permission): Promise<Asked> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return scopeFor(permission);
  const access = await accessOfHeader(authorization);
  return access ? scopeOf(access, permission) : err("signed-out");
}

function scopeOf(membership: Membership | undefined, permission: Permission): Asked {
  return membership && isAllowed(membership.role, permission)
    ? ok(makeScope(membership.workspaceId))
    : err("forbidden");
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
} as const;

/** What a handler answers to somebody who may not do that. */
export function refusal(reason: keyof typeof REFUSALS): Response {
  const { status, message } = REFUSALS[reason];
  return Response.json({ message }, { status, headers: { "Cache-Control": "no-store" } });
}
