"use server";

import { revalidatePath } from "next/cache";
import { requireMemberOfForm, requireScopeOfForm } from "@/lib/auth/form-scope";
import { type Invited, invite } from "@/lib/auth/invite";
import { requireOwnOrigin } from "@/lib/auth/own-origin";
import { makeResetLink, type ResetLinkMade } from "@/lib/auth/reset-links";
import type { Result } from "@/lib/result";
import { formFields } from "@/lib/schemas/form-fields";
import { invitationId } from "@/lib/schemas/people-forms";
import { changePerson, takeInvitationBack } from "@/lib/usecases/people";
import { reassignAccounts } from "@/lib/usecases/reassign-accounts";

type Problem = string | undefined;

export async function change(_: Problem, data: FormData): Promise<Problem> {
  await requireOwnOrigin();
  const problem = await changePerson(await requireMemberOfForm(data, "people.manage"), data);
  revalidatePath("/settings/people");
  return problem;
}

export async function inviteSomebody(_: Invited | undefined, data: FormData): Promise<Invited> {
  await requireOwnOrigin();
  const invited = await invite(await requireMemberOfForm(data, "people.manage"), data, new Date());
  revalidatePath("/settings/people");
  return invited;
}

export async function handOverAccounts(_: Problem, data: FormData): Promise<Problem> {
  await requireOwnOrigin();
  const problem = await reassignAccounts(await requireScopeOfForm(data, "accounts.reassign"), data);
  revalidatePath("/settings/people");
  return problem;
}

type Reset = Result<ResetLinkMade, string> | undefined;

export async function makeReset(_: Reset, data: FormData): Promise<Reset> {
  await requireOwnOrigin();
  return makeResetLink(await requireMemberOfForm(data, "people.manage"), data);
}

export async function takeBack(data: FormData): Promise<void> {
  await requireOwnOrigin();
  const manager = await requireMemberOfForm(data, "people.manage");
  const form = invitationId.safeParse(formFields(data));
  if (form.success) await takeInvitationBack(manager, form.data.id);
  revalidatePath("/settings/people");
}
