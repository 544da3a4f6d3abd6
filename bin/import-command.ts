import { createReadStream } from "node:fs";
import { stat, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Command } from "commander";
import type { Advanced } from "@/lib/usecases/advance-import";
import type { exportImportErrors } from "@/lib/usecases/export-import-errors";
import { addReadingOptions, type TypedReading } from "./reading-options";
import { STANDARD_INPUT } from "./standard-input";
import { FAILED, OK, say, WRONG_USAGE, withDatabase } from "./with-database";

const LOOK_EVERY_MS = 200;

/** As commander reads them. */
interface Typed extends TypedReading {
  readonly workspace?: string;
  readonly mode?: string;
  readonly emptyCells?: string;
  readonly createAccounts: boolean;
  readonly leaveAsked?: boolean;
  readonly dryRun?: boolean;
  readonly errors?: string;
}

const yes = (flag: boolean | undefined) => (flag ? "yes" : "no");

/** Lays a file into the workspace and takes it through its steps; answers the exit code. */
async function importFile(path: string, typed: Typed): Promise<number> {
  const { parseAdvanceOptions } = await import("@/lib/usecases/advance-options");
  const {
    workspace,
    keepAllStatuses,
    keepPersons,
    createAccounts,
    skipErrors,
    leaveAsked,
    dryRun,
    errors,
    map,
    fillDown,
    ...said
  } = typed;
  const options = parseAdvanceOptions({
    ...said,
    ...(map && { map: map.join("\n") }),
    ...(fillDown && { fillDown: fillDown.join("\n") }),
    ...(!createAccounts && { createAccounts: "no" }),
    ...(keepPersons && { keepPersons: "yes" }),
    keepAllStatuses: yes(keepAllStatuses),
    skipErrors: yes(skipErrors),
    leaveAsked: yes(leaveAsked),
    dryRun: yes(dryRun),
  });
  if (!options.ok) {
    say(options.error);
    return WRONG_USAGE;
  }
  const isPipe = path === STANDARD_INPUT;
  const file = isPipe ? undefined : await stat(path).catch(() => undefined);
  if (!isPipe && !file?.isFile()) {
    say(`${path} cannot be read, or is no file. Is the path right?`);
    return FAILED;
  }
  const { commandScope } = await import("@/lib/auth/command-scope");
  const scope = await commandScope(workspace);
  if (!scope.ok) {
    say(scope.error);
    return FAILED;
  }
  const { receiveUpload, UPLOAD_REFUSALS } = await import("@/lib/usecases/receive-upload");
  const source = isPipe ? process.stdin : createReadStream(path);
  const name = isPipe ? "standard input" : basename(path);
  const { encoding } = options.value;
  const received = await receiveUpload(scope.value, name, file?.size ?? null, source, { encoding });
  if (!received.ok) {
    say(UPLOAD_REFUSALS[received.error]);
    return FAILED;
  }
  const { advanceImport } = await import("@/lib/usecases/advance-import");
  const { runImportJob } = await import("@/lib/usecases/run-import-jobs");
  const { id } = received.value;
  const { exportImportErrors } = await import("@/lib/usecases/export-import-errors");
  const errorFile = () => exportImportErrors(scope.value, id, "csv");
  let isWritten = false;
  for (;;) {
    const ran = await runImportJob(scope.value, id, (error) =>
      say(error instanceof Error ? error.message : String(error)),
    );
    if (dryRun && errors !== undefined) {
      // Once a dry run has said what it found, nothing is kept of it.
      const early = await errorFile();
      if (early.ok) isWritten = await writeErrors(early, errors);
    }
    const advanced = await advanceImport(scope.value, id, options.value);
    if (!advanced) throw new Error("The import is gone.");
    if (advanced.state !== "working") {
      if (errors !== undefined && !isWritten) await writeErrors(await errorFile(), errors);
      return report(advanced, id, errors);
    }
    if (!ran) await wait(LOOK_EVERY_MS);
  }
}

/** Writes the rows that are left out, each with its reasons; answers whether they were. */
async function writeErrors(
  file: Awaited<ReturnType<typeof exportImportErrors>>,
  path: string,
): Promise<boolean> {
  if (!file.ok) {
    say(`${path} was not written: ${file.error.sentence}`);
    return false;
  }
  try {
    await writeFile(path, file.value.pieces);
    say(`The rows to be corrected are in ${path}.`);
    return true;
  } catch {
    say(`${path} cannot be written. Is the path right?`);
    return false;
  }
}

/** The figures go to standard output, what is to be known to standard error. */
function report({ state, sentences, figures }: Advanced, id: string, errors?: string): number {
  for (const sentence of sentences) say(sentence);
  for (const { label, value, detail } of figures) {
    process.stdout.write(`${label}\t${value}\t${detail}\n`);
  }
  if (state === "stopped" && sentences.length > 1 && errors === undefined) {
    say("--errors <file> writes all rows to be corrected to a file.");
  }
  if (state === "stopped") say(`Nothing was written. The import waits for you at /import/${id}.`);
  return state === "stopped" || state === "failed" ? FAILED : OK;
}

/** The command that imports a file into the database of DATABASE_URL, beside a running product or without it. */
export function addImportCommand(program: Command): void {
  const command = program
    .command("import")
    .description("import an account list or an order history into a workspace of DATABASE_URL")
    .argument("<file>", "CSV or a workbook; - reads standard input")
    .option("--workspace <name>", "which workspace, where there are several");
  addReadingOptions(command)
    .option("--mode <both|create|update>", "what rows may do (default: both)")
    .option("--empty-cells <keep|clear>", "what empty cells do to known values (default: keep)")
    .option("--no-create-accounts", "leave out orders of accounts that are not there")
    .option("--errors <file>", "write the rows that are left out, with the reasons, to this file")
    .option("--leave-asked", "leave out rows that may mean several accounts")
    .option("--dry-run", "say what would be done, and write nothing")
    .action((path: string, typed: Typed) => {
      // It does the worker's work where there is no worker.
      process.env.CLIENTELE_ROLE = "worker";
      return withDatabase(() => importFile(path, typed));
    });
}
