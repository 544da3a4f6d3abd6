import { expect, it } from "vitest";
import type { Database } from "@/lib/db/client";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";
import { PORTFOLIO_COLUMNS, portfolioRow } from "./portfolio-rows";

const BEAT_COLUMNS = ["id", "startedAt", "heartbeatAt"];
const NOON = new Date("2026-07-01T12:00:00.007Z");
const beats = (count: number) =>
  Array.from({ length: count }, (_, index) => [`b${String(index).padStart(6, "0")}`, NOON, NOON]);

/** How many portfolio rows a search finds, by the index of each database alone. */
async function found({ provider, reads }: Database, key: string): Promise<number> {
  const pieces = [...key].slice(2).map((_, at) => `"${key.slice(at, at + 3)}"`);
  const rows =
    provider === "sqlite"
      ? await reads.select('SELECT rowid FROM "PortfolioSearch" WHERE "PortfolioSearch" MATCH ?', [
          pieces.join(" AND "),
        ])
      : await reads.select('SELECT "id" FROM "PortfolioRow" WHERE "searchKey" LIKE ?', [
          `%${key}%`,
        ]);
  return rows.length;
}

describeOnOwnDatabases("bulk writing", (openFresh, provider) => {
  it("lands everything at once, and readers see the state of before until then", async () => {
    const fresh = await openFresh();
    const worker = fresh.open("worker");
    const web = fresh.open("web");
    await worker.bulk.land(async (transaction) => {
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(12_000));
      const inside = await transaction.select('SELECT count(*) AS "count" FROM "WorkerBeat"');
      expect(inside).toEqual([{ count: 12_000 }]);
      expect(
        await transaction.execute('DELETE FROM "WorkerBeat" WHERE "id" >= ?', ["b011000"]),
      ).toBe(1000);
      expect(await web.prisma.workerBeat.count()).toBe(0);
    });
    expect(await web.prisma.workerBeat.count()).toBe(11_000);
    await worker.bulk.tidy();
    const first = await web.prisma.workerBeat.findFirst({ orderBy: { id: "asc" } });
    expect(first).toEqual({ id: "b000000", startedAt: NOON, heartbeatAt: NOON });
  });

  it("keeps nothing when the work fails, even if a failed statement is caught", async () => {
    const { bulk, prisma } = (await openFresh()).open("worker");
    const failing = bulk.land(async (transaction) => {
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(10));
      throw new Error("stopped on purpose");
    });
    await expect(failing).rejects.toThrow("stopped on purpose");
    const careless = bulk.land(async (transaction) => {
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(10));
      await transaction
        .execute('INSERT INTO "WorkerBeat" ("id") VALUES (NULL)')
        .catch(() => undefined);
    });
    await expect(careless).rejects.toThrow("bulk transaction");
    // Postgres tells of a write when it is waited for: with the next statement or at the end.
    const twice = bulk.land(async (transaction) => {
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(10));
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(1)).catch(() => undefined);
      await transaction.select('SELECT 1 AS "one"').catch(() => undefined);
    });
    await expect(twice).rejects.toThrow();
    expect(await prisma.workerBeat.count()).toBe(0);
    await bulk.land((transaction) => transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(3)));
    expect(await prisma.workerBeat.count()).toBe(3);
  });

  it("updates rows that are there, or leaves them", async () => {
    const { bulk, prisma } = (await openFresh()).open("worker");
    const later = new Date("2026-07-02T00:00:00Z");
    const rows = [
      ["b000000", later, later],
      ["new", later, later],
    ];
    await bulk.land(async (transaction) => {
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(2));
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, rows, {
        key: ["id"],
        update: ["heartbeatAt"],
      });
      await transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(3), { key: ["id"], update: [] });
    });
    expect(await prisma.workerBeat.findMany({ orderBy: { id: "asc" } })).toEqual([
      { id: "b000000", startedAt: NOON, heartbeatAt: later },
      { id: "b000001", startedAt: NOON, heartbeatAt: NOON },
      { id: "b000002", startedAt: NOON, heartbeatAt: NOON },
      { id: "new", startedAt: later, heartbeatAt: later },
    ]);
  });

  it("gives every kind of value back, the same on both databases", async () => {
    const { bulk, prisma, reads } = (await openFresh()).open("worker");
    const name = `O'Neil "x" {a,b} \\ ,NULL ${"é".repeat(3)} 漢字 \u202e`;
    await bulk.land((transaction) =>
      transaction.insert("PortfolioRow", PORTFOLIO_COLUMNS, [portfolioRow("a", name)]),
    );
    const stored = await prisma.portfolioRow.findFirstOrThrow();
    expect(stored).toMatchObject({
      name,
      borderline: true,
      quiet: false,
      coverage: 87.5,
      revenueMinor: 9_007_199_254_740_991n,
      externalId: null,
      updatedAt: new Date("2026-01-02T03:04:05.678Z"),
    });
    const raw = await reads.select(
      `SELECT "name", "borderline", "coverage", "revenueMinor", "externalId", "updatedAt"
         FROM "PortfolioRow" WHERE "updatedAt" = ? AND "borderline" = ? AND "revenueSort" = ?`,
      [new Date("2026-01-02T03:04:05.678Z"), true, -1n],
    );
    expect(raw).toEqual([
      {
        name,
        borderline: 1,
        coverage: 87.5,
        revenueMinor: 9_007_199_254_740_991,
        externalId: null,
        updatedAt: "2026-01-02T03:04:05.678+00:00",
      },
    ]);
    const sums = await reads.select(
      'SELECT count(*) AS "count", sum("scoreTenths") AS "sum", sum("revenueSort") AS "money" FROM "PortfolioRow"',
    );
    expect(sums).toEqual([{ count: 1, sum: 701, money: -1 }]);
  });

  it("keeps the search index in step, row by row and rebuilt", async () => {
    const database = (await openFresh()).open("worker");
    const { bulk, prisma } = database;
    const land = (id: string, name: string) =>
      bulk.land((transaction) =>
        transaction.insert("PortfolioRow", PORTFOLIO_COLUMNS, [portfolioRow(id, name)], {
          key: ["workspaceId", "accountId"],
          update: ["name", "searchKey"],
        }),
      );
    await land("a", "Acme Pumps");
    expect(await found(database, "me pu")).toBe(1);
    await land("a", "Nordic Steel");
    expect(await found(database, "me pu")).toBe(0);
    expect(await found(database, "nordic")).toBe(1);

    await bulk.landMuch(
      async (writing) => {
        const rows = ["b", "c"].map((id) => portfolioRow(id, `Nordic ${id}`));
        await writing.insert("PortfolioRow", PORTFOLIO_COLUMNS, rows);
      },
      (transaction) =>
        transaction.execute('DELETE FROM "PortfolioRow" WHERE "accountId" = ?', ["a"]),
    );
    expect(await found(database, "nordic")).toBe(2);
    expect(await found(database, "steel")).toBe(0);

    await prisma.portfolioRow.deleteMany({ where: { accountId: "b" } });
    expect(await found(database, "nordic")).toBe(1);
    if (provider === "sqlite") {
      await prisma.$executeRaw`INSERT INTO "PortfolioSearch" ("PortfolioSearch", rank) VALUES ('integrity-check', 1)`;
    }
  });

  it("takes away what a landing left that died, and nothing else", async () => {
    const { bulk, prisma, reads } = (await openFresh()).open("worker");
    if (provider === "postgresql") {
      await expect(bulk.clearAbandoned()).resolves.toBeUndefined();
      return;
    }
    const names = () => reads.select("SELECT name FROM sqlite_master ORDER BY name");
    const before = await names();
    await prisma.$executeRaw`CREATE TABLE "PortfolioRow__00ff00ff" AS SELECT * FROM "PortfolioRow"`;
    await prisma.$executeRaw`CREATE VIRTUAL TABLE "PortfolioSearch__00ff00ff" USING fts5("searchKey")`;
    await prisma.$executeRaw`CREATE TRIGGER "Order_insert__00ff00ff" AFTER INSERT ON "Order" BEGIN SELECT 1; END`;
    expect((await names()).length).toBeGreaterThan(before.length);
    await bulk.clearAbandoned();
    expect(await names()).toEqual(before);
  });

  it.each(["web", "worker"] as const)("streams rows of one moment in order (%s)", async (role) => {
    const fresh = await openFresh();
    const database = fresh.open(role);
    const writer = fresh.open("worker");
    await writer.bulk.land((transaction) =>
      transaction.insert("WorkerBeat", BEAT_COLUMNS, beats(2500)),
    );
    const sql = 'SELECT "id" FROM "WorkerBeat" WHERE "id" >= ? ORDER BY "id"';
    const sizes: number[] = [];
    const ids: unknown[] = [];
    for await (const rows of database.reads.stream(sql, ["b000010"])) {
      if (sizes.length === 0) {
        await writer.prisma.workerBeat.deleteMany({});
      }
      sizes.push(rows.length);
      ids.push(...rows.map(({ id }) => id));
    }
    expect(sizes).toEqual([1000, 1000, 490]);
    expect(ids[0]).toBe("b000010");
    expect(ids.at(-1)).toBe("b002499");
    expect(await database.reads.select(sql, [""])).toEqual([]);
  });

  it("ends a stream that is left early, and one that fails", async () => {
    const database = (await openFresh()).open("web");
    await database.prisma.workerBeat.createMany({
      data: ["a", "b", "c"].map((id) => ({ id, startedAt: NOON, heartbeatAt: NOON })),
    });
    const sql = 'SELECT "id" FROM "WorkerBeat" ORDER BY "id"';
    for (let turn = 0; turn < 15; turn += 1) {
      for await (const rows of database.reads.stream(sql, [], 1)) {
        expect(rows).toEqual([{ id: "a" }]);
        break;
      }
    }
    const broken = async () => {
      for await (const _ of database.reads.stream("SELECT * FROM missing_table")) {
        expect.unreachable();
      }
    };
    await expect(broken()).rejects.toThrow("missing_table");
    expect(await database.prisma.workerBeat.count()).toBe(3);
  });
});
