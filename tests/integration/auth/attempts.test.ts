import { expect, it } from "vitest";
import { countAttempt, forgetAttempts } from "@/lib/repositories/attempts";
import { provideDatabase } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const NOON = new Date("2026-07-01T12:00:00Z");
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describeOnBothDatabases("attempts", (openFresh) => {
  it("are counted by key until their window is over", async () => {
    provideDatabase((await openFresh()).open("web"));
    expect(await countAttempt("a", 10_000, NOON)).toBe(1);
    expect(await countAttempt("a", 10_000, later(9))).toBe(2);
    expect(await countAttempt("b", 10_000, later(9))).toBe(1);
    expect(await countAttempt("a", 10_000, later(10))).toBe(1);
    await forgetAttempts("a");
    expect(await countAttempt("a", 10_000, later(11))).toBe(1);
    expect(await countAttempt("b", 10_000, later(11))).toBe(2);
  });

  it("are counted once each, however many come at the same moment", async () => {
    provideDatabase((await openFresh()).open("web"));
    const counts = await Promise.all(
      Array.from({ length: 20 }, () => countAttempt("a", 10_000, NOON)),
    );
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});
