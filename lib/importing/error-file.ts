import { ERROR_FILE_HEADERS, isErrorFileColumn } from "@/lib/tabular/own-file";
import type { TableRow, TableRows } from "@/lib/tabular/read-table";
import type { WhyLeftOut } from "./why-left-out";

/** A row of the file that is not written, with the reasons. */
export interface LeftOutRow {
  readonly line: number;
  readonly why: readonly WhyLeftOut[];
}

/** What an error file is made of. */
export interface ErrorFileParts {
  /** The cells of the header as they stand in the file, as many as it has columns. */
  readonly header: readonly string[];
  /** All rows of the file, with the cells that were put right by hand. */
  readonly rows: TableRows;
  /** By line, as the rows. */
  readonly leftOut: AsyncIterable<readonly LeftOutRow[]>;
  /** Whether a row that is not left out must go with those that are. */
  readonly goesAlong: (row: TableRow) => boolean;
}

/** Characters of the reasons of a row: a cell must not become too long to be read again. */
const REASONS_MAX = 4000;

const GOES_ALONG =
  "Nothing to fix here. Keep this row: another row of the same order needs fixing, and orders are imported whole.";

/**
 * The rows of an error file (import.md 24), its header first, in batches: the columns of the file in
 * its order, then the line and the reasons. Such columns of an earlier error file are replaced.
 */
export async function* errorFileRows({
  header,
  rows,
  leftOut,
  goesAlong,
}: ErrorFileParts): AsyncGenerator<string[][]> {
  const isTheirs = header.map((name) => !isErrorFileColumn(name));
  const theirs = (cells: readonly string[]) => cells.filter((_, index) => isTheirs[index]);
  yield [[...theirs(header), ...ERROR_FILE_HEADERS]];
  for await (const batch of withReasons(rows, leftOut)) {
    const found: string[][] = [];
    for (const { row, why } of batch) {
      if (why === undefined && !goesAlong(row)) continue;
      const reasons = why === undefined ? GOES_ALONG : reasonsOf(row, why);
      found.push([...theirs(row.cells), String(row.line), reasons]);
    }
    if (found.length > 0) yield found;
  }
}

/** A row of the file; with the reasons where it is not written. */
interface TableRowWithReasons {
  readonly row: TableRow;
  readonly why: readonly WhyLeftOut[] | undefined;
}

/** All rows of a file, each with why it is left out, where it is. */
export async function* withReasons(
  rows: TableRows,
  leftOut: AsyncIterable<readonly LeftOutRow[]>,
): AsyncGenerator<TableRowWithReasons[]> {
  const next = inTurn(leftOut);
  let open = await next();
  for await (const batch of rows) {
    const found: TableRowWithReasons[] = [];
    for (const row of batch) {
      while (open && open.line < row.line) open = await next();
      found.push({ row, why: open?.line === row.line ? open.why : undefined });
    }
    yield found;
  }
}

/** All reasons of a row in words; what has no column in the file of its own stands there too. */
function reasonsOf({ beyond = [] }: TableRow, why: readonly WhyLeftOut[]): string {
  const said = why.map(({ column, sentence }) =>
    column === "" || sentence.includes(`“${column}”`) ? sentence : `${column}: ${sentence}`,
  );
  const more = beyond.map((cell) => `“${cell}”`).join(", ");
  const text = [...said, ...(more === "" ? [] : [`Beyond the last column: ${more}.`])].join(" ");
  return text.length > REASONS_MAX ? `${text.slice(0, REASONS_MAX - 1)}…` : text;
}

/** The items of batches one by one; undefined behind the last. */
function inTurn<T>(batches: AsyncIterable<readonly T[]>): () => Promise<T | undefined> {
  const source = batches[Symbol.asyncIterator]();
  let batch: readonly T[] = [];
  let at = 0;
  return async () => {
    while (at >= batch.length) {
      const { done, value } = await source.next();
      if (done) return undefined;
      batch = value;
      at = 0;
    }
    at += 1;
    return batch[at - 1];
  };
}

/** What no file system takes in a name, and what nobody sees in one. */
const UNSAFE = /[\p{C}\s<>:"/\\|?*]+/gu;
const EXTENSION = /\.(?:csv|tsv|txt|xlsx|xlsm|xlsb|xls|html?)$/i;
const NAME_MAX = 100;

/** Name of the error file of a file, which may be called anything: "<its name> - rows to fix.csv". */
export function errorFileName(fileName: string, extension: "csv" | "xlsx"): string {
  const base = fileName.split(/[/\\]/).at(-1) ?? "";
  const name = base
    .replace(EXTENSION, "")
    .replace(UNSAFE, " ")
    .replace(/^[.\s]+/, "");
  const kept = [...name].slice(0, NAME_MAX).join("").trim();
  return `${kept || "import"} - rows to fix.${extension}`;
}
