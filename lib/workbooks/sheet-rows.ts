import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx";
import {
  CELL_MAX,
  COLUMNS_MAX,
  FILE_MAX_BYTES,
  ROWS_MAX,
  SHEET_NAME_MAX,
  SHEETS_MAX,
} from "@/lib/tabular/limits";
import { type Refusal, RefusedFile } from "@/lib/tabular/refusal";
import type { RawRow } from "@/lib/tabular/row-parser";
import { visibleText } from "@/lib/tabular/visible-text";
import type { Sheet } from "@/lib/tabular/workbook-sheets";
import { cellText } from "./cell-text";
import { MergedCells } from "./merged-cells";
import type { HiddenRows } from "./open-document";
import type { OpenedWorkbook } from "./open-workbook";

/** The cells of the sheets of a workbook, read without a look at the size that a sheet claims. */
export class SheetReader {
  readonly #has1904Dates: boolean;
  /** Characters so far: a long text may stand in the file once and in any number of cells. */
  #characters = 0;

  readonly #hidden: readonly HiddenRows[];
  private readonly workbook: WorkBook;

  constructor({ book, hiddenRows }: OpenedWorkbook) {
    this.workbook = book;
    this.#hidden = hiddenRows;
    this.#has1904Dates = book.Workbook?.WBProps?.date1904 === true;
  }

  /** All sheets, in their order. @throws RefusedFile */
  sheets(): Sheet[] {
    const { SheetNames, Workbook } = this.workbook;
    if (SheetNames.length > SHEETS_MAX) throw new RefusedFile({ code: "tooManySheets" });
    return SheetNames.map((name, index) => ({
      name: visibleText(name).slice(0, SHEET_NAME_MAX),
      isHidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      ...this.#measured(index),
    }));
  }

  /** The rows of a sheet that hold something. */
  *rows(index: number): Generator<RawRow> {
    const sheet = this.workbook.Sheets[this.workbook.SheetNames[index] ?? ""];
    for (const [row, found] of filledRows(sheet)) {
      const cells: string[] = [];
      for (const [column, cell] of found) {
        const text = cellText(cell, this.#has1904Dates);
        if (text.trim() === "") continue;
        while (cells.length < column) cells.push("");
        cells[column] = text;
      }
      if (cells.length > 0) yield { line: row + 1, cells };
    }
  }

  /** Whether a row of a sheet is hidden. Rows are asked in order. */
  #hiddenIn(index: number): (row: number) => boolean {
    const sheet = this.workbook.Sheets[this.workbook.SheetNames[index] ?? ""];
    const known = sheet?.["!rows"];
    const ranges = this.#hidden[index] ?? [];
    let next = 0;
    return (row) => {
      while ((ranges[next]?.[1] ?? row) < row) next += 1;
      return known?.[row]?.hidden === true || row >= (ranges[next]?.[0] ?? row + 1);
    };
  }

  #measured(index: number): Pick<Sheet, "rows" | "columns" | "hiddenRows" | "problem"> {
    // The parser says nothing of a sheet it fails at: it is missing then, which is not to be empty.
    if (this.workbook.Sheets[this.workbook.SheetNames[index] ?? ""] === undefined) {
      return { rows: 0, columns: 0, problem: { code: "brokenWorkbook" } };
    }
    let rows = 0;
    let columns = 0;
    let hidden = 0;
    const isHidden = this.#hiddenIn(index);
    for (const { line, cells } of this.rows(index)) {
      rows += 1;
      if (isHidden(line - 1)) hidden += 1;
      columns = Math.max(columns, cells.length);
      const problem = problemOf(line, cells);
      if (problem) return { rows, columns, problem };
      for (const cell of cells) this.#characters += cell.length;
      if (this.#characters > FILE_MAX_BYTES) throw new RefusedFile({ code: "workbookTooLarge" });
    }
    return { rows, columns, ...(hidden > 0 && { hiddenRows: hidden }) };
  }
}

function problemOf(line: number, cells: readonly string[]): Refusal | undefined {
  if (line > ROWS_MAX) return { code: "tooManyRows", line };
  if (cells.length > COLUMNS_MAX) return { code: "tooManyColumns", line };
  if (cells.some((cell) => cell.length > CELL_MAX)) return { code: "cellTooLong", line };
  if (cells.some((cell) => cell.includes("\0"))) return { code: "nulCharacter", line };
  return undefined;
}

type DenseRows = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** The rows that have cells, each with its cells; those that a merged cell covers are left out. */
function* filledRows(
  sheet: WorkSheet | undefined,
): Generator<[row: number, cells: Iterable<[column: number, cell: CellObject]>]> {
  const data: DenseRows = sheet?.["!data"] ?? [];
  const merged = new MergedCells(sheet?.["!merges"] ?? []);
  // Not entries(): of a million rows most may be missing, and so may the cells of a row.
  for (const key of Object.keys(data)) {
    const row = Number(key);
    const cells = data[row];
    if (!cells) continue;
    merged.moveTo(row);
    yield [row, filledCells(cells, merged)];
  }
}

function* filledCells(
  cells: readonly (CellObject | undefined)[],
  merged: MergedCells,
): Generator<[column: number, cell: CellObject]> {
  for (const key of Object.keys(cells)) {
    const column = Number(key);
    const cell = cells[column];
    if (cell && !merged.covers(column)) yield [column, cell];
  }
}
