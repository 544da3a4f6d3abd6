import type { Command } from "commander";
import { FAILED, OK, say } from "./with-database";

async function backUpInto(file: string): Promise<number> {
  const { backUp } = await import("@/lib/usecases/back-up");
  try {
    const outcome = backUp(file);
    say(outcome.ok ? outcome.value : outcome.error);
    return outcome.ok ? OK : FAILED;
  } catch (error) {
    say(`${file} could not be written; nothing was kept. The system says:`);
    say(error instanceof Error ? error.message : String(error));
    return FAILED;
  }
}

/** The command that backs up the database of DATABASE_URL, beside a running product. */
export function addBackupCommand(program: Command): void {
  program
    .command("backup")
    .description("write a backup of the SQLite database of DATABASE_URL, at any time")
    .argument("<file>", "the file to make; one that exists is never overwritten")
    .action(async (file: string) => {
      process.exitCode = await backUpInto(file);
    });
}
