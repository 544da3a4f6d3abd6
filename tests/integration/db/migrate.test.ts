import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import { migrateSqlite } from "@/lib/db/migrate-sqlite";
import { type Migration, readMigrations } from "@/lib/db/migration-files";
import { openWriter } from "@/lib/db/sqlite-file";
import {
  describeOnOwnDatabases,
  freshSqlite,
  PROJECT_ROOT,
  testProgram,
} from "@/tests/setup/both-databases";
import { PORTFOLIO_COLUMNS, portfolioRow } from "./portfolio-rows";

describeOnOwnDatabases("migrating", (openFresh) => {
  it("does nothing on a database that is up to date", async () => {
    const { location } = await openFresh();
    expect(await migrate(location, PROJECT_ROOT)).toEqual([]);
  });

  it.each([
    ["SET checksum = 'other'", /^The migration 0001_\w+ was changed after it had been applied/],
    ["SET finished_at = NULL", /^The migration 0001_\w+ was started on this database and did not/],
    ["SET migration_name = '9' || migration_name", /^This database is newer than the program/],
  ])("refuses a database that does not fit (%s)", async (change, sentence) => {
    const { location, open } = await openFresh();
    await open("worker").bulk.land((transaction) =>
      transaction.execute(`UPDATE "_prisma_migrations" ${change}`),
    );
    await expect(migrate(location, PROJECT_ROOT)).rejects.toThrow(sentence);
  });
});

describe("a migration on SQLite", () => {
  const step = (name: string, sql: string): Migration => ({ name, sql, checksum: name });
  const first = step(
    "0001_a",
    `CREATE TABLE "P" ("id" INTEGER PRIMARY KEY);
     CREATE TABLE "C" ("p" INTEGER REFERENCES "P" ("id") ON DELETE CASCADE);
     INSERT INTO "P" VALUES (1); INSERT INTO "C" VALUES (1);`,
  );

  async function rows(file: string, table: string): Promise<unknown> {
    const connection = await openWriter(file, "worker");
    try {
      return connection.prepare(`SELECT count(*) AS "count" FROM "${table}"`).get();
    } finally {
      connection.close();
    }
  }

  it("keeps the child rows of a table it rebuilds", async () => {
    const { location } = await freshSqlite("empty");
    await migrateSqlite(location.file, [first]);
    const rebuild = step(
      "0002_b",
      `PRAGMA foreign_keys=OFF;
       CREATE TABLE "new_P" ("id" INTEGER PRIMARY KEY, "name" TEXT);
       INSERT INTO "new_P" ("id") SELECT "id" FROM "P";
       DROP TABLE "P"; ALTER TABLE "new_P" RENAME TO "P";
       PRAGMA foreign_keys=ON;`,
    );
    expect(await migrateSqlite(location.file, [first, rebuild])).toEqual(["0002_b"]);
    expect(await rows(location.file, "C")).toEqual({ count: 1 });
  });

  it("is undone whole when a later one fails or leaves a row without its parent", async () => {
    const { location } = await freshSqlite("empty");
    await migrateSqlite(location.file, [first]);
    const good = step("0002_b", 'CREATE TABLE "D" ("id" INTEGER);');
    const bad = step("0003_c", 'INSERT INTO "missing_table" VALUES (1);');
    await expect(migrateSqlite(location.file, [first, good, bad])).rejects.toThrow("missing_table");
    const orphan = step("0003_c", 'DELETE FROM "P";');
    await expect(migrateSqlite(location.file, [first, good, orphan])).rejects.toThrow(
      "a row of C points to a row that is gone",
    );
    expect(await migrateSqlite(location.file, [first, good])).toEqual(["0002_b"]);
    expect(await rows(location.file, "C")).toEqual({ count: 1 });
  });

  it("finds indexes by their names after a landing, and nothing of one that died", async () => {
    const { location, open } = await freshSqlite();
    const { bulk, reads } = open("worker");
    // The search index quotes its own tables in one way when made, in another when renamed.
    const schema = () =>
      reads.select(
        `SELECT type, name, replace(sql, '''', '"') AS sql FROM sqlite_master
         WHERE name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY 1, 2`,
      );
    const before = await schema();
    await bulk.landMuch(
      (writing) => writing.insert("PortfolioRow", PORTFOLIO_COLUMNS, [portfolioRow("a", "Acme")]),
      async () => undefined,
    );
    const left = `CREATE TABLE "Order__0123abcd" ("a"); CREATE TABLE "Account__0123abcd_old" ("a");
      CREATE TRIGGER "Order_insert__0123abcd" AFTER INSERT ON "Order" BEGIN SELECT 1; END;`;
    const died = await openWriter(location.file, "worker");
    died.exec(left);
    died.close();
    expect(await schema()).not.toEqual(before);
    const committed = readMigrations(join(PROJECT_ROOT, "prisma", "migrations"), "sqlite");
    await migrateSqlite(location.file, [...committed, step("9999_next", "SELECT 1;")]);
    expect(await schema()).toEqual(before);
    const search = `SELECT rowid FROM "PortfolioSearch" WHERE "PortfolioSearch" MATCH '"acm"'`;
    expect(await reads.select(search)).toHaveLength(1);
  });

  it("has to have happened before the database is opened", async () => {
    const { location } = await freshSqlite("empty");
    const database = openDatabase(location, {
      role: "web",
      readerScript: testProgram("sqlite-reader"),
    });
    await expect(database.prisma.workerBeat.count()).rejects.toThrow();
    await expect(database.close()).resolves.toBeUndefined();
  });
});
