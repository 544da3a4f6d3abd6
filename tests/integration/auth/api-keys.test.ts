import { describe, expect, it } from "vitest";
import { accessOfHeader, apiKeys, createApiKey, endApiKey } from "@/lib/auth/api-keys";
import { provideDatabase } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

const NIGHTLY = { name: "nightly", role: "kam", days: "90" };

describe("a key for scripts", () => {
  it("opens its workspace in its role until it is revoked or its days are over", async () => {
    provideDatabase((await freshSqlite()).open("web"));
    const made = await createApiKey(NIGHTLY);
    const key = made.ok ? made.value : "";
    expect(key).toMatch(/^clientele_[\w-]{43}$/);
    const access = { workspaceId: "default", role: "kam" };
    expect(await accessOfHeader(`Bearer ${key}`)).toMatchObject(access);
    expect(await accessOfHeader(`bearer ${key}`)).toMatchObject(access);
    expect(await accessOfHeader(`Bearer ${key.slice(0, -1)}`)).toBeUndefined();
    expect(await accessOfHeader("")).toBeUndefined();
    const [{ id } = { id: "" }] = await apiKeys();
    expect(await endApiKey(id)).toBe(true);
    expect(await endApiKey(id)).toBe(false);
    expect(await accessOfHeader(`Bearer ${key}`)).toBeUndefined();
  });

  it("is nowhere in the database, and ends with its last day", async () => {
    const database = (await freshSqlite()).open("web");
    provideDatabase(database);
    const made = await createApiKey(NIGHTLY);
    const key = made.ok ? made.value : "";
    const rows = await database.reads.select('SELECT * FROM "ApiKey"');
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(key.slice(-20));
    await database.prisma.apiKey.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await accessOfHeader(`Bearer ${key}`)).toBeUndefined();
  });

  it.each([
    [{ ...NIGHTLY, role: "boss" }, "The role is one of owner, admin, kam, viewer."],
    [{ ...NIGHTLY, days: "0" }, "An API key is valid for at least 1 day."],
    [{ ...NIGHTLY, days: "soon" }, "Enter a number of days."],
    [{ ...NIGHTLY, name: " " }, "Enter what the API key is for."],
  ])("is not made from %o", async (options, error) => {
    provideDatabase((await freshSqlite()).open("web"));
    expect(await createApiKey(options)).toEqual({ ok: false, error });
    expect(await apiKeys()).toEqual([]);
  });
});
