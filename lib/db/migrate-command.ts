import { environment } from "@/lib/env";
import { migrate } from "./migrate";

/** The start's first step (bundled to dist/migrate.mjs): migrates the database of DATABASE_URL. */
try {
  const { database, root } = environment();
  for (const name of await migrate(database, root)) {
    console.log(`Migrated: ${name}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
