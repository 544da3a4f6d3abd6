import { expect, it } from "vitest";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";

const NOON = new Date("2026-03-29T12:00:00.250Z");
const beat = (id: string) => ({ id, startedAt: NOON, heartbeatAt: NOON });

function workspace(id: string) {
  return { id, name: id, currency: "EUR", timeZone: "UTC", locale: "en", modelVersion: "1" };
}

describeOnOwnDatabases("transactions", (openFresh) => {
  it("show nothing before they commit", async () => {
    const database = (await openFresh()).open();
    const { prisma } = database;
    await database.inTransaction(async (transaction) => {
      await transaction.workerBeat.create({ data: beat("a") });
      expect(await prisma.workerBeat.count()).toBe(0);
      expect(await database.reads.select('SELECT "id" FROM "WorkerBeat"')).toEqual([]);
      expect(await transaction.workerBeat.count()).toBe(1);
    });
    expect(await prisma.workerBeat.count()).toBe(1);
  });

  it("are spoiled by a statement that failed, even when the failure is caught", async () => {
    const database = (await openFresh()).open();
    await database.prisma.workerBeat.create({ data: beat("a") });
    const outcome = database.inTransaction(async (transaction) => {
      await transaction.workerBeat.create({ data: beat("b") });
      await transaction.workerBeat.create({ data: beat("a") }).catch(() => undefined);
    });
    await expect(outcome).rejects.toThrow();
    const rows = await database.prisma.workerBeat.findMany({ select: { id: true } });
    expect(rows).toEqual([{ id: "a" }]);
    await database.prisma.workerBeat.create({ data: beat("d") });
    expect(await database.prisma.workerBeat.count()).toBe(2);
  });

  it("that overlap are as if one came after the other", async () => {
    const fresh = await openFresh();
    const databases = [fresh.open("web"), fresh.open("worker")];
    await databases[0]?.prisma.workspace.create({ data: workspace("w") });
    const count = (index: number) =>
      databases[index % 2]?.inTransaction(async ({ workspace: workspaces }) => {
        const { dataVersion } = await workspaces.findUniqueOrThrow({ where: { id: "w" } });
        await workspaces.update({ where: { id: "w" }, data: { dataVersion: dataVersion + 1 } });
      });
    await Promise.all(Array.from({ length: 20 }, (_, index) => count(index)));
    const row = await databases[0]?.prisma.workspace.findUnique({ where: { id: "w" } });
    expect(row?.dataVersion).toBe(20);
  });

  it("let one of 200 edits of the same version win", async () => {
    const database = (await openFresh()).open();
    await database.prisma.workspace.create({ data: workspace("w") });
    const edits = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        database.prisma.workspace.updateMany({
          where: { id: "w", dataVersion: 0 },
          data: { dataVersion: 1, name: `edit ${index}` },
        }),
      ),
    );
    expect(edits.filter(({ count }) => count === 1)).toHaveLength(1);
  });

  it("keep an instant, a large amount and bytes as they are", async () => {
    const { prisma } = (await openFresh()).open();
    await prisma.workspace.create({ data: workspace("w") });
    await prisma.import.create({
      data: {
        workspaceId: "w",
        id: "i",
        origin: "file",
        fileName: "a.csv",
        byteSize: 3,
        status: "uploading",
        settings: "{}",
        createdAt: NOON,
        pieces: { create: { number: 0, bytes: new Uint8Array([0, 255, 128]) } },
      },
    });
    const row = await prisma.import.findFirst({ include: { pieces: true } });
    expect(row?.createdAt).toEqual(NOON);
    expect([...(row?.pieces[0]?.bytes ?? [])]).toEqual([0, 255, 128]);
  });
});
