import { createBodyReader } from "./body-rows";
import { CLOSING_ROWS_MAX, type ClosingRow, closingRows } from "./closing-rows";
import { type ColumnProfile, createColumnProfiler } from "./column-profile";
import { HEADER_ROWS_MAX } from "./limits";
import { refuseGroups } from "./refuse-groups";
import type { RowChoices } from "./row-choices";
import type { RawRow } from "./row-parser";
import type { SecondHeader } from "./second-header";
import type { BodyFormat } from "./table-format";
import { type TableShape, tableShape } from "./table-shape";

/** What the rows of a table say about it, wherever they come from. */
export interface RowsProfile {
  /** Rows below the header that are read: blank ones and those left out at the end not counted. */
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
  /** The header row and the rows above it, for picking another one. */
  readonly firstRows: readonly RawRow[];
  /** Sums and footers at the end. */
  readonly closing: readonly ClosingRow[];
  /** The row beside the header, and what it is. */
  readonly secondHeader?: { readonly kind: SecondHeader; readonly text: string } | undefined;
  /** Of a report in groups: what of it is no row. */
  readonly grouped?: { readonly headings: number; readonly sums: number } | undefined;
  readonly place: BodyFormat & {
    readonly headerLine: number;
    readonly headerEnd: number | undefined;
    readonly width: number;
    readonly closingLine: number | undefined;
  };
}

/** Looks at every value of every column, in bounded memory. Throws `RefusedFile`. */
export async function profileRows(
  source: AsyncIterable<readonly RawRow[]>,
  choices: RowChoices,
): Promise<RowsProfile> {
  const firstRows: RawRow[] = [];
  /** The last rows so far: whether they are records shows at the end. */
  const last: RawRow[] = [];
  let shape: TableShape | undefined;
  let profilers: ReturnType<typeof createColumnProfiler>[] = [];
  let body = createBodyReader({});
  let rows = 0;

  const count = (raw: RawRow) => {
    const row = body.read(raw);
    if (!row) return;
    rows += 1;
    for (const [index, profiler] of profilers.entries()) {
      profiler.add(row.cells[index] ?? "");
    }
  };
  const add = (row: RawRow) => {
    if (shape === undefined || row.line <= shape.headerEnd) return;
    last.push(shape.meant(row));
    const before = last.length > CLOSING_ROWS_MAX ? last.shift() : undefined;
    if (before) count(before);
  };
  const begin = () => {
    shape = tableShape(firstRows, choices);
    profilers = shape.columns.map(createColumnProfiler);
    body = createBodyReader(shape);
    for (const row of firstRows) add(row);
  };

  for await (const batch of source) {
    for (const row of batch) {
      if (shape !== undefined) add(row);
      else if (firstRows.push(row) === HEADER_ROWS_MAX) begin();
    }
  }
  if (shape === undefined) begin();
  const width = profilers.length;
  const closing = closingRows(last, width);
  const closingLine = choices.closingRows === "kept" ? undefined : closing[0]?.line;
  for (const row of last) if (closingLine === undefined || row.line < closingLine) count(row);
  if (choices.groupRows === undefined) refuseGroups(firstRows, body.groups, shape?.groups);
  const columns = profilers.map((profiler) => profiler.result());
  const { headerLine = 1, headerEnd = 1, fillDown, groups, second } = shape ?? {};
  const { headings, sums } = body.groups;
  return {
    rows,
    columns,
    firstRows,
    closing,
    secondHeader: second,
    grouped: groups && { headings, sums },
    place: {
      headerLine,
      headerEnd: headerEnd === headerLine ? undefined : headerEnd,
      width,
      closingLine,
      fillDown,
      groups,
    },
  };
}
