import { describe, expect, it } from "vitest";
import type { ActingPerson } from "@/lib/auth/current-scope";
import { addFirstOwner } from "@/lib/auth/first-owner";
import { addWorkspaceFor, makeWorkspace, switchWorkspace } from "@/lib/auth/workspaces";
import type { Database } from "@/lib/db/client";
import { membershipsOf } from "@/lib/repositories/members";
import { formOf } from "@/tests/factories/form";
import { provideDatabase } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

/** Later than the sign-in of Ines, whose first workspace is the older one. */
const NOW = new Date("2100-01-01T12:00:00Z");
const OWNER = { name: "Ines", email: "ines@example.com", workspace: "First" };
const NORTH = { name: "North", currency: "USD", timeZone: "UTC", locale: "en-US" };

async function open(): Promise<Database> {
  const database = (await freshSqlite()).open("web");
  provideDatabase(database);
  await addFirstOwner({ ...OWNER, password: "walnut-harbour-lantern-73" });
  return database;
}

/** The first owner, signed in. */
async function ines({ prisma }: Database): Promise<ActingPerson> {
  const user = await prisma.user.findUniqueOrThrow({ where: { email: OWNER.email } });
  const times = { createdAt: NOW, updatedAt: NOW, expiresAt: new Date("2030-01-01") };
  const session = { id: "session", token: "token", userId: user.id, ...times };
  await prisma.session.upsert({ where: { id: "session" }, create: session, update: {} });
  const memberships = await membershipsOf(user.id);
  const actor = { kind: "person", id: user.id, name: user.name, from: "192.0.2.1" } as const;
  const { id: userId, name, email } = user;
  const membership = memberships[0];
  return { userId, name, email, sessionId: "session", memberships, membership, actor };
}

const worksIn = async ({ prisma }: Database) =>
  (await prisma.session.findUniqueOrThrow({ where: { id: "session" } })).workspaceId;

describe("several workspaces", () => {
  it("are made by an owner, who goes on in the new one and is in its log", async () => {
    const database = await open();
    expect(await makeWorkspace(await ines(database), formOf(NORTH), NOW)).toBeUndefined();
    const { memberships, userId } = await ines(database);
    expect(memberships).toMatchObject([
      { workspaceName: "First", role: "owner" },
      { workspaceName: "North", role: "owner" },
    ]);
    const id = memberships[1]?.workspaceId ?? "";
    expect(await worksIn(database)).toBe(id);
    const people = await database.prisma.person.findMany({ where: { workspaceId: id } });
    expect(people).toMatchObject([{ name: "Ines", id: memberships[1]?.ownerId }]);
    const log = await database.prisma.logEntry.findMany({ where: { workspaceId: id } });
    expect(log).toMatchObject([
      { action: "workspace.made", actorId: userId, subject: "North", fromAddress: "192.0.2.1" },
    ]);
  });

  it.each([
    [{ ...NORTH, name: " " }, { name: "Enter a name for the workspace." }],
    [{ ...NORTH, name: "a\u0000b" }, { name: "Remove invisible characters." }],
    [{ ...NORTH, currency: "XYZ" }, { currency: "Choose a currency from the list." }],
    [{ ...NORTH, timeZone: "Mars" }, { timeZone: "Choose a time zone from the list." }],
  ])("are not made from %o, and what was typed comes back", async (typed, problems) => {
    const database = await open();
    const state = await makeWorkspace(await ines(database), formOf(typed), NOW);
    expect(state).toEqual({ problems, values: typed });
    expect(await database.prisma.workspace.count()).toBe(1);
  });

  it("are not made with fields that the form does not have", async () => {
    const database = await open();
    const smuggled = formOf({ ...NORTH, id: "default" });
    expect(await makeWorkspace(await ines(database), smuggled, NOW)).toBeDefined();
    expect(await database.prisma.workspace.count()).toBe(1);
  });

  it("are switched between by who belongs to them, and nobody else", async () => {
    const database = await open();
    await makeWorkspace(await ines(database), formOf(NORTH), NOW);
    const person = await ines(database);
    const north = await worksIn(database);
    const first = { workspaceId: "default", accountId: "a/1" };
    expect(await switchWorkspace(person, formOf(first))).toBe("/accounts/a%2F1");
    expect(await worksIn(database)).toBe("default");
    const foreign = { id: "foreign", name: "F", currency: "EUR", timeZone: "UTC", locale: "en-GB" };
    await database.prisma.workspace.create({ data: { ...foreign, modelVersion: "1" } });
    expect(await switchWorkspace(person, formOf({ workspaceId: "foreign" }))).toBe("/");
    await switchWorkspace(person, formOf({ workspaceId: north ?? "", more: "1" }));
    expect(await worksIn(database)).toBe("default");
  });

  it("are made by the command line for somebody who signs in", async () => {
    const database = await open();
    const options = { ...NORTH, locale: "de-DE" } as const;
    const made = await addWorkspaceFor({ ...options, ownerEmail: "INES@example.com" });
    expect(made.ok).toBe(true);
    const nobody = await addWorkspaceFor({ ...options, ownerEmail: "eve@example.com" });
    expect(nobody).toEqual({ ok: false, error: "No one signs in with this email address." });
    const names = (await ines(database)).memberships.map(({ workspaceName }) => workspaceName);
    expect(names).toEqual(["First", "North"]);
  });
});
