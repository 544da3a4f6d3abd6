import { type Groups, groupsAmong, withGroupHeader } from "./grouped-rows";
import { type Column, columnsOf, findHeaderRow } from "./header-row";
import { asMeant, isOwnHeader } from "./own-file";
import { RefusedFile } from "./refusal";
import type { RowChoices } from "./row-choices";
import type { RawRow } from "./row-parser";
import { headerRows, type SecondHeader } from "./second-header";
import type { BodyFormat } from "./table-format";

const TEXT_MAX = 80;

/** Where the table of a file begins, its columns, and how the rows below are read. */
export interface TableShape extends BodyFormat {
  readonly headerLine: number;
  readonly headerEnd: number;
  readonly columns: readonly Column[];
  /** The row beside the header, and what it is. */
  readonly second: { readonly kind: SecondHeader; readonly text: string } | undefined;
  readonly meant: (row: RawRow) => RawRow;
}

/** The shape of a table out of the first rows of its file. @throws RefusedFile */
export function tableShape(firstRows: readonly RawRow[], choices: RowChoices): TableShape {
  const found = headerOf(firstRows, choices.headerLine);
  const meant = asMeant(found);
  const { kind, row, end, second } = headerRows(
    firstRows,
    found,
    isOwnHeader(found) ? "none" : choices.secondHeader,
  );
  const header = meant(row);
  const groups = groupsOf(firstRows, header, end, choices);
  const width = header.cells.length;
  const columns = columnsOf(groups ? withGroupHeader(header, groups, width) : header);
  const wanted = new Set(choices.fillDown);
  const fillDown = columns
    .filter((column) => wanted.has(column.header) || wanted.has(column.label))
    .map(({ index }) => index);
  const text = second?.filter((cell) => cell !== "").join(", ");
  return {
    headerLine: row.line,
    headerEnd: end,
    columns,
    second: text === undefined ? undefined : { kind, text: text.slice(0, TEXT_MAX) },
    meant,
    fillDown: fillDown.length > 0 ? fillDown : undefined,
    groups,
  };
}

function groupsOf(
  firstRows: readonly RawRow[],
  { cells }: RawRow,
  headerEnd: number,
  { groupRows }: RowChoices,
): Groups | undefined {
  if (groupRows === "rows") return undefined;
  const below = firstRows.filter(({ line }) => line > headerEnd);
  const found = groupsAmong(cells.length, below);
  return found ?? (groupRows === "headings" ? { headings: 1, column: 0 } : undefined);
}

function headerOf(firstRows: readonly RawRow[], chosenLine: number | undefined): RawRow {
  const header =
    chosenLine === undefined
      ? (firstRows.find(isOwnHeader) ?? findHeaderRow(firstRows))
      : firstRows.find((row) => row.line === chosenLine);
  if (header !== undefined) return header;
  throw new RefusedFile(
    chosenLine === undefined ? { code: "empty" } : { code: "noHeaderLine", line: chosenLine },
  );
}
