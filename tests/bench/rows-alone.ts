import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { DatabaseLocation } from "@/lib/env";
import type { TestDatabase } from "@/tests/setup/both-databases";
import { seconds } from "./line";

const run = promisify(execFile);

/** What is kept of an account stands in two tables: what it is, and what lists are made of. */
export const ACCOUNT_TABLES = ["Account", "PortfolioRow"];

/**
 * Seconds that a database alone takes to write what an import of accounts left: the rows as they
 * are, into empty tables with the same indexes and search. Nothing is read from a file, checked or
 * rated: an import does that too.
 */
export const rowsAlone = ({ location }: TestDatabase, folder: string): Promise<number> =>
  location.provider === "sqlite" ? sqliteRows(location.file, folder) : postgresRows(location);

/** All indexes last, with the settings that sort them fastest. */
async function sqliteRows(file: string, folder: string): Promise<number> {
  const statements = async (type: string, tables: readonly string[]) => {
    const names = tables.map((name) => `'${name}'`).join(", ");
    const list = `SELECT "sql" || ';' FROM sqlite_master
      WHERE "type" = '${type}' AND "tbl_name" IN (${names}) AND "sql" IS NOT NULL`;
    return (await run("sqlite3", [file, list])).stdout;
  };
  const args = [
    join(folder, `alone-${Date.now()}.db`),
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -64000",
    `ATTACH '${file}' AS "there"`,
    await statements("table", ACCOUNT_TABLES),
    ...ACCOUNT_TABLES.map((name) => `INSERT INTO "${name}" SELECT * FROM "there"."${name}"`),
    "PRAGMA cache_size = -4000; PRAGMA threads = 2",
    await statements("index", ACCOUNT_TABLES),
    await statements("table", ["PortfolioSearch"]),
    `INSERT INTO "PortfolioSearch" ("PortfolioSearch", rank) VALUES ('automerge', 0)`,
    `INSERT INTO "PortfolioSearch" (rowid, "searchKey") SELECT "id", "searchKey" FROM "PortfolioRow"`,
  ];
  return seconds(() => run("sqlite3", args));
}

/** Into tables that have their indexes, as others read and write in them meanwhile. */
async function postgresRows({
  url,
}: DatabaseLocation & { provider: "postgresql" }): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await seconds(async () => {
      for (const name of ACCOUNT_TABLES) {
        await client.query(`CREATE TABLE "${name}_alone" (LIKE "${name}" INCLUDING ALL)`);
        await client.query(`INSERT INTO "${name}_alone" SELECT * FROM "${name}"`);
      }
    });
  } finally {
    await client.end();
  }
}
