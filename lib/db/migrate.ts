import { join } from "node:path";
import type { DatabaseLocation } from "@/lib/env";
import { migratePostgres } from "./migrate-postgres";
import { migrateSqlite } from "./migrate-sqlite";
import { readMigrations } from "./migration-files";

/**
 * Brings a database to the schema of this program: applies the committed migrations that are
 * missing, all or none, and records them as the Prisma command line does. Any number of processes
 * may call it at once; one applies, the others find it done.
 *
 * @param root folder of the installation, with prisma/migrations
 * @returns the names of the migrations applied by this call
 * @throws Error, in words for the person who starts the program, where database and code do not fit
 */
export function migrate(location: DatabaseLocation, root: string): Promise<string[]> {
  const committed = readMigrations(join(root, "prisma", "migrations"), location.provider);
  return location.provider === "sqlite"
    ? migrateSqlite(location.file, committed)
    : migratePostgres(location.url, committed);
}
