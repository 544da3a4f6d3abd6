import { expect, onTestFinished, vi } from "vitest";
import { addFirstOwner } from "@/lib/auth/first-owner";
import { invite } from "@/lib/auth/invite";
import { join } from "@/lib/auth/join";
import type { Database } from "@/lib/db/client";
import type { Role } from "@/lib/schemas/roles";
import { makeScope, WHOLE } from "@/lib/scope";
import type { OpenFresh } from "@/tests/setup/both-databases";
import { formOf } from "./form";
import { provideDatabase } from "./workspace";

export const PASSWORD = "walnut-harbour-lantern-73";
export const OTHER_PASSWORD = "copper meadow violin 58";

/** The headers of the request that is being answered, as `next/headers` gives them in a test. */
export const request = { headers: new Headers() };

const auth: typeof globalThis & { clienteleAuth?: unknown } = globalThis;

/** Makes a database the one people sign in to, until the test ends. */
export function signInAt(database: Database): void {
  provideDatabase(database);
  // Made for the database that was there when it was made.
  delete auth.clienteleAuth;
  onTestFinished(() => {
    delete auth.clienteleAuth;
  });
}

/** A migrated database whose first owner is Ines, where people sign in. */
export async function openWithOwner(openFresh: OpenFresh): Promise<Database> {
  vi.stubEnv("CLIENTELE_SECRET", "Zk3vQ9mT7xL2pR8wN5cJ4hB6yD1gS0fA");
  const database = (await openFresh()).open("web");
  signInAt(database);
  const workspace = "Accounts of Ines";
  const ines = { name: "Ines", email: "ines@example.com", password: PASSWORD, workspace };
  expect(await addFirstOwner(ines)).toEqual({ ok: true, value: undefined });
  return database;
}

/** A member of a workspace as the actions see them, found by the name of their sign-in. */
export async function memberNamed(database: Database, name: string, workspaceId = "default") {
  const { userId, role } = await database.prisma.member.findFirstOrThrow({
    where: { workspaceId, user: { name } },
    select: { userId: true, role: true },
  });
  const scope = makeScope(workspaceId, { kind: "person", id: userId, name }, WHOLE);
  return { scope, userId, role: role as Role };
}

/** Somebody invites; answers the link's token. */
export async function inviteAs(
  manager: Awaited<ReturnType<typeof memberNamed>>,
  name: string,
  role: Role,
): Promise<string> {
  const invited = await invite(manager, formOf({ name, role }), new Date());
  expect(invited).toMatchObject({ mail: "none" });
  return "token" in invited ? invited.token : "";
}

/** Invites somebody and follows the link, under the name they were invited by. */
export async function addMember(database: Database, name: string, role: Role) {
  const token = await inviteAs(await memberNamed(database, "Ines"), name, role);
  const email = `${name.toLowerCase()}@example.com`;
  expect(await join(formOf({ token, name, email, password: PASSWORD }))).toBeUndefined();
  return memberNamed(database, name);
}

/** A second workspace, owned by somebody who signs in already. */
export async function addWorkspaceOf(database: Database, userId: string): Promise<string> {
  const id = "second";
  const settings = {
    currency: "EUR",
    timeZone: "UTC",
    locale: "en-GB",
    modelVersion: "standard-1",
  };
  const people = { create: { id: "owner-of-second", name: "O", nameKey: "o" } };
  await database.prisma.workspace.create({ data: { id, name: "Second", ...settings, people } });
  const member = { userId, role: "owner", personId: "owner-of-second", createdAt: new Date() };
  await database.prisma.member.create({ data: { workspaceId: id, ...member } });
  return id;
}
