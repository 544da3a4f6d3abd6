import { expect, it } from "vitest";
import { addFirstOwner, makeFirstOwnerCode, takeFirstOwner } from "@/lib/auth/first-owner";
import { membershipsOf } from "@/lib/repositories/members";
import { provideDatabase } from "@/tests/factories/workspace";
import { describeOnOwnDatabases, type TestDatabase } from "@/tests/setup/both-databases";

const PASSWORD = "walnut-harbour-lantern-73";

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}

const typed = (code: string, email = "ines@example.com") =>
  formOf({ code, email, name: "Ines Owner", password: PASSWORD });

function open(fresh: TestDatabase) {
  const database = fresh.open("web");
  provideDatabase(database);
  return database;
}

describeOnOwnDatabases("the first owner", (openFresh) => {
  it("is made with the code of the last start, once", async () => {
    const { prisma } = open(await openFresh());
    const older = (await makeFirstOwnerCode()) ?? "";
    const code = (await makeFirstOwnerCode()) ?? "";
    expect(code).toMatch(/^([A-HJ-NP-Z2-9]{4}-){2}[A-HJ-NP-Z2-9]{4}$/);
    expect(await takeFirstOwner(typed(older))).toMatchObject({
      problems: { code: "Wrong code. Use the code printed when Clientele was last started." },
      values: { email: "ines@example.com" },
    });
    expect(await takeFirstOwner(typed(` ${code.toLowerCase().replaceAll("-", " ")}`))).toBe(
      undefined,
    );
    const user = await prisma.user.findFirstOrThrow();
    expect(user).toMatchObject({ name: "Ines Owner", email: "ines@example.com" });
    expect(await membershipsOf(user.id)).toMatchObject([
      { workspaceId: "default", role: "owner", kamsSeeOwn: false },
    ]);
    const credential = await prisma.credential.findFirstOrThrow();
    expect(credential.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await prisma.firstOwnerCode.count()).toBe(0);
    expect(await makeFirstOwnerCode()).toBeUndefined();
    expect(await takeFirstOwner(typed(code, "other@example.com"))).toMatchObject({
      problems: { code: "There is an owner already. Sign in instead." },
    });
  });

  it("is one, however many ask at the same moment", async () => {
    const { prisma } = open(await openFresh());
    const made = await Promise.all(
      ["a", "b", "c", "d"].map((name) =>
        addFirstOwner({ name, email: `${name}@example.com`, password: PASSWORD, workspace: name }),
      ),
    );
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await prisma.user.count()).toBe(1);
    expect(await prisma.member.count()).toBe(1);
  });

  it("is told what is wrong with the form, field by field", async () => {
    open(await openFresh());
    const state = await takeFirstOwner(
      formOf({ code: "X", name: " ", email: "ines", password: "too short" }),
    );
    expect(state?.problems).toEqual({
      name: "Enter your name.",
      email: "Enter an e-mail address such as name@example.com.",
      password: "Choose a password of at least 12 characters.",
    });
  });

  it("is not found by guessing: after three codes the next ones wait", async () => {
    open(await openFresh());
    const code = (await makeFirstOwnerCode()) ?? "";
    for (let guess = 0; guess < 3; guess += 1) await takeFirstOwner(typed("WRONG"));
    expect(await takeFirstOwner(typed(code))).toMatchObject({
      problems: { code: "Too many attempts. Wait ten seconds and try again." },
    });
  });
});
