import * as argon2 from "@node-rs/argon2";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { addFirstOwner, makeFirstOwnerCode, takeFirstOwner } from "@/lib/auth/first-owner";
import { join } from "@/lib/auth/join";
import { makeResetLink, resetPassword } from "@/lib/auth/reset-links";
import { signIn } from "@/lib/auth/sign-in";
import { formOf } from "@/tests/factories/form";
import {
  addMember,
  inviteAs,
  memberNamed,
  openWithOwner,
  PASSWORD,
  signInAt,
} from "@/tests/factories/sign-in";
import { provideDatabase } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

vi.mock("next/headers", async () => {
  const { request } = await import("@/tests/factories/sign-in");
  return { headers: async () => request.headers };
});
// Outside Next there is only the part of it for browsers.
vi.mock("next/navigation", () => ({ forbidden: vi.fn(), redirect: vi.fn() }));

/** The real ones, counted. */
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return { ...real, hash: vi.fn(real.hash), verify: vi.fn(real.verify) };
});

const COMMON = "Password1234!";
const GUESSABLE = expect.stringMatching(/^This password is easy to guess/);
const WRONG = "The e-mail address or password is wrong.";

beforeEach(() => {
  vi.mocked(argon2.hash).mockClear();
  vi.mocked(argon2.verify).mockClear();
});

describe("passwords", () => {
  it("are kept as Argon2id with 19 MiB, two passes and one lane", async () => {
    const database = await openWithOwner(freshSqlite);
    const { password } = await database.prisma.credential.findFirstOrThrow();
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await database.prisma.logEntry.findMany())).not.toContain(PASSWORD);
  });

  it("that are common are refused offline wherever one is chosen first", async () => {
    provideDatabase((await freshSqlite()).open("web"));
    const person = { name: "Ines", email: "ines@example.com", password: COMMON };
    const code = (await makeFirstOwnerCode()) ?? "";
    expect(await takeFirstOwner(formOf({ ...person, code }))).toMatchObject({
      problems: { password: GUESSABLE },
      values: { name: "Ines", email: "ines@example.com" },
    });
    expect(await addFirstOwner({ ...person, workspace: "W" })).toEqual({
      ok: false,
      error: GUESSABLE,
    });
    const own = formOf({ ...person, code, password: "ines-ines-2026" });
    expect(await takeFirstOwner(own)).toMatchObject({ problems: { password: GUESSABLE } });
    expect(argon2.hash).not.toHaveBeenCalled();
  });

  it("that are common are refused offline at joining, change and reset", async () => {
    const database = await openWithOwner(freshSqlite);
    const owner = await memberNamed(database, "Ines");
    const token = await inviteAs(owner, "Vera", "viewer");
    const joining = { token, name: "Vera", email: "vera@example.com", password: COMMON };
    expect(await join(formOf(joining))).toMatchObject({ problems: { password: GUESSABLE } });
    const { userId } = await addMember(database, "Karl", "kam");
    const change = formOf({ current: PASSWORD, password: COMMON });
    expect(
      await changePassword({ userId, name: "Karl", email: "karl@example.com" }, change, {}),
    ).toEqual({ password: GUESSABLE });
    const made = await makeResetLink(owner, formOf({ userId }));
    const link = made.ok ? made.value.token : "";
    expect(await resetPassword(formOf({ token: link, password: COMMON }), {})).toEqual(GUESSABLE);
    expect(await signIn({ email: "karl@example.com", password: PASSWORD })).toBeUndefined();
  });

  it("get the same answer, after one hash, from an unknown user and where they are wrong", async () => {
    await openWithOwner(freshSqlite);
    vi.mocked(argon2.hash).mockClear();
    const wrong = { password: "not the password at all" };
    const known = await signIn({ email: "ines@example.com", ...wrong });
    expect(known).toEqual({ problem: WRONG, email: "ines@example.com" });
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect(argon2.hash).not.toHaveBeenCalled();
    const unknown = await signIn({ email: "nobody@example.com", ...wrong });
    expect(unknown).toEqual({ problem: WRONG, email: "nobody@example.com" });
    expect(argon2.verify).toHaveBeenCalledTimes(1);
    expect(argon2.hash).toHaveBeenCalledTimes(1);
    expect(argon2.hash).toHaveBeenCalledWith(wrong.password, {
      algorithm: 2,
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
    });
  });

  it("are guessed 200 times in parallel over two instances: three get through to checking", async () => {
    vi.stubEnv("CLIENTELE_SECRET", "Zk3vQ9mT7xL2pR8wN5cJ4hB6yD1gS0fA");
    const fresh = await freshSqlite();
    const [one, two] = [fresh.open("web"), fresh.open("web")];
    signInAt(one);
    const ines = { name: "Ines", email: "ines@example.com", password: PASSWORD, workspace: "W" };
    expect((await addFirstOwner(ines)).ok).toBe(true);
    const answers: unknown[] = [];
    const at = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: at });
    for (const instance of [one, two]) {
      signInAt(instance);
      const guess = (_: unknown, number: number) =>
        signIn({ email: "ines@example.com", password: `guess number ${number}` });
      answers.push(...(await Promise.all(Array.from({ length: 100 }, guess))));
    }
    vi.useRealTimers();
    expect(argon2.verify).toHaveBeenCalledTimes(3);
    expect(answers.filter((answer) => JSON.stringify(answer).includes(WRONG))).toHaveLength(3);
  });

  it("are not tried out on the page of somebody who left their browser open", async () => {
    const database = await openWithOwner(freshSqlite);
    const { userId } = await memberNamed(database, "Ines");
    const person = { userId, name: "Ines", email: "ines@example.com" };
    const guess = (current: string) =>
      changePassword(person, formOf({ current, password: "granite pillow almanac 4" }), {});
    for (const current of ["a", "b", "c"]) {
      expect(await guess(current)).toEqual({ current: "This is not your current password." });
    }
    expect(await guess(PASSWORD)).toEqual({
      current: "Too many attempts. Wait ten seconds and try again.",
    });
  });
});
