import { once } from "node:events";
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Command, CommanderError } from "commander";
import { rateFiles } from "@/lib/usecases/rate-files";
import {
  type NamedFile,
  parseModelFile,
  parseRateOptions,
  type TypedOptions,
} from "@/lib/usecases/rate-files-options";
import { addBackupCommand } from "./backup-command";
import { addImportCommand } from "./import-command";
import { addPeopleCommands } from "./people-commands";
import { openProblemList, type ProblemList } from "./problem-list";
import { addReadingOptions } from "./reading-options";
import { addSampleCommand } from "./sample-command";
import { keepStandardInput, STANDARD_INPUT } from "./standard-input";
import { FAILED, OK, say, WRONG_USAGE } from "./with-database";

/** The command line: reads arguments and files, writes results and notes. Nothing is decided here. */

const DAY_MS = 86_400_000;
const PIECE_BYTES = 1 << 20;
/** Stands beside the bundle of this file. */
const WORKBOOK_READER = fileURLToPath(new URL("./read-workbook.mjs", import.meta.url));

interface Typed extends TypedOptions {
  readonly orders?: string;
  readonly sheet?: string;
  readonly ordersSheet?: string;
  readonly model?: string;
  readonly errors?: string;
}

/** A file to read, or a sentence on why it cannot be. */
async function openFile(
  typed: string,
  sheet: string | undefined,
  list: ProblemList | undefined,
): Promise<NamedFile | string> {
  const isPipe = typed === STANDARD_INPUT;
  const path = isPipe ? await keepStandardInput() : typed;
  try {
    const stats = await stat(path);
    if (!stats.isFile())
      return `${path} is not a file; it is read more than once, so a pipe will not do.`;
    const source = () => createReadStream(path, { highWaterMark: PIECE_BYTES });
    const name = isPipe ? "standard input" : path;
    return { name, source, sheet, workbookReader: WORKBOOK_READER, listed: list?.add };
  } catch {
    return `${path} cannot be read. Is the path right?`;
  }
}

async function readModelText(path: string | undefined): Promise<string | undefined> {
  return path === undefined ? undefined : await readFile(path, "utf8");
}

async function rate(path: string | undefined, typed: Typed): Promise<number> {
  if (path === undefined && typed.orders === undefined) {
    say("Give an account list, an order history with --orders, or both. See --help.");
    return WRONG_USAGE;
  }
  if (path === STANDARD_INPUT && typed.orders === STANDARD_INPUT) {
    say("Only one of the files can be read from standard input.");
    return WRONG_USAGE;
  }
  if (typed.kind === "orders" && path !== undefined && typed.orders !== undefined) {
    say("--kind orders says that the first file is an order history, and so does --orders.");
    return WRONG_USAGE;
  }
  const options = parseRateOptions(typed);
  if (!options.ok) {
    say(options.error);
    return WRONG_USAGE;
  }
  let modelText: string | undefined;
  try {
    modelText = await readModelText(typed.model);
  } catch {
    say(`${typed.model} cannot be read. Is the path right?`);
    return FAILED;
  }
  const model = parseModelFile(modelText);
  if (!model.ok) {
    for (const error of model.error) say(`${typed.model}: ${error}`);
    return FAILED;
  }
  let list: ProblemList | undefined;
  try {
    list = typed.errors === undefined ? undefined : await openProblemList(typed.errors);
  } catch {
    say(`${typed.errors} cannot be written. Is the path right?`);
    return FAILED;
  }
  const open = (file: string | undefined, sheet: string | undefined) =>
    file === undefined ? undefined : openFile(file, sheet, list);
  const accounts = await open(path, typed.sheet);
  const orders = await open(typed.orders, typed.ordersSheet);
  if (typeof accounts === "string" || typeof orders === "string") {
    for (const file of [accounts, orders]) if (typeof file === "string") say(file);
    return FAILED;
  }
  const today = Math.floor(Date.now() / DAY_MS);
  const run = rateFiles({ accounts, orders, today }, { ...options.value, model: model.value }, say);
  for (;;) {
    const next = await run.next();
    if (next.done) {
      await list?.end();
      return next.value;
    }
    if (!process.stdout.write(next.value)) await once(process.stdout, "drain");
  }
}

const program = new Command("clientele")
  .description("Which accounts are clients, and which are customers?")
  .exitOverride()
  .configureOutput({ writeOut: (text) => process.stdout.write(text) });

const rateCommand = program
  .command("rate")
  .description("rate the accounts of an account list, an order history, or both; no database")
  .argument("[accounts]", "account list: CSV or a workbook; - reads standard input")
  .option("--orders <file>", "order history: CSV or a workbook, or - likewise")
  .option("--sheet <name>", "sheet of the account list (default: the first one shown with rows)")
  .option("--orders-sheet <name>", "sheet of the order history, likewise");
addReadingOptions(rateCommand)
  .option("--keep-last-rows", "read sums and footers at the end of a file as rows")
  .option("--as-of <date>", "rate as of this day, YYYY-MM-DD (default: the latest trade date)")
  .option(
    "--reference-ticket <amount>",
    "the typical ticket (default: the median, from 10 tickets on)",
  )
  .option("--model <file>", "scoring model as JSON (default: the one that comes with the product)")
  .option("--currency <code>", "currency of the figures (default: the files' own, else EUR)")
  .option(
    "--rate <code=number>",
    "what one unit of another currency is worth in it, such as USD=0.92; once for each",
    (rate: string, before: string[] = []) => [...before, rate],
  )
  .option("--format <csv|json>", "form of the output", "csv")
  .option("--facts", "add the facts that were rated")
  .option("--errors <file>", "write the whole list of what is wrong to this file, as CSV")
  .action(async (path: string | undefined, typed: Typed) => {
    process.exitCode = await rate(path, typed);
  });

addImportCommand(program);
addSampleCommand(program);
addPeopleCommands(program);
addBackupCommand(program);

// The reader of a pipe may have seen enough (`| head`): that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(OK);
  throw error;
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  process.exitCode = error.exitCode === 0 ? OK : WRONG_USAGE;
}
