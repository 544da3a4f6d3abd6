import { describe, expect, it } from "vitest";
import { accessOfHeader, createApiKey } from "@/lib/auth/api-keys";
import { makeKey, revokeKey, viewKeys } from "@/lib/auth/key-page";
import { formOf } from "@/tests/factories/form";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

const written = (at: Date) => at.toISOString();

const NOW = new Date();

describe("the page of the keys", () => {
  it("makes a key for one person's accounts, shows it once, and ends it at once", async () => {
    const { scope, database } = await openWorkspace(await freshSqlite());
    const { people } = await viewKeys(scope, NOW, written);
    const [me = { value: "", label: "" }] = people;
    const form = { name: "nightly", role: "kam", days: "30", ownerId: me.value };
    const { key = "" } = await makeKey(scope, formOf(form));
    const access = { workspaceId: scope.workspaceId, role: "kam", ownerId: me.value };
    expect(await accessOfHeader(`Bearer ${key}`)).toMatchObject(access);
    const { keys } = await viewKeys(scope, NOW, written);
    expect(keys).toMatchObject([{ name: "nightly", role: "kam", owner: "Me", state: "active" }]);
    expect(JSON.stringify(keys)).not.toContain(key.slice(-20));

    const other = await addWorkspace(database);
    await revokeKey(other.scope, formOf({ id: keys[0]?.id ?? "" }), NOW);
    expect(await accessOfHeader(`Bearer ${key}`)).toBeDefined();
    await revokeKey(scope, formOf({ id: keys[0]?.id ?? "" }), NOW);
    expect(await accessOfHeader(`Bearer ${key}`)).toBeUndefined();
    expect((await viewKeys(scope, NOW, written)).keys).toMatchObject([{ state: "revoked" }]);
    expect((await viewKeys(other.scope, NOW, written)).keys).toEqual([]);
  });

  it("makes a key of another role for everybody's accounts", async () => {
    const { scope } = await openWorkspace(await freshSqlite());
    const [me] = (await viewKeys(scope, NOW, written)).people;
    const form = { name: "reader", role: "viewer", days: "1", ownerId: me?.value ?? "" };
    const { key } = await makeKey(scope, formOf(form));
    expect(await accessOfHeader(`Bearer ${key}`)).toMatchObject({ role: "viewer", ownerId: null });
    const later = new Date(NOW.getTime() + 2 * 86_400_000);
    expect((await viewKeys(scope, later, written)).keys).toMatchObject([
      { owner: "", state: "expired" },
    ]);
  });

  it.each([
    [{ name: " " }, { name: "Enter what the API key is for." }],
    [{ days: "4000" }, { days: "An API key is valid for at most 3,650 days." }],
    [{ ownerId: "somebody" }, { ownerId: "Choose a person from the list." }],
  ])("refuses %o in a sentence and keeps what was typed", async (change, problems) => {
    const { scope } = await openWorkspace(await freshSqlite());
    const typed = { name: "nightly", role: "kam", days: "30", ownerId: "", ...change };
    expect(await makeKey(scope, formOf(typed))).toMatchObject({ problems, values: typed });
    expect((await viewKeys(scope, NOW, written)).keys).toEqual([]);
  });

  it("has its counterpart on the command line, which names the person", async () => {
    const { database } = await openWorkspace(await freshSqlite());
    const options = { name: "nightly", role: "kam", days: "30" };
    const made = await createApiKey({ ...options, owner: "ME" });
    const me = await database.prisma.person.findFirst({ where: { workspaceId: "default" } });
    const access = await accessOfHeader(`Bearer ${made.ok ? made.value : ""}`);
    expect(access).toMatchObject({ workspaceId: "default", ownerId: me?.id });
    expect(await createApiKey({ ...options, owner: "Eve" })).toEqual({
      ok: false,
      error: "Nobody of this name owns accounts in the workspace.",
    });
    expect(await createApiKey({ ...options, role: "viewer", owner: "Me" })).toMatchObject({
      ok: false,
    });
  });
});
