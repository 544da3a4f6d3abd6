import { createHash } from "node:crypto";
import { nameKey } from "@/lib/importing/name-key";
import { acceptInvitation, workspaceOfInvitation } from "@/lib/repositories/invitations";
import { formFields } from "@/lib/schemas/form-fields";
import { joinForm } from "@/lib/schemas/people-forms";
import type { FirstOwnerState } from "./first-owner";
import { hashPassword } from "./password-hash";

const hashOf = (token: string) => createHash("sha256").update(token.slice(0, 100)).digest("hex");

/** The name of the workspace a link invites to; undefined where it holds no longer. */
export function invitedTo(token: string): Promise<string | undefined> {
  return workspaceOfInvitation(hashOf(token), new Date());
}

const REFUSED = {
  gone: { name: "This invitation has been used or is too old. Ask for a new one." },
  "email-taken": { email: "Somebody signs in with this address already. Use another one." },
} as const;

/** Makes whoever follows an invitation a member; undefined when it is done. */
export async function join(data: FormData): Promise<FirstOwnerState | undefined> {
  const typed = formFields(data);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name].slice(0, 254) : "");
  const values = { name: text("name"), email: text("email") };
  const form = joinForm.safeParse(typed);
  if (!form.success) {
    const problems = form.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { problems: Object.fromEntries(problems), values };
  }
  const { token, name, email, password } = form.data;
  if ((await invitedTo(token)) === undefined) return { problems: REFUSED.gone, values };
  const person = {
    name,
    nameKey: nameKey(name),
    email,
    passwordHash: await hashPassword(password),
  };
  const outcome = await acceptInvitation(hashOf(token), person, new Date());
  return outcome === "joined" ? undefined : { problems: REFUSED[outcome], values };
}
