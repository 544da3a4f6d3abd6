import { backUpInto } from "@/lib/repositories/backups";
import { err, ok, type Result } from "@/lib/result";

/** Backs the database up into a new file; answers a sentence for the person at the command line. */
export function backUp(file: string): Result<string, string> {
  const outcome = backUpInto(file);
  if (outcome === "done")
    return ok(`${file} is a whole backup. It holds everything: keep it safe.`);
  if (outcome === "exists") {
    return err(`${file} is there already, and was left as it is. Name a file that does not exist.`);
  }
  return err(
    "This database is on Postgres, which makes its own backups:\n" +
      `pg_dump --format=custom --file=${JSON.stringify(file)} "$DATABASE_URL"`,
  );
}
