import { expect, it } from "vitest";
import { addFirstOwner } from "@/lib/auth/first-owner";
import { invite } from "@/lib/auth/invite";
import { invitedTo, join } from "@/lib/auth/join";
import { changeMember, listMembers } from "@/lib/repositories/members";
import { makeScope, PRODUCT, WHOLE } from "@/lib/scope";
import { changePerson, type Manager, takeInvitationBack, viewPeople } from "@/lib/usecases/people";
import { provideDatabase } from "@/tests/factories/workspace";
import { describeOnOwnDatabases, type OpenFresh } from "@/tests/setup/both-databases";

const PASSWORD = "walnut-harbour-lantern-73";
const scope = makeScope("default", PRODUCT, WHOLE);
const NOW = new Date();

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

/** A workspace with its first owner. */
async function open(openFresh: OpenFresh) {
  provideDatabase((await openFresh()).open("web"));
  await addFirstOwner({
    name: "Ines",
    email: "ines@example.com",
    password: PASSWORD,
    workspace: "W",
  });
  const [owner] = await listMembers(scope);
  return { scope, userId: owner?.userId ?? "", role: "owner" as const };
}

/** Invites and joins; answers the new member's id. */
async function joined(owner: Awaited<ReturnType<typeof open>>, name: string, role: string) {
  const invited = await invite(owner, formOf({ name, role }), NOW);
  const token = "token" in invited ? invited.token : "";
  const email = `${name.toLowerCase()}@example.com`;
  expect(await join(formOf({ token, name, email, password: PASSWORD }))).toBeUndefined();
  const member = (await listMembers(scope)).find((one) => one.name === name);
  return { token, userId: member?.userId ?? "" };
}

/** Changes a role as the list of people does, which sends the role it showed. */
async function changeRole(manager: Manager, userId: string, role: string) {
  const shown = (await listMembers(scope)).find((one) => one.userId === userId)?.role ?? "viewer";
  return changePerson(manager, formOf({ userId, role, shown }));
}

describeOnOwnDatabases("the people of a workspace", (openFresh) => {
  it("join with a link, once, in the role they were invited as", async () => {
    const owner = await open(openFresh);
    const { token } = await joined(owner, "Karl", "kam");
    expect(await listMembers(scope)).toMatchObject([
      { name: "Ines", email: "ines@example.com", role: "owner" },
      { name: "Karl", email: "karl@example.com", role: "kam" },
    ]);
    expect(await invitedTo(token)).toBeUndefined();
    const again = formOf({ token, name: "Eve", email: "eve@example.com", password: PASSWORD });
    expect(await join(again)).toMatchObject({
      problems: { name: "This invitation has been used or has expired. Ask for a new one." },
    });
  });

  it("do not join with a link that was taken back, has ended, or under an address in use", async () => {
    const owner = await open(openFresh);
    const link = async (now: Date) => {
      const invited = await invite(owner, formOf({ name: "Karl", role: "kam" }), now);
      return "token" in invited ? invited.token : "";
    };
    const eightDays = 8 * 86_400_000;
    expect(await invitedTo(await link(new Date(NOW.getTime() - eightDays)))).toBeUndefined();
    const token = await link(NOW);
    expect(await invitedTo(token)).toMatchObject({ workspaceName: "W", ownerName: "Karl" });
    const taken = formOf({ token, name: "Karl", email: "INES@example.com", password: PASSWORD });
    expect(await join(taken)).toMatchObject({
      problems: {
        email:
          "This address already has a sign-in. If it is yours, sign in first. Otherwise use another address.",
      },
    });
    const [open1] = (await viewPeople(owner, NOW)).invitations;
    await takeInvitationBack(owner, open1?.id ?? "");
    expect(await invitedTo(token)).toBeUndefined();
    expect(await listMembers(scope)).toHaveLength(1);
  });

  it("always have an owner, also when two owners remove each other at the same moment", async () => {
    const owner = await open(openFresh);
    const change = (userId: string, role: string) => changeRole(owner, userId, role);
    const last = "A workspace needs an owner. Make another member an owner first.";
    expect(await change(owner.userId, "viewer")).toBe(last);
    expect(await change(owner.userId, "none")).toBe(last);
    const { userId } = await joined(owner, "Karl", "kam");
    expect(await change(userId, "owner")).toBeUndefined();
    const outcomes = await Promise.all([
      changeMember(scope, owner.userId, null, "owner"),
      changeMember(scope, userId, null, "owner"),
    ]);
    expect(outcomes.sort()).toEqual(["changed", "last-owner"]);
    expect((await listMembers(scope)).map(({ role }) => role)).toEqual(["owner"]);
  });

  it("are managed by an admin, but for owners", async () => {
    const owner = await open(openFresh);
    const { userId } = await joined(owner, "Ada", "admin");
    const admin = { scope, userId, role: "admin" as const };
    const ownersOnly = "Only an owner can make someone an owner or change an owner's role.";
    const change = (id: string, role: string) => changeRole(admin, id, role);
    expect(await change(owner.userId, "viewer")).toBe(ownersOnly);
    expect(await change(userId, "owner")).toBe(ownersOnly);
    expect(await invite(admin, formOf({ name: "Eve", role: "owner" as const }), NOW)).toEqual({
      problems: { role: ownersOnly },
      values: { name: "Eve", role: "owner", email: "" },
    });
    const { userId: kam } = await joined(owner, "Karl", "kam");
    expect(await change(kam, "viewer")).toBeUndefined();
    expect(await change(kam, "none")).toBeUndefined();
    expect(await change(kam, "viewer")).toBe("This person is no longer a member.");
    expect(await change(kam, "boss")).toBe("Choose a role from the list.");
    const smuggled = formOf({ userId: kam, role: "viewer", shown: "kam", workspaceId: "other" });
    expect(await changePerson(admin, smuggled)).toBe("Choose a role from the list.");
  });

  it("keep the role that somebody gave them meanwhile", async () => {
    const owner = await open(openFresh);
    const { userId } = await joined(owner, "Karl", "kam");
    expect(await changeRole(owner, userId, "admin")).toBeUndefined();
    const stale = formOf({ userId, role: "viewer", shown: "kam" });
    expect(await changePerson(owner, stale)).toMatch(/^Someone else changed this role/);
    expect((await listMembers(scope)).find((one) => one.userId === userId)?.role).toBe("admin");
  });

  it("bring nobody in any more once they may not, and can be invited again under their address", async () => {
    const owner = await open(openFresh);
    const { userId } = await joined(owner, "Ada", "admin");
    const admin = { scope, userId, role: "admin" as const };
    const invited = await invite(admin, formOf({ name: "Ada again", role: "admin" as const }), NOW);
    const token = "token" in invited ? invited.token : "";
    expect(await changeRole(owner, userId, "none")).toBeUndefined();
    const back = formOf({ token, name: "Ada", email: "other@example.com", password: PASSWORD });
    expect(await join(back)).toMatchObject({
      problems: { name: "This invitation has been used or has expired. Ask for a new one." },
    });
    await joined(owner, "Ada", "viewer");
    expect(await listMembers(scope)).toMatchObject([
      { name: "Ada", email: "ada@example.com", role: "viewer" },
      { name: "Ines", role: "owner" as const },
    ]);
  });

  it("have names without characters that cannot be seen", async () => {
    const owner = await open(openFresh);
    expect(await invite(owner, formOf({ name: "a\u0000b", role: "kam" }), NOW)).toMatchObject({
      problems: { name: "Remove invisible characters." },
    });
  });
});
