import { beforeEach, describe, expect, it, vi } from "vitest";
import { authServer } from "@/lib/auth/auth-server";
import { changePassword } from "@/lib/auth/change-password";
import { endOwnSession, ownSessions } from "@/lib/auth/own-sessions";
import { newRequestId } from "@/lib/auth/request-mark";
import { makeResetLink, resetPassword } from "@/lib/auth/reset-links";
import { signIn, signOut } from "@/lib/auth/sign-in";
import type { Database } from "@/lib/db/client";
import { dropEnded } from "@/lib/jobs/worker-process";
import { formOf } from "@/tests/factories/form";
import {
  addMember,
  addWorkspaceOf,
  memberNamed,
  OTHER_PASSWORD,
  openWithOwner,
  PASSWORD,
  request,
} from "@/tests/factories/sign-in";
import { freshSqlite } from "@/tests/setup/both-databases";

vi.mock("next/headers", async () => {
  const { request } = await import("@/tests/factories/sign-in");
  return { headers: async () => request.headers };
});
// Outside Next there is only the part of it for browsers.
vi.mock("next/navigation", () => ({ forbidden: vi.fn(), redirect: vi.fn() }));

const INES = { email: "ines@example.com", password: PASSWORD };
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0";
const DAY_MS = 86_400_000;

beforeEach(() => {
  request.headers = new Headers({ host: "127.0.0.1:3000" });
});

/** Signs in as a browser does; answers its cookie. */
async function cookieOf(body: typeof INES): Promise<string> {
  const { headers } = await authServer().api.signInEmail({
    body,
    headers: new Headers(),
    returnHeaders: true,
  });
  return (headers.get("set-cookie") ?? "").split(";", 1)[0] ?? "";
}

const isAlive = async (cookie: string) =>
  (await authServer().api.getSession({ headers: new Headers({ cookie }) })) !== null;

/** What the log says of sign-ins and passwords: action, workspace, who, from where. */
async function noted(database: Database) {
  const rows = await database.reads.select(
    `SELECT "action", "workspaceId", "actorName", "fromAddress", "requestId" FROM "LogEntry"
     WHERE "action" IN ('session.began', 'sessions.ended', 'password.changed', 'reset-link.made')
     ORDER BY "at", "id"`,
  );
  return rows.map((row) => Object.values(row).join(" "));
}

describe("sessions", () => {
  it("have a new id at each sign-in, and say from where the server saw them come", async () => {
    const database = await openWithOwner(freshSqlite);
    const { userId } = await memberNamed(database, "Ines");
    const second = await addWorkspaceOf(database, userId);
    const requestId = newRequestId();
    request.headers = new Headers({
      "x-from-address": "203.0.113.9",
      "x-forwarded-for": "198.51.100.1",
      "x-request-id": requestId,
      "user-agent": FIREFOX.padEnd(9000, "x"),
    });
    expect(await signIn(INES)).toBeUndefined();
    expect(await signIn(INES)).toBeUndefined();
    const rows = await database.prisma.session.findMany();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(2);
    expect(new Set(rows.map(({ token }) => token)).size).toBe(2);
    const [{ id = "", userAgent = "" } = {}] = rows;
    expect(userAgent).toHaveLength(300);
    const written = (at: Date) => `on ${at.toISOString()}`;
    const views = await ownSessions({ userId, sessionId: id }, new Date(), written);
    expect(views[0]?.began).toMatch(/^on 20/);
    expect(views).toMatchObject([
      { id, browser: "Firefox on Windows", from: "203.0.113.9", isThis: true },
      { browser: "Firefox on Windows", from: "203.0.113.9", isThis: false },
    ]);
    const entry = (workspace: string) => `session.began ${workspace} Ines 203.0.113.9 ${requestId}`;
    expect((await noted(database)).sort()).toEqual(
      [entry("default"), entry("default"), entry(second), entry(second)].sort(),
    );
    expect(JSON.stringify(await noted(database))).not.toContain(rows[0]?.token);
  });

  it("are not begun from a forged X-Forwarded-For", async () => {
    const database = await openWithOwner(freshSqlite);
    request.headers = new Headers({ "x-forwarded-for": "198.51.100.1" });
    expect(await signIn(INES)).toBeUndefined();
    const { ipAddress } = await database.prisma.session.findFirstOrThrow();
    expect(ipAddress).not.toBe("198.51.100.1");
  });

  it("are dead after sign-out, one's own alone or everywhere", async () => {
    const database = await openWithOwner(freshSqlite);
    const { userId } = await memberNamed(database, "Ines");
    const karl = await addMember(database, "Karl", "kam");
    const [one, two, three] = [await cookieOf(INES), await cookieOf(INES), await cookieOf(INES)];
    const karls = await cookieOf({ email: "karl@example.com", password: PASSWORD });
    request.headers = new Headers({ host: "127.0.0.1:3000", cookie: one });
    await signOut("this");
    expect([await isAlive(one), await isAlive(two), await isAlive(three)]).toEqual([
      false,
      true,
      true,
    ]);
    const { id: idOfKarls } = await database.prisma.session.findFirstOrThrow({
      where: { userId: karl.userId },
    });
    await endOwnSession({ userId, name: "Ines" }, idOfKarls, {});
    expect(await isAlive(karls)).toBe(true);
    request.headers = new Headers({ host: "127.0.0.1:3000", cookie: two });
    await signOut("all");
    expect([await isAlive(two), await isAlive(three), await isAlive(karls)]).toEqual([
      false,
      false,
      true,
    ]);
    expect(await noted(database)).toEqual(Array(2).fill("sessions.ended default Ines  "));
  });

  it("are dead after a reset and after another password, and the old password with them", async () => {
    const database = await openWithOwner(freshSqlite);
    const owner = await memberNamed(database, "Ines");
    const karl = await addMember(database, "Karl", "kam");
    const account = { email: "karl@example.com", password: PASSWORD };
    const before = await cookieOf(account);
    const made = await makeResetLink(owner, formOf({ userId: karl.userId }));
    const token = made.ok ? made.value.token : "";
    expect(await resetPassword(formOf({ token, password: OTHER_PASSWORD }), {})).toBeUndefined();
    expect(await isAlive(before)).toBe(false);
    expect(await signIn(account)).toMatchObject({ problem: expect.stringMatching(/is wrong/) });
    const between = await cookieOf({ ...account, password: OTHER_PASSWORD });
    const person = { userId: karl.userId, name: "Karl", email: account.email };
    const change = (current: string, password: string) =>
      changePassword(person, formOf({ current, password }), {});
    expect(await change(PASSWORD, "granite pillow almanac 4")).toEqual({
      current: "This is not your current password.",
    });
    expect(await isAlive(between)).toBe(true);
    expect(await change(OTHER_PASSWORD, OTHER_PASSWORD)).toEqual({
      password: "This is already your password. Choose another one.",
    });
    expect(await change(OTHER_PASSWORD, "granite pillow almanac 4")).toBeUndefined();
    expect(await isAlive(between)).toBe(false);
    expect(await noted(database)).toEqual([
      "reset-link.made default Ines  ",
      "password.changed default Karl  ",
      "password.changed default Karl  ",
    ]);
  });

  it("have an absolute lifetime, however much they are used", async () => {
    const { prisma } = await openWithOwner(freshSqlite);
    const cookie = await cookieOf(INES);
    const began = Date.now();
    vi.useFakeTimers({ toFake: ["Date"] });
    try {
      for (const day of [1, 3, 5, 6.9]) {
        vi.setSystemTime(began + day * DAY_MS);
        expect(await isAlive(cookie), `day ${day}`).toBe(true);
      }
      vi.setSystemTime(began + 7 * DAY_MS + 1000);
      expect(await isAlive(cookie)).toBe(false);
      await cookieOf(INES);
      await dropEnded();
      expect(await prisma.session.count()).toBe(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("are not begun where they cannot be noted", async () => {
    const database = await openWithOwner(freshSqlite);
    await database.prisma.$executeRawUnsafe(`DROP TABLE "LogEntry"`);
    await expect(signIn(INES)).rejects.toThrow();
    expect(await database.prisma.session.count()).toBe(0);
  });
});
