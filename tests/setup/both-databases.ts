import { randomUUID } from "node:crypto";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, beforeAll, describe, inject, onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/lib/db/client";
import type { DatabaseLocation, ProcessRole } from "@/lib/env";
import { TEMPLATE_DATABASE } from "./databases";

export const PROJECT_ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** A bundled program: "sqlite-reader" or "migrate". */
export function testProgram(name: string): string {
  return join(PROJECT_ROOT, "dist", `${name}.mjs`);
}

/** A database that a test works on. */
export interface TestDatabase<Location extends DatabaseLocation = DatabaseLocation> {
  readonly location: Location;
  /** DATABASE_URL for a process the test starts. */
  readonly url: string;
  /** Opened once, as the worker has it, and kept as long as the database is. */
  main(): Database;
  /** Opens it, as often as wanted, until the test ends: each is what a process of its own would have. */
  open(role?: ProcessRole): Database;
}

/** Makes a database of one test's own, which is gone after it. */
export type OpenFresh = (content?: "migrated" | "empty") => Promise<TestDatabase>;

/** The database of the file: its tests share it and each makes a workspace of its own in it. */
export type Shared = () => TestDatabase;

type Provider = DatabaseLocation["provider"];

const PROVIDERS = ["sqlite", "postgresql"] as const;

const FRESH: Record<Provider, OpenFresh> = { sqlite: freshSqlite, postgresql: freshPostgres };

const MAKERS: Record<Provider, (content?: "migrated" | "empty") => Promise<Made>> = {
  sqlite: makeSqlite,
  postgresql: makePostgres,
};

/**
 * The same tests on SQLite and on a real Postgres, each in a workspace of its own (openWorkspace):
 * what earlier tests of the file left lies beside it, as another workspace's data would.
 */
export function describeOnBothDatabases(
  name: string,
  tests: (shared: Shared, provider: Provider) => void,
): void {
  describe.each(PROVIDERS)(`${name} (%s)`, (provider) => {
    tests(sharedDatabase(provider), provider);
  });
}

/** Likewise on SQLite alone: for what cannot differ, because it asks no database in its own words. */
export function describeOnSqlite(name: string, tests: (shared: Shared) => void): void {
  describe(name, () => tests(sharedDatabase("sqlite")));
}

/** The same tests on SQLite and on a real Postgres, for those that need a whole database each. */
export function describeOnOwnDatabases(
  name: string,
  tests: (openFresh: OpenFresh, provider: Provider) => void,
): void {
  describe.each(PROVIDERS)(`${name} (%s)`, (provider) => {
    tests(FRESH[provider], provider);
  });
}

/** Made before the first test of the suite that calls this, gone after its last. */
export function sharedDatabase(provider: Provider): Shared {
  let shared: Made | undefined;
  beforeAll(async () => {
    shared = await MAKERS[provider]();
  });
  afterAll(() => shared?.drop());
  return () => {
    if (!shared) throw new Error("The database is there for tests, not before them.");
    return shared.database;
  };
}

export async function freshSqlite(content: "migrated" | "empty" = "migrated") {
  const { database, drop } = await makeSqlite(content);
  onTestFinished(drop);
  return database;
}

export async function freshPostgres(content: "migrated" | "empty" = "migrated") {
  const { database, drop } = await makePostgres(content);
  onTestFinished(drop);
  return database;
}

interface Made<Location extends DatabaseLocation = DatabaseLocation> {
  readonly database: TestDatabase<Location>;
  drop(): Promise<void>;
}

async function makeSqlite(content: "migrated" | "empty" = "migrated") {
  const folder = await mkdtemp(join(tmpdir(), "clientele-test-"));
  const file = join(folder, "test.db");
  if (content === "migrated") {
    await copyFile(inject("sqliteTemplate"), file);
  }
  return databaseAt({ provider: "sqlite" as const, file }, `file:${file}`, () =>
    rm(folder, { recursive: true, force: true }),
  );
}

/** Nobody drops it: it goes with the server, which the run throws away. */
async function makePostgres(content: "migrated" | "empty" = "migrated") {
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const template = content === "migrated" ? TEMPLATE_DATABASE : "template0";
  await administrate(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = new URL(inject("postgresServer"));
  url.pathname = `/${name}`;
  return databaseAt({ provider: "postgresql" as const, url: url.href }, url.href);
}

/** A database that is there already; `drop` closes what was opened, then runs `remove`. */
export function databaseAt<Location extends DatabaseLocation>(
  location: Location,
  url: string,
  remove?: () => Promise<void>,
): Made<Location> {
  const openAs = (role: ProcessRole) =>
    openDatabase(location, { role, readerScript: testProgram("sqlite-reader") });
  let main: Database | undefined;
  return {
    database: {
      location,
      url,
      main() {
        main ??= openAs("worker");
        return main;
      },
      open(role = "web") {
        const database = openAs(role);
        onTestFinished(() => database.close());
        return database;
      },
    },
    async drop() {
      await main?.close();
      await remove?.();
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
