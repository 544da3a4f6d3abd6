import { membershipsOf } from "@/lib/repositories/members";
import { type SignInRecord, signInOf } from "@/lib/repositories/passwords";
import { addResetLink, takeResetLink, userOfResetLink } from "@/lib/repositories/reset-links";
import { err, ok, type Result } from "@/lib/result";
import { formFields } from "@/lib/schemas/form-fields";
import { forgotForm, memberId, resetForm } from "@/lib/schemas/people-forms";
import type { Actor } from "@/lib/scope";
import { COMMAND } from "./command-actor";
import type { CurrentMember } from "./current-scope";
import { ownLink } from "./own-link";
import { hashPassword } from "./password-hash";
import { passwordProblem } from "./password-rules";
import type { RequestOrigin } from "./request-origin";
import { scopesOf } from "./scopes-of";
import { newToken, tokenHash } from "./token";

const HOLDS_MS = 24 * 3_600_000;

const NOT_HERE = "This person is no longer a member.";
const OWN = "To change your own password, click your name at the top of the page.";
const NOT_THEIRS =
  "Whoever has the link can sign in as this person, in all their workspaces. Somebody who may " +
  "give their role in each of these makes it, or whoever runs Clientele: bin/clientele person reset-link.";

/** A new link's token, to be handed over and shown once, and for whom it is. */
export interface ResetLinkMade {
  readonly token: string;
  readonly name: string;
}

/** A link for a new password of a member, made by somebody who may give the role they have. */
export async function makeResetLink(
  { scope, userId: makerId }: CurrentMember,
  data: FormData,
): Promise<Result<ResetLinkMade, string>> {
  const form = memberId.safeParse(formFields(data));
  if (!form.success) return err(NOT_HERE);
  const { userId } = form.data;
  if (userId === makerId) return err(OWN);
  const person = await signInOf({ userId });
  const memberships = person ? await membershipsOf(userId) : [];
  if (!person || !memberships.some(({ workspaceId }) => workspaceId === scope.workspaceId)) {
    return err(NOT_HERE);
  }
  return makeLink(person, scope.actor, makerId);
}

/** The command line's way, for the last owner who forgot: the whole link. */
export async function commandResetLink(email: string): Promise<Result<string, string>> {
  const form = forgotForm.safeParse({ email });
  const person = form.success ? await signInOf(form.data) : undefined;
  if (!person) return err("No one signs in with this email address.");
  const made = await makeLink(person, COMMAND);
  return made.ok ? ok(ownLink(`/reset/${made.value.token}`)) : made;
}

/** A link for a new password, noted wherever the person belongs. */
export async function makeLink(
  person: SignInRecord,
  actor: Actor,
  makerId?: string,
): Promise<Result<ResetLinkMade, string>> {
  const token = newToken();
  const now = new Date();
  const link = { hash: tokenHash(token), expiresAt: new Date(now.getTime() + HOLDS_MS) };
  const scopes = await scopesOf(person.userId, actor);
  const made = await addResetLink(scopes, person, link, now, makerId);
  return made === "made" ? ok({ token, name: person.name }) : err(NOT_THEIRS);
}

/** Whose password a link is for; undefined where it holds no longer. */
export async function personOfResetLink(token: string): Promise<SignInRecord | undefined> {
  const userId = await userOfResetLink(tokenHash(token), new Date());
  return userId === undefined ? undefined : signInOf({ userId });
}

const GONE = "This link has been used or has expired. Ask for a new one.";

/** Sets a new password by a link and ends all sessions; undefined when it is done, else why not. */
export async function resetPassword(
  data: FormData,
  origin: RequestOrigin,
): Promise<string | undefined> {
  const form = resetForm.safeParse(formFields(data));
  if (!form.success) return form.error.issues[0]?.message ?? GONE;
  const { token, password } = form.data;
  const person = await personOfResetLink(token);
  if (!person) return GONE;
  const { userId, name, email } = person;
  const problem = passwordProblem(password, [name, email]);
  if (problem !== undefined) return problem;
  const scopes = await scopesOf(userId, { kind: "person", id: userId, name, ...origin });
  const passwordHash = await hashPassword(password);
  const isSet = await takeResetLink(scopes, tokenHash(token), userId, passwordHash, new Date());
  return isSet ? undefined : GONE;
}
