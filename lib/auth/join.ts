import { nameKey } from "@/lib/importing/name-key";
import {
  acceptInvitation,
  type Joiner,
  type OpenInvitation,
  openInvitation,
} from "@/lib/repositories/invitations";
import { joinForm } from "@/lib/schemas/people-forms";
import { makeScope, WHOLE } from "@/lib/scope";
import type { CurrentPerson } from "./current-scope";
import { newSignIn, type PersonFormState, readPersonForm, typedValues } from "./new-person-form";
import type { RequestOrigin } from "./request-origin";
import { tokenHash } from "./token";

/** What a link invites to; undefined where it holds no longer. */
export function invitedTo(token: string): Promise<OpenInvitation | undefined> {
  return openInvitation(tokenHash(token), new Date());
}

const GONE = "This invitation has been used or has expired. Ask for a new one.";
const EMAIL_TAKEN =
  "This address already has a sign-in. If it is yours, sign in first. Otherwise use another address.";
const MEMBER_ALREADY = "You are already a member of this workspace.";

/** Makes whoever follows an invitation a member; undefined when it is done. */
export async function join(
  data: FormData,
  origin: RequestOrigin = {},
): Promise<PersonFormState | undefined> {
  const form = readPersonForm(joinForm, data);
  if (!form.ok) return form.error;
  const values = typedValues(data);
  const { token } = form.value;
  const invitation = await invitedTo(token);
  if (!invitation) return { problems: { name: GONE }, values };
  const person = await newSignIn(form.value);
  const outcome = await accept(token, invitation, person, person.name, origin);
  if (outcome === "joined") return undefined;
  return outcome === "email-taken"
    ? { problems: { email: EMAIL_TAKEN }, values }
    : { problems: { name: GONE }, values };
}

/** Makes somebody who is signed in a member; undefined when it is done, else why not. */
export async function joinAs(
  person: Pick<CurrentPerson, "userId" | "sessionId" | "name">,
  token: string,
  origin: RequestOrigin,
): Promise<string | undefined> {
  const invitation = await invitedTo(token);
  if (!invitation) return GONE;
  const { userId, sessionId, name } = person;
  const outcome = await accept(token, invitation, { userId, sessionId }, name, origin);
  if (outcome === "joined") return undefined;
  return outcome === "member-already" ? MEMBER_ALREADY : GONE;
}

/** The accounts they get are those of the name the invitation was written for. */
function accept(
  token: string,
  { workspaceId, ownerName }: OpenInvitation,
  joiner: Joiner,
  name: string,
  origin: RequestOrigin,
) {
  const scope = makeScope(
    workspaceId,
    { kind: "person", id: joiner.userId, name, ...origin },
    WHOLE,
  );
  return acceptInvitation(scope, tokenHash(token), joiner, nameKey(ownerName), new Date());
}
