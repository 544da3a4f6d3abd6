import { letThrough } from "@/lib/repositories/attempts";
import { passwordHashOf, changePassword as replace } from "@/lib/repositories/passwords";
import { formFields } from "@/lib/schemas/form-fields";
import { changePasswordForm } from "@/lib/schemas/people-forms";
import type { CurrentPerson } from "./current-scope";
import { problemsOf } from "./new-person-form";
import { hashPassword, verifyPassword } from "./password-hash";
import { passwordProblem } from "./password-rules";
import type { RequestOrigin } from "./request-origin";
import { scopesOf } from "./scopes-of";
import { tokenHash } from "./token";

const WINDOW_MS = 10_000;

const NOT_YOURS = "This is not your current password.";
const THE_SAME = "This is already your password. Choose another one.";
const TOO_OFTEN = "Too many attempts. Wait ten seconds and try again.";

/**
 * Gives somebody the new password they typed, and ends all their sessions.
 *
 * @returns undefined when it is done, else what is wrong, field by field
 */
export async function changePassword(
  person: Pick<CurrentPerson, "userId" | "name" | "email">,
  data: FormData,
  origin: RequestOrigin,
): Promise<Readonly<Record<string, string>> | undefined> {
  const { userId, name, email } = person;
  const form = changePasswordForm.safeParse(formFields(data));
  if (!form.success) return problemsOf(form.error.issues);
  const { current, password } = form.data;
  const problem = passwordProblem(password, [name, email]);
  if (problem !== undefined) return { password: problem };
  if (!(await letThrough(tokenHash(`password ${userId}`), WINDOW_MS, new Date()))) {
    return { current: TOO_OFTEN };
  }
  const from = await passwordHashOf(userId);
  if (from === undefined || !(await verifyPassword({ hash: from, password: current }))) {
    return { current: NOT_YOURS };
  }
  if (current === password) return { password: THE_SAME };
  const scopes = await scopesOf(userId, { kind: "person", id: userId, name, ...origin });
  const change = { from, to: await hashPassword(password) };
  return (await replace(scopes, userId, change, new Date())) ? undefined : { current: NOT_YOURS };
}
