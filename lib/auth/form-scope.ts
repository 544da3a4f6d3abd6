import { forbidden, redirect } from "next/navigation";
import { setSessionWorkspace } from "@/lib/repositories/session-workspace";
import { err, ok, type Result } from "@/lib/result";
import { WORKSPACE_FIELD } from "@/lib/schemas/form-fields";
import type { Permission } from "@/lib/schemas/permissions";
import type { Scope } from "@/lib/scope";
import {
  type CurrentMember,
  type CurrentPerson,
  currentPerson,
  scopeOf,
  scopeOfRequest,
} from "./current-scope";

/** Why a form is not taken; "elsewhere": its page was drawn for a workspace the sender is not in. */
export type FormRefusal = "signed-out" | "forbidden" | "elsewhere";

/** The page that says it of a form which shows no words of its own. */
export const ELSEWHERE = "/workspaces/other";

/**
 * The scope in which a form writes: the workspace its page was drawn for, whatever another tab of
 * the same session has switched to since. The form is not trusted: its sender must be a member there
 * and may do what their role there allows. The session goes on in that workspace, so that what was
 * written is what the page shows next.
 */
export async function scopeOfForm(
  data: FormData,
  permission: Permission,
): Promise<Result<Scope, FormRefusal>> {
  const member = await memberIn(data.get(WORKSPACE_FIELD), permission);
  return member.ok ? ok(member.value.scope) : member;
}

/** The same; who may not is led to the page that says why. */
export async function requireScopeOfForm(data: FormData, permission: Permission): Promise<Scope> {
  return (await requireMemberOfForm(data, permission)).scope;
}

/** The same, for what somebody does to other people. */
export async function requireMemberOfForm(
  data: FormData,
  permission: Permission,
): Promise<CurrentMember> {
  const member = await memberIn(data.get(WORKSPACE_FIELD), permission);
  if (member.ok) return member.value;
  if (member.error === "forbidden") return forbidden();
  return redirect(member.error === "signed-out" ? "/sign-in" : ELSEWHERE);
}

/**
 * The same for a handler that a form of ours is sent to: its address names the workspace,
 * `?workspace=`. A script names none, and means that of its key or session.
 */
export async function scopeOfSentRequest(
  request: Request,
  permission: Permission,
): Promise<Result<Scope, FormRefusal>> {
  const named = new URL(request.url).searchParams.get("workspace");
  if (named === null || request.headers.has("authorization")) {
    return scopeOfRequest(request, permission);
  }
  const member = await memberIn(named, permission);
  return member.ok ? ok(member.value.scope) : member;
}

async function memberIn(
  named: FormDataEntryValue | null,
  permission: Permission,
): Promise<Result<CurrentMember, FormRefusal>> {
  const person = await currentPerson();
  if (!person) return err("signed-out");
  const membership = person.memberships.find(({ workspaceId }) => workspaceId === named);
  if (!membership) return err("elsewhere");
  const { userId, name } = person;
  const scope = await scopeOf(membership, permission, { kind: "person", id: userId, name });
  if (!scope.ok) return scope;
  await goOnIn(person, membership.workspaceId);
  return ok({ scope: scope.value, userId, role: membership.role });
}

async function goOnIn(person: CurrentPerson, workspaceId: string): Promise<void> {
  if (workspaceId === person.membership?.workspaceId) return;
  await setSessionWorkspace(person.sessionId, workspaceId);
}
