import { describe, expect, it } from "vitest";
import { joinAs } from "@/lib/auth/join";
import {
  commandResetLink,
  makeResetLink,
  personOfResetLink,
  resetPassword,
} from "@/lib/auth/reset-links";
import { changeMember } from "@/lib/repositories/members";
import type { Role } from "@/lib/schemas/roles";
import { formOf } from "@/tests/factories/form";
import {
  addMember,
  addWorkspaceOf,
  inviteAs,
  memberNamed,
  OTHER_PASSWORD,
  openWithOwner,
} from "@/tests/factories/sign-in";
import { freshSqlite } from "@/tests/setup/both-databases";

const GONE = "This link has been used or has expired. Ask for a new one.";
const NOT_THEIRS = expect.stringMatching(/^Whoever has the link can sign in as this person/);

type Manager = Awaited<ReturnType<typeof memberNamed>>;

async function linkBy(maker: Manager, { userId }: Pick<Manager, "userId">): Promise<string> {
  const made = await makeResetLink(maker, formOf({ userId }));
  expect(made).toMatchObject({ ok: true });
  return made.ok ? made.value.token : "";
}

describe("a link for a new password", () => {
  it("works once, for a day, is kept as a hash, and a newer one ends it", async () => {
    const database = await openWithOwner(freshSqlite);
    const ines = await memberNamed(database, "Ines");
    const karl = await addMember(database, "Karl", "kam");
    const older = await linkBy(ines, karl);
    const token = await linkBy(ines, karl);
    expect(token).toMatch(/^[\w-]{43}$/);
    const reset = (link: string) =>
      resetPassword(formOf({ token: link, password: OTHER_PASSWORD }), {});
    expect(await personOfResetLink(older)).toBeUndefined();
    expect(await reset(older)).toBe(GONE);
    const [kept, ...others] = await database.prisma.verification.findMany();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({
      value: karl.userId,
      identifier: expect.stringMatching(/^[\da-f]{64}$/),
    });
    const hours = ((kept?.expiresAt.getTime() ?? 0) - (kept?.createdAt.getTime() ?? 0)) / 3_600_000;
    expect(hours).toBe(24);
    expect(await personOfResetLink(token)).toMatchObject({ email: "karl@example.com" });
    const twice = await Promise.all([reset(token), reset(token)]);
    expect(twice.sort()).toEqual([GONE, undefined]);
    const late = await linkBy(ines, karl);
    await database.prisma.verification.updateMany({ data: { expiresAt: new Date() } });
    expect(await reset(late)).toBe(GONE);
    const log = JSON.stringify(await database.prisma.logEntry.findMany());
    for (const secret of [older, token, late, OTHER_PASSWORD]) expect(log).not.toContain(secret);
  });

  it("is made by somebody who may give the role they have, in every workspace of theirs", async () => {
    const database = await openWithOwner(freshSqlite);
    const ines = await memberNamed(database, "Ines");
    const ada = await addMember(database, "Ada", "admin");
    const karl = await addMember(database, "Karl", "kam");
    const may = async (maker: Manager, target: Manager) =>
      makeResetLink(maker, formOf({ userId: target.userId }));
    expect(await may(ada, karl)).toMatchObject({ ok: true, value: { name: "Karl" } });
    expect(await may(ada, ines)).toEqual({ ok: false, error: NOT_THEIRS });
    expect(await may(ines, ines)).toMatchObject({ ok: false, error: /own page/ });

    const second = await addWorkspaceOf(database, karl.userId);
    expect(await may(ada, karl)).toEqual({ ok: false, error: NOT_THEIRS });
    expect(await may(ines, karl)).toEqual({ ok: false, error: NOT_THEIRS });
    const there = {
      workspaceId: second,
      userId: ines.userId,
      personId: "x",
      createdAt: new Date(),
    };
    const give = (role: Role) =>
      database.prisma.member.upsert({
        where: { workspaceId_userId: { workspaceId: second, userId: ines.userId } },
        create: { ...there, role },
        update: { role },
      });
    await give("admin");
    expect(await may(ines, karl)).toEqual({ ok: false, error: NOT_THEIRS });
    await give("owner");
    expect(await may(ines, karl)).toMatchObject({ ok: true });
    const notes = await database.prisma.logEntry.findMany({
      where: { action: "reset-link.made", actorId: ines.userId },
      select: { workspaceId: true, subjectId: true, subject: true },
    });
    expect(notes.map(({ workspaceId }) => workspaceId).sort()).toEqual(["default", second]);
    expect(notes[0]).toMatchObject({ subjectId: karl.userId, subject: "Karl" });
    const stranger = await memberNamed(database, "Karl", second);
    expect(await may(stranger, ada)).toEqual({
      ok: false,
      error: "This person is no longer a member.",
    });
  });

  it("ends when the person becomes something its maker may not give", async () => {
    const database = await openWithOwner(freshSqlite);
    const ines = await memberNamed(database, "Ines");
    const ada = await addMember(database, "Ada", "admin");
    const karl = await addMember(database, "Karl", "kam");
    const promoted = await linkBy(ada, karl);
    expect(await changeMember(ines.scope, karl.userId, "owner", "owner")).toBe("changed");
    expect(await personOfResetLink(promoted)).toBeUndefined();
    expect(await changeMember(ines.scope, karl.userId, "kam", "owner")).toBe("changed");
    const elsewhere = await linkBy(ada, karl);
    const second = await addWorkspaceOf(database, ines.userId);
    const token = await inviteAs(await memberNamed(database, "Ines", second), "Karl", "owner");
    expect(await joinAs({ userId: karl.userId, sessionId: "s", name: "Karl" }, token, {})).toBe(
      undefined,
    );
    expect(await personOfResetLink(elsewhere)).toBeUndefined();
  });

  it("comes from the command line for the last owner who forgot", async () => {
    const database = await openWithOwner(freshSqlite);
    expect(await commandResetLink("nobody@example.com")).toEqual({
      ok: false,
      error: "No one signs in with this email address.",
    });
    const made = await commandResetLink(" INES@example.com");
    const link = made.ok ? made.value : "";
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset\/[\w-]{43}$/);
    const token = link.split("/").at(-1) ?? "";
    expect(await resetPassword(formOf({ token, password: OTHER_PASSWORD }), {})).toBeUndefined();
    expect(
      await database.prisma.logEntry.findMany({
        where: { action: "reset-link.made" },
        select: { actorKind: true, subject: true },
      }),
    ).toEqual([{ actorKind: "command", subject: "Ines" }]);
  });
});
