import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportRowRecord } from "@/lib/repositories/import-rows";
import { rowsByLine } from "./rows-by-line";

const planned = (line: number): ImportRowRecord => ({
  line,
  action: "create",
  accountId: null,
  version: null,
  label: "",
  body: "{}",
  reason: null,
});

test("planned rows come once each, by line within a run", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat(99), { maxLength: 9 }), { maxLength: 9 }),
      fc.integer({ min: 1, max: 20 }),
      async (given, runLength) => {
        async function* batches() {
          for (const lines of given) yield lines.map(planned);
        }
        const runs: number[][] = [];
        for await (const rows of rowsByLine(batches(), runLength))
          runs.push(rows.map(({ line }) => line));
        expect(runs.flat().toSorted()).toEqual(given.flat().toSorted());
        for (const run of runs) expect(run).toEqual(run.toSorted((a, b) => a - b));
        // All runs but the last are at least so long.
        for (const run of runs.slice(0, -1)) expect(run.length).toBeGreaterThanOrEqual(runLength);
      },
    ),
  );
});
