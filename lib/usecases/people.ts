import { listInvitations, removeInvitation } from "@/lib/repositories/invitations";
import { changeMember, listMembers, type MemberChange } from "@/lib/repositories/members";
import { formFields } from "@/lib/schemas/form-fields";
import { memberForm } from "@/lib/schemas/people-forms";
import { mayGive, ROLES, type Role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";

/** Who asks: what one may do to others depends on it. */
export interface Manager {
  readonly scope: Scope;
  readonly userId: string;
  readonly role: Role;
}

export const ROLE_NAMES: Record<Role, string> = {
  owner: "Owner: everything, people, keys and the log too",
  admin: "Admin: all accounts, settings, people but owners",
  kam: "KAM: changes their own accounts, imports, makes audits",
  viewer: "Viewer: reads",
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
  const [members, invitations] = await Promise.all([
    listMembers(scope),
    listInvitations(scope, now),
  ]);
  const given = ROLES.filter((role) => mayGive(giver, role));
  const choice = (role: Role) => ({ value: role, label: ROLE_NAMES[role] });
  const out = { value: "none", label: "Not a member any more" };
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
      until: expiresAt.toISOString().slice(0, 10),
    })),
    choices: given.map(choice),
  };
}

const CHANGES: Record<MemberChange, string | undefined> = {
  changed: undefined,
  "changed-meanwhile":
    "Somebody changed this role meanwhile; the list shows what it is now. Choose again if yours is still right.",
  "not-here": "This person is no longer a member.",
  "last-owner": "Somebody must own the workspace. Make another member an owner first.",
  "owners-only": "Only an owner makes owners or changes what they are.",
};

/** Gives a member another role, or takes them out; answers why not, where it cannot be done. */
export async function changePerson(manager: Manager, data: FormData): Promise<string | undefined> {
  const form = memberForm.safeParse(formFields(data));
  if (!form.success) return "Choose a role of the list.";
  const { userId, role, shown } = form.data;
  const to = role === "none" ? null : role;
  return CHANGES[await changeMember(manager.scope, userId, to, manager.role, shown)];
}

/** Takes an invitation back. */
export function takeInvitationBack(manager: Manager, id: string): Promise<void> {
  return removeInvitation(manager.scope, id);
}
