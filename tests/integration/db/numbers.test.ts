import { expect, it } from "vitest";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";

const MANY = 12_345;

/** Numbers from 1 on, one a row. */
const SERIES = `WITH RECURSIVE "series"("n") AS
  (SELECT 1 UNION ALL SELECT "n" + 1 FROM "series" WHERE "n" < ?)`;

describeOnOwnDatabases("reads of numbers", (openFresh) => {
  it("come row after row in batches, whole, decimal and unknown", async () => {
    const { reads } = (await openFresh()).open("worker");
    const sql = `${SERIES} SELECT "n", "n" / 2.0, CASE WHEN "n" % 2 = 0 THEN NULL ELSE 1 END FROM "series"`;
    const batches: Float64Array[] = [];
    for await (const batch of reads.numbers(sql, [MANY])) batches.push(batch);
    expect(batches.length).toBeGreaterThan(1);
    const numbers = batches.flatMap((batch) => [...batch]);
    expect(numbers).toHaveLength(3 * MANY);
    expect(numbers.slice(0, 6)).toEqual([1, 0.5, 1, 2, 1, Number.NaN]);
    expect(numbers.slice(-3)).toEqual([MANY, MANY / 2, 1]);
  });

  it("that are left early, or fail, stand in the way of nobody", async () => {
    const { reads } = (await openFresh()).open("worker");
    for await (const _ of reads.numbers(`${SERIES} SELECT "n" FROM "series"`, [MANY])) break;
    const failing = async () => {
      for await (const _ of reads.numbers('SELECT "id" FROM "NoSuchTable"'));
    };
    await expect(failing()).rejects.toThrow("NoSuchTable");
    for await (const batch of reads.numbers("SELECT 7 AS n")) expect([...batch]).toEqual([7]);
  });
});
