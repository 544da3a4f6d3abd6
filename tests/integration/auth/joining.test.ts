import { describe, expect, it } from "vitest";
import { invite } from "@/lib/auth/invite";
import { invitedTo, join, joinAs } from "@/lib/auth/join";
import type { Database } from "@/lib/db/client";
import { changeMember, membershipsOf } from "@/lib/repositories/members";
import { formOf } from "@/tests/factories/form";
import {
  addMember,
  addWorkspaceOf,
  inviteAs,
  memberNamed,
  openWithOwner,
  PASSWORD,
} from "@/tests/factories/sign-in";
import { freshSqlite } from "@/tests/setup/both-databases";

/** The owner of accounts a member is. */
async function ownerOf(database: Database, userId: string) {
  const [membership] = await membershipsOf(userId);
  return database.prisma.person.findFirst({
    where: { workspaceId: "default", id: membership?.ownerId ?? "" },
    select: { id: true, name: true, nameKey: true },
  });
}

async function follow(database: Database, token: string, name: string) {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.com`;
  expect(await join(formOf({ token, name, email, password: PASSWORD }))).toBeUndefined();
  return memberNamed(database, name);
}

describe("whose accounts somebody gets who joins", () => {
  it("is said by whoever invites, whatever they call themselves", async () => {
    const database = await openWithOwner(freshSqlite);
    const accounts = {
      workspaceId: "default",
      id: "karls",
      name: "Karl Kahn",
      nameKey: "karl kahn",
    };
    await database.prisma.person.create({ data: accounts });
    const ines = await memberNamed(database, "Ines");
    const forVera = await inviteAs(ines, "Vera", "kam");
    const vera = await follow(database, forVera, "Karl Kahn");
    expect(await ownerOf(database, vera.userId)).toMatchObject({ name: "Vera" });
    const karl = await follow(database, await inviteAs(ines, "karl  KAHN", "kam"), "Karl");
    expect(await ownerOf(database, karl.userId)).toMatchObject({ id: "karls", name: "Karl Kahn" });
    const joined = await database.prisma.logEntry.findMany({
      where: { action: "person.joined", actorId: karl.userId },
      select: { workspaceId: true, actorName: true, subjectId: true, details: true },
    });
    expect(joined).toEqual([
      {
        workspaceId: "default",
        actorName: "Karl",
        subjectId: karl.userId,
        details: JSON.stringify({ role: "kam", accountsOf: "Karl Kahn" }),
      },
    ]);
  });

  it("is nobody's whose accounts are a member's: the inviter is told, a late one told apart", async () => {
    const database = await openWithOwner(freshSqlite);
    const ines = await memberNamed(database, "Ines");
    const tokens: string[] = [];
    for (let count = 0; count < 3; count += 1) tokens.push(await inviteAs(ines, "Karl", "kam"));
    const [first = "", second = "", third = ""] = tokens;
    const one = await follow(database, first, "One");
    expect(await invite(ines, formOf({ name: "  KARL ", role: "kam" }), new Date())).toEqual({
      problems: {
        name: 'A member already owns the accounts of "KARL". If this is someone else, use a name that tells them apart.',
      },
      values: { name: "  KARL ", role: "kam", email: "" },
    });
    const taken = { workspaceId: "default", id: "imported", name: "Karl 2", nameKey: "karl 2" };
    await database.prisma.person.create({ data: taken });
    const two = await follow(database, second, "Two");
    const three = await follow(database, third, "Three");
    expect(await ownerOf(database, one.userId)).toMatchObject({ name: "Karl" });
    expect(await ownerOf(database, two.userId)).toMatchObject({
      name: "Karl 3",
      nameKey: "karl 3",
    });
    expect(await ownerOf(database, three.userId)).toMatchObject({ name: "Karl 4" });
  });

  it("is theirs again who come back", async () => {
    const database = await openWithOwner(freshSqlite);
    const ines = await memberNamed(database, "Ines");
    const karl = await addMember(database, "Karl", "kam");
    const before = await ownerOf(database, karl.userId);
    expect(await changeMember(ines.scope, karl.userId, null, "owner")).toBe("changed");
    const back = await addMember(database, "Karl", "viewer");
    expect(back.userId).not.toBe(karl.userId);
    expect(await ownerOf(database, back.userId)).toEqual(before);
  });
});

describe("somebody who signs in already", () => {
  it("joins as themselves, once, and their session goes on in the new workspace", async () => {
    const database = await openWithOwner(freshSqlite);
    const karl = await addMember(database, "Karl", "kam");
    const ines = await memberNamed(database, "Ines");
    const second = await addWorkspaceOf(database, ines.userId);
    const manager = await memberNamed(database, "Ines", second);
    const now = new Date();
    const times = { createdAt: now, updatedAt: now, expiresAt: new Date(now.getTime() + 60_000) };
    const session = { id: "s", token: "t", userId: karl.userId, ...times };
    await database.prisma.session.create({ data: session });
    const person = { userId: karl.userId, sessionId: "s", name: "Karl" };
    const token = await inviteAs(manager, "Karl", "admin");
    expect(await joinAs(person, token, {})).toBeUndefined();
    expect(await membershipsOf(karl.userId)).toMatchObject([
      { workspaceId: "default", role: "kam" },
      { workspaceId: second, role: "admin" },
    ]);
    expect(await database.prisma.session.findFirst()).toMatchObject({ workspaceId: second });
    expect(await invitedTo(token)).toBeUndefined();
    expect(await joinAs(person, token, {})).toBe(
      "This invitation has been used or has expired. Ask for a new one.",
    );
  });

  it("is told where they belong already, and the invitation holds on", async () => {
    const database = await openWithOwner(freshSqlite);
    const { userId } = await addMember(database, "Karl", "kam");
    const token = await inviteAs(await memberNamed(database, "Ines"), "Somebody", "owner");
    const person = { userId, sessionId: "s", name: "Karl" };
    expect(await joinAs(person, token, {})).toBe("You are already a member of this workspace.");
    expect(await membershipsOf(userId)).toMatchObject([{ role: "kam" }]);
    expect(await invitedTo(token)).toMatchObject({ ownerName: "Somebody" });
  });
});
