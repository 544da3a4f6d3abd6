import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { describe, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/lib/db/client";
import type { DatabaseLocation, ProcessRole } from "@/lib/env";
import { TEMPLATE_DATABASE } from "./databases";

export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A bundled program: "sqlite-reader" or "migrate". */
export function testProgram(name: string): string {
  return join(PROJECT_ROOT, "dist", `${name}.mjs`);
}

/** A database of one test's own, closed and deleted after it. */
export interface FreshDatabase<Location extends DatabaseLocation = DatabaseLocation> {
  readonly location: Location;
  /** DATABASE_URL for a process the test starts. */
  readonly url: string;
  /** Opens it, as often as wanted: each is what a process of its own would have. */
  open(role?: ProcessRole): Database;
}

export type OpenFresh = (content?: "migrated" | "empty") => Promise<FreshDatabase>;

const MAKERS: Record<DatabaseLocation["provider"], OpenFresh> = {
  sqlite: freshSqlite,
  postgresql: freshPostgres,
};

/** The same tests on SQLite and on a real Postgres. */
export function describeOnBothDatabases(
  name: string,
  tests: (openFresh: OpenFresh, provider: DatabaseLocation["provider"]) => void,
): void {
  describe.each(["sqlite", "postgresql"] as const)(`${name} (%s)`, (provider) => {
    tests(MAKERS[provider], provider);
  });
}

export async function freshSqlite(content: "migrated" | "empty" = "migrated") {
  const folder = await mkdtemp(join(tmpdir(), "clientele-test-"));
  const file = join(folder, "test.db");
  if (content === "migrated") {
    await copyFile(inject("sqliteTemplate"), file);
  }
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return fresh({ provider: "sqlite" as const, file }, `file:${file}`);
}

export async function freshPostgres(content: "migrated" | "empty" = "migrated") {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = content === "migrated" ? TEMPLATE_DATABASE : "template0";
  await administrate(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  onTestFinished(() => administrate(`DROP DATABASE ${name} WITH (FORCE)`));
  const url = new URL(inject("postgresServer"));
  url.pathname = `/${name}`;
  return fresh({ provider: "postgresql" as const, url: url.href }, url.href);
}

function fresh<Location extends DatabaseLocation>(
  location: Location,
  url: string,
): FreshDatabase<Location> {
  return {
    location,
    url,
    open(role = "web") {
      const database = openDatabase(location, { role, readerScript: testProgram("sqlite-reader") });
      onTestFinished(() => database.close());
      return database;
    },
  };
}

/** One statement for the test server itself; cloning takes turns, as the template allows one at a time. */
async function administrate(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject("postgresServer") });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock(1)");
    await client.query(sql);
  } finally {
    await client.end();
  }
}
