export const OK = 0;
export const FAILED = 1;
export const WRONG_USAGE = 2;

export const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Runs a command that needs the database of DATABASE_URL. */
export async function withDatabase(command: () => Promise<number>): Promise<void> {
  let code = FAILED;
  try {
    code = await command();
  } catch (error) {
    say("The database does not answer, or is not set up yet: run `npm start` once. It says:");
    say(error instanceof Error ? error.message : String(error));
  }
  // Open connections would keep the process for half a minute; what was written is waited for.
  process.stdout.write("", () => process.exit(code));
}
