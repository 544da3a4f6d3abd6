import { expect, it } from "vitest";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";

const NOON = new Date("2026-07-01T12:00:00.007Z");
const beat = (id: string) => ({ data: { id, startedAt: NOON, heartbeatAt: NOON } });

describeOnOwnDatabases("reads of one moment", (openFresh) => {
  it("see nothing of what is written between them, and hold no write up", async () => {
    const fresh = await openFresh();
    const worker = fresh.open("worker");
    const web = fresh.open("web");
    await web.prisma.workerBeat.create(beat("a"));
    await web.prisma.workerBeat.create(beat("b"));
    const sql = 'SELECT "id" FROM "WorkerBeat" ORDER BY "id"';
    const seen = await worker.atOneMoment(async (reads) => {
      const ids: unknown[] = [];
      for await (const rows of reads.stream(sql, [], 1)) {
        ids.push(...rows.map(({ id }) => id));
        await web.prisma.workerBeat.create(beat(`c${ids.length}`));
      }
      // A read that is left early does not stand in the way of the next one.
      for await (const [row] of reads.stream(sql, [], 1)) {
        ids.push(row?.id);
        break;
      }
      for await (const rows of reads.stream(sql)) ids.push(...rows.map(({ id }) => id));
      return ids;
    });
    expect(seen).toEqual(["a", "b", "a", "a", "b"]);
    expect(await web.prisma.workerBeat.count()).toBe(4);
  });

  it("end with the error of what went wrong between them", async () => {
    const { atOneMoment, reads } = (await openFresh()).open("worker");
    const failing = atOneMoment(async (moment) => {
      for await (const _ of moment.stream('SELECT "id" FROM "NoSuchTable"'));
    });
    await expect(failing).rejects.toThrow("NoSuchTable");
    expect(await reads.select('SELECT count(*) AS "count" FROM "WorkerBeat"')).toEqual([
      { count: 0 },
    ]);
  });
});
