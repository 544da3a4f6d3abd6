import { cpSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { Database } from "@/lib/db/client";
import { migrate } from "@/lib/db/migrate";
import type { SqlParameter, SqlRow } from "@/lib/db/raw-sql";
import { describeOnOwnDatabases, PROJECT_ROOT } from "@/tests/setup/both-databases";

const RELEASED = ["0001", "0002", "0003", "0004", "0007", "0009", "0010", "0011"] as const;
const ROWS = 3;

/** What later migrations drop on purpose, by the words it was dropped with. */
const DROPPED: Readonly<Record<string, string>> = {
  "Job.payload": "nothing read it; what a job is about is its subject",
  "AccountChange.personId": "nothing wrote it; `by` says who",
  "Attempt.count": "counts of guesses live for seconds",
  "Attempt.resetsAt": "counts of guesses live for seconds",
  "Attempt.key": "counts of guesses live for seconds",
};

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Parents first: a row must have what it points to. */
const PARENTS = ["Workspace", "User", "Import", "Export", "Account"];

/** The columns of every table of ours. */
async function columnsOf({ reads, provider }: Database): Promise<Map<string, Column[]>> {
  const rows = await reads.select(
    provider === "sqlite"
      ? `SELECT m."name" AS "table", c."name", c."type" FROM sqlite_master m, pragma_table_info(m."name") c
         WHERE m."type" = 'table' AND m."name" NOT LIKE 'PortfolioSearch%' AND m."name" NOT LIKE 'sqlite!_%' ESCAPE '!'
         ORDER BY m."name", c."cid"`
      : `SELECT "table_name" AS "table", "column_name" AS "name", "data_type" AS "type"
         FROM information_schema.columns WHERE "table_schema" = 'public'
         ORDER BY "table_name", "ordinal_position"`,
  );
  const tables = new Map<string, Column[]>();
  for (const row of rows) {
    const column = {
      table: `${row.table}`,
      name: `${row.name}`,
      type: `${row.type}`.toLowerCase(),
    };
    if (column.table === "_prisma_migrations") continue;
    tables.set(column.table, [...(tables.get(column.table) ?? []), column]);
  }
  const rank = (table: string) =>
    (PARENTS.indexOf(table) + PARENTS.length + 1) % (PARENTS.length + 1);
  return new Map([...tables].toSorted(([a], [b]) => rank(a) - rank(b)));
}

/** A value of the column's type that no other column of the row has. */
function sampleOf({ table, name, type }: Column, row: number, nth: number): SqlParameter {
  const number = nth * 10 + row;
  if (name === "workspaceId" || (table === "Workspace" && name === "id")) return `workspace ${row}`;
  if (name === "userId" || (table === "User" && name === "id")) return `user ${row}`;
  if (name === "importId" || (table === "Import" && name === "id")) return `import ${row}`;
  if (name === "exportId" || (table === "Export" && name === "id")) return `export ${row}`;
  if (type.startsWith("bool")) return (row + nth) % 2 === 0;
  if (type.startsWith("int")) return number;
  // Larger than a double counts exactly is not stored, but more than 32 bits are.
  if (type === "bigint") return BigInt(number) * 1_000_000_007n;
  if (type === "real" || type.startsWith("double")) return number + 0.25;
  if (type.startsWith("datetime") || type.startsWith("timestamp"))
    return new Date(Date.UTC(2024, 1, 29, 12, 30, nth, row));
  if (type === "blob" || type === "bytea") return Uint8Array.of(0, 255, nth, row);
  if (type.startsWith("json")) return JSON.stringify({ [name]: row });
  return `${table}.${name} ${row} – “ünï”`;
}

async function fill({ bulk }: Database, tables: ReadonlyMap<string, readonly Column[]>) {
  await bulk.land(async (transaction) => {
    for (const [table, columns] of tables) {
      const rows = Array.from({ length: ROWS }, (_, row) =>
        columns.map((column, nth) => sampleOf(column, row + 1, nth)),
      );
      await transaction.insert(
        table,
        columns.map(({ name }) => name),
        rows,
      );
    }
  });
}

async function read(
  { reads }: Database,
  tables: ReadonlyMap<string, readonly Column[]>,
): Promise<Record<string, SqlRow[]>> {
  const found: Record<string, SqlRow[]> = {};
  for (const [table, columns] of tables) {
    const kept = columns.filter(({ name }) => !(`${table}.${name}` in DROPPED));
    if (kept.length === 0) continue;
    const names = kept.map(({ name }) => `"${name}"`).join(", ");
    found[table] = await reads.select(`SELECT ${names} FROM "${table}" ORDER BY ${names}`);
  }
  return found;
}

/** A folder that has the first migrations only, for `migrate`. */
async function rootUpTo(last: string): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "clientele-root-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const provider of ["sqlite", "postgresql"]) {
    const from = join(PROJECT_ROOT, "prisma/migrations", provider);
    for (const name of readdirSync(from)) {
      if (name.slice(0, 4) <= last)
        cpSync(join(from, name), join(root, "prisma/migrations", provider, name), {
          recursive: true,
        });
    }
  }
  return root;
}

describeOnOwnDatabases("a database of an earlier release", (openFresh) => {
  it.each(RELEASED)("keeps every value when it is migrated (%s)", async (last) => {
    const fresh = await openFresh("empty");
    const applied = await migrate(fresh.location, await rootUpTo(last));
    expect(applied.at(-1)).toMatch(new RegExp(`^${last}_`));
    const old = fresh.open("worker");
    const tables = await columnsOf(old);
    await fill(old, tables);
    const before = await read(old, tables);

    expect((await migrate(fresh.location, PROJECT_ROOT)).length).toBeGreaterThan(0);
    const now = fresh.open("worker");
    expect(await read(now, tables)).toEqual(before);
    const columns = await columnsOf(now);
    for (const [table, had] of tables) {
      const has = new Set(columns.get(table)?.map(({ name }) => name));
      const gone = had.filter(({ name }) => !has.has(name)).map(({ name }) => `${table}.${name}`);
      expect(Object.keys(DROPPED)).toEqual(expect.arrayContaining(gone));
    }
    expect(Object.values(before).every((rows) => rows.length === ROWS)).toBe(true);
  });
});
