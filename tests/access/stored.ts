import { createHash } from "node:crypto";
import { expect } from "@playwright/test";
import Database from "better-sqlite3";
import pg from "pg";

type Row = Readonly<Record<string, unknown>>;

/** The database of a running product, read and written beside it. */
export interface Stored {
  /** Placeholders are `$1`, `$2`, … in their order. */
  run(sql: string, ...parameters: readonly (string | number)[]): Promise<readonly Row[]>;
  /**
   * What stands in every table but where each request touches it, as its number of rows and a hash
   * of them; read when the worker has done what it was given.
   */
  everything(): Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** Attempts are counted and the worker beats, whatever is asked. */
const RESTLESS = /^(Attempt|WorkerBeat|_prisma_migrations|PortfolioSearch.*|sqlite_.*)$/;

/** Opens the database of a product by its address. */
export function openStored(url: string): Stored {
  return url.startsWith("file:") ? sqlite(url.slice("file:".length)) : postgres(url);
}

function sqlite(file: string): Stored {
  const database = new Database(file, { timeout: 10_000 });
  const run: Stored["run"] = async (sql, ...parameters) => {
    const statement = database.prepare(sql.replace(/\$\d+/g, "?"));
    if (statement.reader) return statement.all(...parameters) as Row[];
    statement.run(...parameters);
    return [];
  };
  const close = async () => {
    database.close();
  };
  return stored(run, `SELECT name FROM sqlite_master WHERE type = 'table'`, close);
}

function postgres(url: string): Stored {
  const client = new pg.Pool({ connectionString: url, max: 4 });
  const run: Stored["run"] = async (sql, ...parameters) =>
    (await client.query<Row>(sql, [...parameters])).rows;
  const tables = `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`;
  return stored(run, tables, () => client.end());
}

/** Sessions are prolonged. */
const LASTING: Readonly<Record<string, string>> = { Session: `"id", "userId", "workspaceId"` };

const OPEN_JOBS = `SELECT "id" FROM "Job" WHERE "status" IN ('queued', 'running')`;

function stored(run: Stored["run"], tablesSql: string, close: Stored["close"]): Stored {
  const everything = async () => {
    await expect.poll(() => run(OPEN_JOBS), { intervals: [20], timeout: 30_000 }).toEqual([]);
    const found: Record<string, string> = {};
    for (const { name } of await run(tablesSql)) {
      if (RESTLESS.test(String(name))) continue;
      const rows = await run(`SELECT ${LASTING[String(name)] ?? "*"} FROM "${name}"`);
      const text = rows.map(rowText).sort().join("\n");
      const hash = createHash("sha256").update(text).digest("hex");
      found[String(name)] = `${rows.length} rows, ${hash}`;
    }
    return found;
  };
  return { run, everything, close };
}

const rowText = (row: Row) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
