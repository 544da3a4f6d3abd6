import { describe, expect, it } from "vitest";
import { profileTable } from "@/lib/tabular/profile-table";
import { inTurns } from "./in-turns";
import { watchedPieces } from "./watched-pieces";

/** As a heartbeat that finds the job cancelled does: nothing but a timer aborts. */
function abortedByTimer(): AbortSignal {
  const lost = new AbortController();
  setTimeout(() => lost.abort(new Error("lost")), 0);
  return lost.signal;
}

describe("import 33: a heartbeat finds its turn", () => {
  it("while a file is read that never lets go of the thread", async () => {
    const piece = Buffer.from("a,b\n".repeat(64 * 1024));
    let pieces = 0;
    async function* endless() {
      for (;;) {
        pieces += 1;
        yield piece;
      }
    }
    const run = { signal: abortedByTimer(), progress: () => undefined };
    // Without turns for the timer it would be refused as too large, after 200 MB.
    await expect(profileTable(watchedPieces(endless, 1, run))).rejects.toThrow("lost");
    expect(pieces).toBeLessThan(800);
  });

  it("while rows are worked on that came all at once", async () => {
    const rows = Array.from({ length: 100_000 }, (_, line) => line);
    async function* batches() {
      for (;;) yield rows;
    }
    const work = async () => {
      for await (const batch of inTurns(batches(), abortedByTimer())) {
        expect(batch.length).toBeLessThanOrEqual(1000);
      }
    };
    await expect(work()).rejects.toThrow("lost");
  });
});

it("hands every row on, in order", async () => {
  const batches = [[1, 2], [], Array.from({ length: 2500 }, (_, at) => at + 3)];
  async function* source() {
    yield* batches;
  }
  const found: number[] = [];
  for await (const batch of inTurns(source(), new AbortController().signal)) found.push(...batch);
  expect(found).toEqual(batches.flat());
});
