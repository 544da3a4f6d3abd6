/** `npm run db:migrate`: brings the database of DATABASE_URL up to date, on a fresh clone too. */
import { ROOT } from "./bundles.mjs";
import { CannotRun } from "./preflight.mjs";
import { migrateDatabase, prepareSources, step } from "./prepare.mjs";

try {
  await prepareSources(ROOT);
  await step(ROOT, "bin/build.mjs", "migrate");
  await migrateDatabase(ROOT);
  console.log("The database is up to date.");
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
