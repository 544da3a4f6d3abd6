import { listInvitations, removeInvitation } from "@/lib/repositories/invitations";
import { changeMember, listMembers, type MemberChange } from "@/lib/repositories/members";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { formFields } from "@/lib/schemas/form-fields";
import { memberForm } from "@/lib/schemas/people-forms";
import { mayGive, ROLES, type Role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { formatFor } from "./format-for";

/** Who asks: what one may do to others depends on it. */
export interface Manager {
  readonly scope: Scope;
  readonly userId: string;
  readonly role: Role;
}

/** The roles as a word. */
export const ROLE_HEADS: Readonly<Record<Role, string>> = {
  owner: "Owner",
  admin: "Admin",
  kam: "KAM",
  viewer: "Viewer",
};

/** The roles with what they are for. */
export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner: everything, including people, API keys and the log",
  admin: "Admin: all accounts, settings, and people except owners",
  kam: "KAM: edits their own accounts, imports, makes audits",
  viewer: "Viewer: read only",
};

export interface PeopleView {
  readonly members: readonly {
    readonly userId: string;
    readonly name: string;
    readonly email: string;
    readonly role: Role;
    /** Roles they can be given by who looks; one only where nothing can be changed. */
    readonly choices: readonly { readonly value: string; readonly label: string }[];
    /** Whoever looks may try to make a link for a new password of theirs. */
    readonly hasResetLink: boolean;
  }[];
  readonly invitations: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly until: string;
  }[];
  /** Roles somebody can be invited as. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

/** Everyone of the workspace, and who is invited. */
export async function viewPeople(manager: Manager, now: Date): Promise<PeopleView> {
  const { scope, userId, role: giver } = manager;
  const [members, invitations, workspace] = await Promise.all([
    listMembers(scope),
    listInvitations(scope, now),
    readWorkspace(scope),
  ]);
  const { locale, currency, timeZone } = workspace;
  const { instant } = formatFor(locale, currency);
  const given = ROLES.filter((role) => mayGive(giver, role));
  const choice = (role: Role) => ({ value: role, label: ROLE_NAMES[role] });
  const out = { value: "none", label: "Remove from the workspace" };
  return {
    members: members.map((member) => ({
      ...member,
      choices: mayGive(giver, member.role) ? [...given.map(choice), out] : [choice(member.role)],
      hasResetLink: mayGive(giver, member.role) && member.userId !== userId,
    })),
    invitations: invitations.map(({ id, name, role, expiresAt }) => ({
      id,
      name,
      role: ROLE_NAMES[role],
      until: instant(expiresAt, timeZone),
    })),
    choices: given.map(choice),
  };
}

const CHANGES: Record<MemberChange, string | undefined> = {
  changed: undefined,
  "changed-meanwhile":
    "Someone else changed this role. Check it in the list, then choose again if needed.",
  "not-here": "This person is no longer a member.",
  "last-owner": "A workspace needs an owner. Make another member an owner first.",
  "owners-only": "Only an owner can make someone an owner or change an owner's role.",
};

/** Gives a member another role, or takes them out; answers why not, where it cannot be done. */
export async function changePerson(manager: Manager, data: FormData): Promise<string | undefined> {
  const form = memberForm.safeParse(formFields(data));
  if (!form.success) return "Choose a role from the list.";
  const { userId, role, shown } = form.data;
  const to = role === "none" ? null : role;
  return CHANGES[await changeMember(manager.scope, userId, to, manager.role, shown)];
}

/** Takes an invitation back. */
export function takeInvitationBack(manager: Manager, id: string): Promise<void> {
  return removeInvitation(manager.scope, id);
}
