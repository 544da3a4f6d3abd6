import BetterSqlite3 from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { freshSqlite } from "@/tests/setup/both-databases";

const NOW = new Date("2026-01-01T00:00:00Z");
const beat = (id: string) => ({ id, startedAt: NOW, heartbeatAt: NOW });

/** As another process has it. */
function otherProcess(url: string): BetterSqlite3.Database {
  return new BetterSqlite3(url.slice("file:".length));
}

describe("the safe SQLite adapter", () => {
  it("keeps a plain write that came while somebody else's transaction was open", async () => {
    const database = (await freshSqlite()).open();
    let plain: Promise<unknown> | undefined;
    const outcome = database.inTransaction(async (transaction) => {
      await transaction.workerBeat.create({ data: beat("inside") });
      // A Prisma query starts when somebody waits for it.
      plain = database.prisma.workerBeat.create({ data: beat("plain") }).then((row) => row);
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error("rolled back on purpose");
    });
    await expect(outcome).rejects.toThrow("on purpose");
    await plain;
    const rows = await database.prisma.workerBeat.findMany({ select: { id: true } });
    expect(rows).toEqual([{ id: "plain" }]);
  });

  it("rolls back a commit that fails, and goes on", async () => {
    const database = (await freshSqlite()).open();
    const outcome = database.inTransaction(async (transaction) => {
      await transaction.$executeRaw`PRAGMA defer_foreign_keys = ON`;
      await transaction.workerBeat.create({ data: beat("a") });
      await transaction.$executeRaw`INSERT INTO "Person" ("workspaceId", "id", "name", "nameKey", "createdAt")
        VALUES ('nowhere', 'p', 'P', 'p', ${NOW})`;
    });
    await expect(outcome).rejects.toThrow();
    expect(await database.prisma.workerBeat.count()).toBe(0);
    await database.inTransaction(async (transaction) => {
      await transaction.workerBeat.create({ data: beat("b") });
    });
    expect(await database.prisma.workerBeat.count()).toBe(1);
  });

  it("runs nothing of a transaction that ran out of time", async () => {
    const database = (await freshSqlite()).open();
    const late = database.prisma.$transaction(
      async (transaction) => {
        await transaction.workerBeat.create({ data: beat("a") });
        await new Promise((resolve) => setTimeout(resolve, 120));
        await transaction.workerBeat.create({ data: beat("b") });
      },
      { timeout: 40 },
    );
    await expect(late).rejects.toMatchObject({ code: "P2028" });
    expect(await database.prisma.workerBeat.count()).toBe(0);
    await database.prisma.workerBeat.create({ data: beat("c") });
    expect(await database.prisma.workerBeat.count()).toBe(1);
  });

  it("waits for another process without blocking this one", async () => {
    const fresh = await freshSqlite();
    const database = fresh.open();
    await database.prisma.workerBeat.count();
    const other = otherProcess(fresh.url);
    other.exec("BEGIN IMMEDIATE");
    let acknowledged = false;
    const write = database.prisma.workerBeat.create({ data: beat("a") }).then(() => {
      acknowledged = true;
    });
    let ticks = 0;
    while (ticks < 20) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      ticks += 1;
    }
    expect(acknowledged).toBe(false);
    expect(await database.prisma.workerBeat.count()).toBe(0);
    other.exec("COMMIT");
    await write;
    other.close();
    expect(await database.prisma.workerBeat.count()).toBe(1);
  });

  it("reads in a thread: this process goes on during a long read", async () => {
    const { reads } = (await freshSqlite()).open("web");
    await reads.select("SELECT 1");
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 1);
    const [row] = await reads.select(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000)
       SELECT count(*) AS "count" FROM n`,
    );
    clearInterval(timer);
    expect(row).toEqual({ count: 3_000_000 });
    expect(ticks).toBeGreaterThan(0);
  });

  it("answers a short read while a long one runs, and passes failures on", async () => {
    const { prisma, reads } = (await freshSqlite()).open("web");
    const order: string[] = [];
    const long = reads
      .select(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000000)
         SELECT count(*) FROM n`,
      )
      .then(() => order.push("long"));
    await prisma.workerBeat.count();
    order.push("short");
    await long;
    expect(order).toEqual(["short", "long"]);
    await expect(reads.select("SELECT * FROM missing_table")).rejects.toThrow(
      "no such table: missing_table",
    );
    await expect(reads.select('DELETE FROM "WorkerBeat"')).rejects.toThrow();
  });

  it("writes to a file that keeps its promises", async () => {
    const fresh = await freshSqlite();
    const { prisma } = fresh.open("web");
    await prisma.workerBeat.create({ data: beat("a") });
    const other = otherProcess(fresh.url);
    expect(other.pragma("journal_mode", { simple: true })).toBe("wal");
    expect(other.pragma("auto_vacuum", { simple: true })).toBe(2);
    other.close();
    const pragma = async (name: string) =>
      Object.values((await prisma.$queryRawUnsafe<[object]>(`PRAGMA ${name}`))[0])[0];
    expect(Number(await pragma("synchronous"))).toBe(2);
    expect(Number(await pragma("foreign_keys"))).toBe(1);
    expect(Number(await pragma("busy_timeout"))).toBe(0);
    expect(Number(await pragma("wal_autocheckpoint"))).toBe(0);
  });
});
