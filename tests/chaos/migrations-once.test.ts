import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import type { Database } from "@/lib/db/client";
import { readMigrations } from "@/lib/db/migration-files";
import { describeOnOwnDatabases, PROJECT_ROOT } from "@/tests/setup/both-databases";
import { amount, report, seeds } from "./amounts";
import { dice } from "./dice";
import { startProgram } from "./programs";

const PROCESSES = amount({ short: 4, long: 10 });
const KILLS = amount({ short: 1, long: 30 });

const APPLIED = `SELECT "migration_name" AS "name" FROM "_prisma_migrations"
  WHERE "finished_at" IS NOT NULL ORDER BY 1`;

/** A migration that takes about a second. */
const SLOW = {
  sqlite: `CREATE TABLE "Slow" AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n
    WHERE i < 600000) SELECT i, hex(randomblob(40)) AS filler FROM n;`,
  postgresql: `CREATE TABLE "Slow" AS SELECT i, repeat(md5(i::text), 3) AS filler
    FROM generate_series(1, 300000) AS n(i); SELECT pg_sleep(0.5);`,
};

/** A copy of the migrations with one more, for CLIENTELE_ROOT. */
async function rootWithSlowMigration(): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "clientele-root-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  cpSync(join(PROJECT_ROOT, "prisma/migrations"), join(root, "prisma/migrations"), {
    recursive: true,
  });
  for (const [provider, sql] of Object.entries(SLOW)) {
    const folder = join(root, "prisma/migrations", provider, "9999_slow");
    mkdirSync(folder);
    writeFileSync(join(folder, "migration.sql"), sql);
  }
  return root;
}

async function names({ reads }: Database, sql: string): Promise<unknown[]> {
  return (await reads.select(sql)).map(({ name }) => name);
}

describeOnOwnDatabases("migrations", (openFresh, provider) => {
  const committed = readMigrations(`${PROJECT_ROOT}prisma/migrations`, provider).map(
    ({ name }) => name,
  );
  const tables =
    provider === "sqlite"
      ? `SELECT "name" FROM sqlite_master WHERE "type" = 'table'`
      : `SELECT "tablename" AS "name" FROM pg_tables WHERE "schemaname" = 'public'`;

  it.each(seeds(amount({ short: 1, long: 20 })))(
    "are applied once when several processes start at once (round %i)",
    async () => {
      const fresh = await openFresh("empty");
      const starts = Array.from({ length: PROCESSES }, () => startProgram("migrate", fresh.url));
      const codes = await Promise.all(starts.map((start) => start.ended()));
      expect(codes).toEqual(starts.map(() => 0));
      const lines = starts.map((start) => start.output()).join("");
      expect(lines.trim().split("\n")).toEqual(committed.map((name) => `Migrated: ${name}`));
      expect(await names(fresh.open("worker"), APPLIED)).toEqual(committed);
    },
  );

  it("that are killed are applied whole or not at all, and by the next start", async () => {
    const root = await rootWithSlowMigration();
    const all = [...committed, "9999_slow"];
    const roll = dice(21);
    const seen = { before: 0, after: 0 };
    const began = Date.now();
    const undisturbed = await openFresh();
    const start = (url: string) => startProgram("migrate", url, [], { CLIENTELE_ROOT: root });
    expect(await start(undisturbed.url).ended()).toBe(0);
    const duration = Date.now() - began;

    for (let kill = 0; kill < KILLS; kill += 1) {
      const fresh = await openFresh();
      const killed = start(fresh.url);
      await sleep(duration * (0.3 + 0.6 * roll()));
      await killed.signal("SIGKILL");
      const database = fresh.open("worker");
      const applied = await names(database, APPLIED);
      const isAfter = applied.length === all.length;
      expect(applied).toEqual(isAfter ? all : committed);
      expect((await names(database, tables)).includes("Slow")).toBe(isAfter);
      seen[isAfter ? "after" : "before"] += 1;
      const next = start(fresh.url);
      expect(await next.ended()).toBe(0);
      expect(await names(database, APPLIED)).toEqual(all);
    }
    report("migrations killed", { provider, kills: KILLS, ...seen, undisturbedMs: duration });
  });
});
