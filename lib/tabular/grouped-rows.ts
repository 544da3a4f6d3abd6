import { scanDate } from "./date-format";
import { foldText } from "./fold-text";
import { scanNumber } from "./number-format";
import type { RawRow } from "./row-parser";
import { areSums, isBareSubtotal, summedGroup } from "./sum-rows";

/**
 * Reports in groups: the name of a customer stands on a row of its own above the rows that belong to
 * it, and a row with their sums below them (QuickBooks, Sage, Xero). Read as one row an order, no
 * row would have a name, and each sum would count as one more.
 */

/** Where the headings of the groups stand, and the column that their names go to. */
export interface Groups {
  /** So many columns from the left may hold a heading; the first of them names the customer. */
  readonly headings: number;
  readonly column: number;
}

/** What is done with rows that look like headings and sums of groups. */
export const GROUP_CHOICES = ["headings", "rows"] as const;
export type GroupChoice = (typeof GROUP_CHOICES)[number];

/** The name of the column of the headings, where it has none. */
export const GROUP_HEADER = "Account name";
/** Headings within headings. */
const HEADINGS_MAX = 4;
const COLUMNS_MIN = 3;
/** Of a printed Salesforce report: “Account Name: Alder Ltd (3 records)”. */
const COUNTED = /^(?:[^:]{1,40}: ?)?(.{1,200}?) \(\d{1,9} records?\)$/i;

const isFigure = (cell: string): boolean => {
  const text = cell.trim();
  return scanNumber(text) !== undefined || scanDate(text) !== undefined;
};

/** The column of the only cell of a row with something in it; -1 where there are none or several. */
function lonelyCell({ cells }: RawRow): number {
  const first = cells.findIndex((cell) => cell.trim() !== "");
  return cells.some((cell, index) => index > first && cell.trim() !== "") ? -1 : first;
}

/**
 * The groups of a report, out of its first rows below the header: it begins with a heading, and the
 * rows below that have nothing there, or a date or number where the heading is a name.
 */
export function groupsAmong(width: number, below: readonly RawRow[]): Groups | undefined {
  const first = below.findIndex((row) => lonelyCell(row) === -1);
  if (first < 1 || first > HEADINGS_MAX || width < COLUMNS_MIN) return undefined;
  const places = below.slice(0, first).map(lonelyCell);
  const headings = Math.max(...places) + 1;
  const names = below.slice(0, first).map((row, index) => row.cells[places[index] ?? 0] ?? "");
  if (headings > HEADINGS_MAX || names.some(isFigure)) return undefined;
  const details = below.filter(
    (row) => lonelyCell(row) === -1 && summedGroup(labelOf(row)) === undefined,
  );
  if (!details.every(({ cells }) => cells.some(isFigure))) return undefined;
  const isBlank = details.every(({ cells }) =>
    cells.slice(0, headings).every((cell) => cell.trim() === ""),
  );
  if (isBlank) return { headings, column: 0 };
  const isBeside = details.every(({ cells }) => isFigure(cells[0] ?? ""));
  return headings === 1 && isBeside ? { headings, column: width } : undefined;
}

const labelOf = ({ cells }: RawRow): string => cells.find((cell) => cell.trim() !== "") ?? "";

/** The header of a report with the name of the column that the headings go to. */
export function withGroupHeader(header: RawRow, { column }: Groups, width: number): RawRow {
  if (header.cells[column]?.trim()) return header;
  const padded = Array.from({ length: width }, (_, index) => header.cells[index] ?? "");
  return { ...header, cells: padded.toSpliced(column, 1, GROUP_HEADER) };
}

/** Takes the rows of a report one after the other, and counts what is none of them. */
export class GroupReader {
  /** Rows with sums so far, and the first of them. */
  sums = 0;
  firstSum: number | undefined;
  headings = 0;
  /** Headings with rows below them and no sum of theirs. */
  #unclosed = 0;
  #name = "";
  #open = new Map<number, { readonly name: string; rows: number }>();
  /** What stood last in the first columns: a sum of it stands below. */
  readonly #last: string[] = [];

  constructor(private readonly groups: Groups | undefined) {}

  /** Whether each heading has the sum that belongs to it. */
  get isCertain(): boolean {
    const open = [...this.#open.values()].some(({ rows }) => rows > 0);
    return this.headings > 0 && this.#unclosed === 0 && !open;
  }

  /** The row as one of the table; undefined where it is a heading or a sum. */
  read(row: RawRow): RawRow | undefined {
    const { cells } = row;
    const at = cells.findIndex((cell) => cell.trim() !== "");
    const label = cells[at]?.trim() ?? "";
    if (this.#isSum(cells, at, label)) {
      this.sums += 1;
      this.firstSum ??= row.line;
      return this.groups ? undefined : row;
    }
    if (!this.groups) {
      if (at < HEADINGS_MAX) this.#last[at] = label;
      return row;
    }
    const { headings, column } = this.groups;
    if (at < headings && lonelyCell(row) === at) {
      this.#begin(at, label);
      return undefined;
    }
    for (const group of this.#open.values()) group.rows += 1;
    if (column < headings && cells[column]?.trim()) {
      this.#name = cells[column];
      this.#last[column] = label;
      return row;
    }
    const padded = Array.from({ length: Math.max(column, cells.length) }, (_, i) => cells[i] ?? "");
    const replaced = column < headings ? 1 : 0;
    return { ...row, cells: padded.toSpliced(column, replaced, this.#name) };
  }

  #begin(at: number, label: string): void {
    this.headings += 1;
    this.#close(at);
    const name = COUNTED.exec(label)?.[1] ?? label;
    if ([...this.#open.keys()].every((place) => place > at)) this.#name = name;
    this.#open.set(at, { name, rows: 0 });
  }

  /** Takes a group off with those within it, of which each should have had its sum. */
  #close(at: number): void {
    for (const [place, { rows }] of this.#open) {
      if (place < at) continue;
      if (rows > 0) this.#unclosed += 1;
      this.#open.delete(place);
    }
  }

  #isSum(cells: readonly string[], at: number, label: string): boolean {
    const group = summedGroup(label);
    if (group === undefined || !areSums(cells, at)) return false;
    const found = [...this.#open].find(([, { name }]) => foldText(name) === group);
    if (found) {
      this.#open.delete(found[0]);
      this.#close(found[0]);
      return true;
    }
    const isAlone = cells.every((cell, index) => index === at || cell.trim() === "");
    if (isAlone) return false;
    if (isBareSubtotal(label)) return true;
    if (!this.groups) return group !== "" && foldText(this.#last[at] ?? "") === group;
    if (group === "") this.#close(0);
    else if (at >= this.groups.headings) return false;
    else this.#unclosed += 1;
    return true;
  }
}
