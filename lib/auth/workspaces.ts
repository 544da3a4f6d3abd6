import { nameKey } from "@/lib/importing/name-key";
import { newId } from "@/lib/new-id";
import { addWorkspace, findUser, type NewWorkspace } from "@/lib/repositories/new-workspaces";
import { setSessionWorkspace } from "@/lib/repositories/session-workspace";
import { err, ok, type Result } from "@/lib/result";
import { formFields } from "@/lib/schemas/form-fields";
import { NEW_WORKSPACE } from "@/lib/schemas/workspace";
import {
  type NewWorkspaceOptions,
  newWorkspaceForm,
  newWorkspaceOptions,
  switchForm,
} from "@/lib/schemas/workspace-forms";
import { type Actor, makeScope, type Scope, WHOLE } from "@/lib/scope";
import type { ActingPerson, CurrentPerson } from "./current-scope";
import type { PersonFormState } from "./new-person-form";

export type { NewWorkspaceOptions };

/**
 * Has the session of this request work in another workspace of the person's, where it is one.
 * @returns the path to go on at
 */
export async function switchWorkspace(person: CurrentPerson, data: FormData): Promise<string> {
  const form = switchForm.safeParse(formFields(data));
  if (!form.success) return "/";
  const { workspaceId, accountId } = form.data;
  if (!person.memberships.some((membership) => membership.workspaceId === workspaceId)) return "/";
  await setSessionWorkspace(person.sessionId, workspaceId);
  return accountId === undefined ? "/" : `/accounts/${encodeURIComponent(accountId)}`;
}

/** Makes a workspace from the form and goes on in it; or what to show on the form. */
export async function makeWorkspace(
  person: ActingPerson,
  data: FormData,
  now: Date,
): Promise<PersonFormState | undefined> {
  const typed = formFields(data);
  const form = newWorkspaceForm.safeParse(typed);
  if (!form.success) {
    const problems = form.error.issues.map(({ path, message }) => [path.join("."), message]);
    const values = Object.entries(typed).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value.slice(0, 254)]] : [],
    );
    return { problems: Object.fromEntries(problems), values: Object.fromEntries(values) };
  }
  const scope = await beginWorkspace(person, form.data, now);
  await goOnIn(person, scope);
  return undefined;
}

/** Makes a workspace that somebody owns, and answers what they reach of it: everything. */
async function beginWorkspace(
  { userId, name, actor }: ActingPerson,
  workspace: NewWorkspace,
  now: Date,
): Promise<Scope> {
  const scope = scopeOfNew(actor);
  const owner = { userId, name, nameKey: nameKey(name) };
  if (!(await addWorkspace(scope, workspace, owner, now))) {
    throw new Error("Whoever makes the workspace is not there any more.");
  }
  return scope;
}

/** An upload that died is noticed after so long: the workspace begun for it goes by itself. */
const UPLOAD_MAX_MS = 24 * 60 * 60 * 1000;

/** Begins the workspace that is to be made from the ZIP of an export, which says all but its name. */
export function beginWorkspaceOfFile(
  person: ActingPerson,
  name: string,
  now: Date,
): Promise<Scope> {
  const { currency, locale } = NEW_WORKSPACE;
  const deleteAfter = new Date(now.getTime() + UPLOAD_MAX_MS);
  return beginWorkspace(person, { name, currency, locale, timeZone: "UTC", deleteAfter }, now);
}

/** Has the session of this request go on in a workspace its person has just made. */
export function goOnIn({ sessionId }: CurrentPerson, { workspaceId }: Scope): Promise<void> {
  return setSessionWorkspace(sessionId, workspaceId);
}

/** The command line's way to a further workspace, for somebody who signs in already. */
export async function addWorkspaceFor(options: NewWorkspaceOptions): Promise<Result<void, string>> {
  const parsed = newWorkspaceOptions.safeParse(options);
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message).join(" "));
  const { ownerEmail, ...workspace } = parsed.data;
  const user = await findUser(ownerEmail);
  if (!user) return err("No one signs in with this email address.");
  const scope = scopeOfNew({ kind: "command", id: "command", name: "Command line" });
  const owner = { userId: user.id, name: user.name, nameKey: nameKey(user.name) };
  const made = await addWorkspace(scope, workspace, owner, new Date());
  return made ? ok(undefined) : err("No one signs in with this email address.");
}

const scopeOfNew = (actor: Actor): Scope => makeScope(newId(), actor, WHOLE);
