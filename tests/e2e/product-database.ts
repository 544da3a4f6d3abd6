import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

/** The person whom every product of a test belongs to. */
export const OWNER = {
  name: "Ines Owner",
  email: "ines@example.com",
  password: "walnut-harbour-lantern-73",
} as const;

const OWNER_OPTIONS = ["--name", OWNER.name, "--email", OWNER.email, "--workspace", "My accounts"];

/** Starts one of the product's programs on its database. */
export type RunProgram = (script: string, ...args: string[]) => ChildProcess;

/**
 * Migrates a new database and gives it its owner, or (null) the one-time code of a first start.
 * @throws Error naming the step that failed
 */
export async function setUpDatabase(run: RunProgram, firstStartAt: string | null): Promise<void> {
  const [code] = await once(run("dist/migrate.mjs"), "exit");
  if (code !== 0) throw new Error("The database could not be migrated.");
  const owner =
    firstStartAt === null
      ? run("dist/clientele.mjs", "owner", "create", ...OWNER_OPTIONS)
      : run("dist/first-owner-code.mjs", firstStartAt);
  owner.stdin?.end(OWNER.password);
  const [made] = await once(owner, "close");
  if (made !== 0) throw new Error("There is no owner.");
}

/** The address of a new, empty database: SQLite in a folder, or (E2E_PROVIDER) Postgres. */
export async function freshDatabase(folder: string): Promise<string> {
  const server = process.env.E2E_POSTGRES_URL;
  return server === undefined
    ? `file:${join(folder, "clientele.db")}`
    : createOnPostgres(server, "template0");
}

/** A copy of the run's database that has its owner already; undefined where the run made none. */
export async function copyOfReady(folder: string): Promise<string | undefined> {
  const ready = process.env.E2E_READY_DATABASE;
  if (ready === undefined) return undefined;
  const server = process.env.E2E_POSTGRES_URL;
  if (server !== undefined) return createOnPostgres(server, new URL(ready).pathname.slice(1));
  const file = join(folder, "clientele.db");
  // What was written last may still stand in the log beside it.
  for (const part of ["", "-wal"]) {
    const source = `${ready.slice("file:".length)}${part}`;
    if (existsSync(source)) await copyFile(source, `${file}${part}`);
  }
  return `file:${file}`;
}

/** Cloning takes turns: a template is copied by one at a time. */
async function createOnPostgres(server: string, template: string): Promise<string> {
  const name = `e2e_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}
