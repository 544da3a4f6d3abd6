import type { ReactElement, ReactNode } from "react";
import { Children, cloneElement, isValidElement, useId } from "react";
import { HeaderCell } from "./table-header";

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
  /** What one looks for first: on a phone it stands beside the name of the row, without its label. */
  readonly lead?: boolean;
  /** What says by itself what it is: without its label where rows are cards. */
  readonly unlabelled?: boolean;
  /** For what is done and not read: paper has no use for it. */
  readonly screenOnly?: boolean;
  /** Width class of a column, so that tables below each other line up. */
  readonly width?: string | undefined;
  readonly sort?:
    | {
        readonly href: string;
        readonly direction: "ascending" | "descending" | "none";
      }
    | undefined;
}

interface TableProps {
  readonly caption: string;
  /** For a caption that only repeats the heading above the table. */
  readonly captionHidden?: boolean;
  /** Long tables: on wide screens their header stays in sight while the page scrolls. */
  readonly headerStays?: boolean;
  /** Whether rows are cards on a phone; two columns fit there as they are. */
  readonly cards?: boolean;
  readonly columns: readonly TableColumn[];
  /** The rows: `<tr>` of `Cell`, or components that give theirs to `tableRow`. */
  readonly children: ReactNode;
}

/**
 * A native table; on a phone each row is a card. Where it is wider than its column it scrolls by
 * itself, by keyboard too, and the page does not.
 *
 * Roles are written out: drawn as cards, a table is none to some browsers.
 */
export function Table({
  caption,
  captionHidden = false,
  headerStays = false,
  columns,
  cards = columns.length > 2,
  children,
}: TableProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={`relative min-w-0 overflow-x-auto print:overflow-visible ${headerStays ? "xl:overflow-visible" : ""}`}
    >
      <table
        {...{ role: "table" }}
        className={`w-full border-collapse text-table ${cards ? "cards" : ""}`}
      >
        <caption id={id} className={captionHidden ? "sr-only" : "pb-2 text-left font-medium"}>
          {caption}
        </caption>
        <thead
          {...{ role: "rowgroup" }}
          className={headerStays ? "xl:sticky xl:top-0 xl:z-10 print:static" : ""}
        >
          <tr {...{ role: "row" }}>
            {columns.map((column) => (
              <HeaderCell key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody {...{ role: "rowgroup" }}>
          {Children.map(children, (row) =>
            isValidElement<RowProps>(row) && row.type === "tr" ? tableRow(row, columns) : row,
          )}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  readonly role?: "row";
  readonly children?: ReactNode;
}

/** A `<tr>` whose cells know their column, which names the figure where the row is a card. */
export function tableRow(
  row: ReactElement<RowProps>,
  columns: readonly TableColumn[],
): ReactElement<RowProps> {
  const cells = Children.toArray(row.props.children).map((cell, place) =>
    isValidElement<CellProps>(cell) && cell.type === Cell
      ? cloneElement(cell, { column: columns[place] })
      : cell,
  );
  return cloneElement(row, { role: "row" }, cells);
}

interface CellProps {
  readonly children: ReactNode;
  readonly numeric?: boolean | undefined;
  /** The cell that names its row. */
  readonly header?: boolean;
  /** As its column. */
  readonly screenOnly?: boolean;
  /** Whole sentences: wide enough to be read where the table scrolls. */
  readonly prose?: boolean;
  /** Of a cell that gives way and is cut where its line is full: how wide it is at most. */
  readonly cut?: string | undefined;
  /** Told by its row. */
  readonly column?: TableColumn | undefined;
}

/** One cell; amounts stand to the right and never wrap. */
export function Cell({
  children,
  numeric = false,
  header = false,
  screenOnly = false,
  prose = false,
  cut,
  column,
}: CellProps) {
  const className = `border-b border-line px-2 py-1.25 align-top print:py-1.5 first:pl-0 last:pr-0 ${numeric ? "text-right whitespace-nowrap tabular-nums" : "text-left"} ${screenOnly ? "print:hidden" : ""} ${prose ? "min-w-44 print:min-w-0" : ""} ${cut ? `${cut} md:max-w-0 md:truncate print:max-w-none print:whitespace-normal` : ""}`;
  return header ? (
    <th
      {...{ role: "rowheader" }}
      scope="row"
      className={`${className} min-w-32 font-medium ${cut ? "" : "wrap-anywhere"} print:min-w-30`}
    >
      {children}
    </th>
  ) : (
    <td
      {...{ role: "cell" }}
      data-label={column?.unlabelled ? undefined : column?.label}
      data-lead={column?.lead ? "" : undefined}
      className={className}
    >
      {children}
    </td>
  );
}
