import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseLocation } from "@/lib/env";

/** One committed migration. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file in hex, as the Prisma command line computes it. */
  readonly checksum: string;
}

/** A row of Prisma's own table of applied migrations. */
export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

/** The migrations of one database in order; `folder` is prisma/migrations. */
export function readMigrations(
  folder: string,
  provider: DatabaseLocation["provider"],
): Migration[] {
  const own = join(folder, provider);
  return readdirSync(own, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      // A checkout with Windows line endings is still the same migration.
      const sql = readFileSync(join(own, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * The migrations still to apply.
 * @throws Error, in words for the person who starts the program, where database and code do not fit.
 */
export function pendingMigrations(
  committed: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  for (const [index, row] of applied.entries()) {
    const migration = committed[index];
    if (!row.finished) {
      throw new Error(
        `The migration ${row.name} was started on this database and did not finish. ` +
          "Restore the database from a backup, or repair it with the Prisma command line.",
      );
    }
    if (!migration || migration.name !== row.name) {
      throw new Error(
        `This database is newer than the program: it contains the migration ${row.name}, ` +
          "which the program does not know. Start the newer version.",
      );
    }
    if (migration.checksum !== row.checksum) {
      throw new Error(
        `The migration ${row.name} was changed after it had been applied to this database. ` +
          "Restore its file as it was released.",
      );
    }
  }
  return committed.slice(applied.length);
}
