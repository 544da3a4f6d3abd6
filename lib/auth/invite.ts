import { nameKey } from "@/lib/importing/name-key";
import { newId } from "@/lib/new-id";
import { addInvitation } from "@/lib/repositories/invitations";
import { isMembersName, membershipIn } from "@/lib/repositories/members";
import { formFields } from "@/lib/schemas/form-fields";
import { invitationForm } from "@/lib/schemas/people-forms";
import { mayGive } from "@/lib/schemas/roles";
import type { CurrentMember } from "./current-scope";
import { isMailSetUp, sendMail } from "./mail";
import { type PersonFormState, problemsOf } from "./new-person-form";
import { ownLink } from "./own-link";
import { newToken, tokenHash } from "./token";

const DAYS = 7;
const DAY_MS = 86_400_000;

/** A new invitation's token, to be handed over as a link and shown once; or what is wrong. */
export type Invited =
  | { readonly token: string; readonly mail: "none" | "sent" | "failed" }
  | PersonFormState;

const OWNERS_ONLY = "Only an owner can make someone an owner or change an owner's role.";
const NO_MAIL = "E-mail is not set up. Leave this empty and send the link yourself.";
const nameTaken = (name: string) =>
  `A member already owns the accounts of "${name}". If this is someone else, use a name that tells them apart.`;

/**
 * Invites somebody. The link holds for seven days and for one person, who becomes the owner of
 * accounts of the name that is written here, whatever they call themselves.
 */
export async function invite(
  { scope, userId, role: giver }: CurrentMember,
  data: FormData,
  now: Date,
): Promise<Invited> {
  const typed = formFields(data);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name].slice(0, 254) : "");
  const values = { name: text("name"), role: text("role"), email: text("email") };
  const form = invitationForm.safeParse(typed);
  if (!form.success) return { problems: problemsOf(form.error.issues), values };
  const { name, role, email } = form.data;
  if (!mayGive(giver, role)) return { problems: { role: OWNERS_ONLY }, values };
  if (email !== undefined && !isMailSetUp()) return { problems: { email: NO_MAIL }, values };
  if (await isMembersName(scope, nameKey(name))) {
    return { problems: { name: nameTaken(name) }, values };
  }
  const token = newToken();
  const expiresAt = new Date(now.getTime() + DAYS * DAY_MS);
  const record = { id: newId(), name, role, expiresAt, invitedBy: userId };
  await addInvitation(scope, record, tokenHash(token), now);
  if (email === undefined) return { token, mail: "none" };
  const membership = await membershipIn(scope.workspaceId, userId);
  return { token, mail: await mailInvitation(email, membership?.workspaceName ?? "", token) };
}

async function mailInvitation(to: string, workspace: string, token: string) {
  try {
    await sendMail({
      to,
      subject: `Invitation to ${workspace} in Clientele`,
      paragraphs: [
        `Join ${workspace} with this link. It works once, within seven days:`,
        ownLink(`/join/${token}`),
        "If you did not expect this invitation, ignore this e-mail.",
      ],
    });
    return "sent";
  } catch {
    // The link stands on the page: it can be handed over all the same.
    return "failed";
  }
}
