import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, it } from "vitest";
import { freshPostgres, freshSqlite, PROJECT_ROOT } from "@/tests/setup/both-databases";

const run = promisify(execFile);

/** What a column holds, in words common to both databases. */
const KINDS: Readonly<Record<string, string>> = {
  TEXT: "text",
  INTEGER: "whole",
  BIGINT: "long",
  REAL: "decimal",
  BOOLEAN: "flag",
  DATETIME: "instant",
  BLOB: "bytes",
  text: "text",
  integer: "whole",
  bigint: "long",
  "double precision": "decimal",
  boolean: "flag",
  "timestamp without time zone": "instant",
  bytea: "bytes",
};

interface Named {
  readonly name?: unknown;
}

const byName = (a: Named, b: Named) => (String(a.name) < String(b.name) ? -1 : 1);

async function sqliteSchema() {
  const { reads } = (await freshSqlite()).open("worker");
  // A row number of SQLite has 64 bits, whatever its type is called.
  const columns = await reads.select(`
    SELECT m.name || '.' || c.name AS name, c."notnull" AS required,
           CASE WHEN m.name || '.' || c.name = 'PortfolioRow.id' THEN 'BIGINT' ELSE c.type END AS kind
      FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\'
       AND m.name NOT LIKE 'PortfolioSearch%'`);
  const indexes = await reads.select(`
    SELECT m.name || ': ' || (SELECT group_concat(name) FROM (SELECT name FROM pragma_index_info(i.name) ORDER BY seqno)) AS name,
           i."unique" AS is_unique
      FROM sqlite_master m, pragma_index_list(m.name) i
     WHERE m.type = 'table' AND m.name NOT LIKE '\\_prisma%' ESCAPE '\\' AND m.name NOT LIKE 'PortfolioSearch%'`);
  // A whole-number primary key is the row number of SQLite's table: it needs no index of its own.
  const rowNumbers = await reads.select(`
    SELECT m.name || ': ' || c.name AS name, 1 AS is_unique FROM sqlite_master m, pragma_table_info(m.name) c
     WHERE m.type = 'table' AND m.sql LIKE '%AUTOINCREMENT%' AND c.pk = 1`);
  return { columns, indexes: [...indexes, ...rowNumbers] };
}

async function postgresSchema() {
  const { reads } = (await freshPostgres()).open("worker");
  const columns = await reads.select(`
    SELECT table_name || '.' || column_name AS name, data_type AS kind, is_nullable = 'NO' AS required
      FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'`);
  const indexes = await reads.select(`
    SELECT t.relname || ': ' || string_agg(a.attname, ',' ORDER BY k.place) AS name, i.indisunique AS is_unique
      FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid JOIN pg_class x ON x.oid = i.indexrelid
      JOIN pg_namespace n ON n.oid = t.relnamespace
      CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attribute, place)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attribute
     WHERE n.nspname = 'public' AND t.relname NOT LIKE '\\_prisma%' AND x.relname <> 'PortfolioRow_searchKey_trgm'
     GROUP BY t.relname, x.oid, i.indisunique`);
  return { columns, indexes };
}

describe("the two sets of migrations", () => {
  it("build the same tables, columns and indexes", async () => {
    const [sqlite, postgres] = await Promise.all([sqliteSchema(), postgresSchema()]);
    const same = (columns: typeof sqlite.columns) =>
      columns
        .map(({ name, kind, required }) => ({ name, kind: KINDS[String(kind)] ?? kind, required }))
        .sort(byName);
    expect(sqlite.columns.length).toBeGreaterThan(100);
    expect(same(sqlite.columns)).toEqual(same(postgres.columns));
    expect(sqlite.indexes.length).toBeGreaterThan(20);
    expect([...sqlite.indexes].sort(byName)).toEqual([...postgres.indexes].sort(byName));
  });

  it("keep a search index on both", async () => {
    const sqlite = (await freshSqlite()).open("worker");
    const triggers = await sqlite.reads.select(
      "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'PortfolioRow' ORDER BY name",
    );
    expect(triggers.map(({ name }) => name)).toEqual([
      "PortfolioRow_search_delete",
      "PortfolioRow_search_insert",
      "PortfolioRow_search_update",
    ]);
    const postgres = (await freshPostgres()).open("worker");
    const indexes = await postgres.reads.select(
      "SELECT indexname AS name FROM pg_indexes WHERE tablename = 'PortfolioRow' AND indexdef LIKE '%gin_trgm_ops%'",
    );
    expect(indexes).toEqual([{ name: "PortfolioRow_searchKey_trgm" }]);
  });

  it("build what the schema says", async () => {
    const script = join(PROJECT_ROOT, "prisma", "write-migration.mjs");
    const server = ["--postgres", inject("postgresServer")];
    await run(process.execPath, [script, "--check", ...server], { cwd: PROJECT_ROOT });
  });

  it("come from schemas that differ in nothing but provider, output and the width of row numbers", async () => {
    const script = join(PROJECT_ROOT, "prisma", "derive-postgres-schema.mjs");
    await run(process.execPath, [script, "--check"], { cwd: PROJECT_ROOT });
  });
});
