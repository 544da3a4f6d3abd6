import { expect, it } from "vitest";
import { dropOldAttempts, forgetAttempts, letThrough } from "@/lib/repositories/attempts";
import { provideDatabase } from "@/tests/factories/workspace";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";

const NOON = new Date("2026-07-01T12:00:00Z");
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const WINDOW = 10_000;

describeOnOwnDatabases("attempts", (openFresh) => {
  it("are let through three times in any ten seconds, by key", async () => {
    provideDatabase((await openFresh()).open("web"));
    const at = (seconds: number, key = "a") => letThrough(key, WINDOW, later(seconds));
    expect([await at(0), await at(8), await at(9)]).toEqual([true, true, true]);
    expect([await at(9), await at(9.9), await at(9, "b")]).toEqual([false, false, true]);
    // The first has left the window; the two of its end are still in it.
    expect([await at(10), await at(10.1), await at(17.9)]).toEqual([true, false, false]);
    expect([await at(18), await at(18)]).toEqual([true, false]);
    await forgetAttempts("a");
    expect([await at(18), await at(18), await at(18), await at(18)]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("let three of two hundred through that come at the same moment to two instances", async () => {
    const fresh = await openFresh();
    const other = fresh.open("web");
    const passed: boolean[] = [];
    for (const database of [fresh.open("web"), other]) {
      provideDatabase(database);
      const guesses = Array.from({ length: 100 }, () => letThrough("a", WINDOW, NOON));
      passed.push(...(await Promise.all(guesses)));
    }
    expect(passed.filter((through) => through)).toHaveLength(3);
  });

  it("are forgotten where they count no longer", async () => {
    const database = (await openFresh()).open("web");
    provideDatabase(database);
    await letThrough("a", WINDOW, NOON);
    await letThrough("b", WINDOW, later(3600));
    await dropOldAttempts(later(3600));
    expect(await database.prisma.attempt.findMany({ select: { key: true } })).toEqual([
      { key: "b" },
    ]);
  });
});
