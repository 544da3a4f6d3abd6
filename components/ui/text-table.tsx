import { Cell, Table } from "./table";
import { TextLink } from "./text-link";

interface TextTableProps {
  readonly table: {
    readonly caption: string;
    readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
    readonly rows: readonly {
      readonly cells: readonly string[];
      /** Where the first cell of the row leads. */
      readonly href?: string | undefined;
    }[];
  };
  readonly captionHidden?: boolean;
}

/** A table whose cells are plain words; the first cell names the row. */
export function TextTable({ table, captionHidden = false }: TextTableProps) {
  return (
    <Table caption={table.caption} captionHidden={captionHidden} columns={table.columns}>
      {table.rows.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are drawn once and never move
        <tr key={index}>
          {row.cells.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
            <Cell key={column} header={column === 0} numeric={table.columns[column]?.numeric}>
              {column === 0 && row.href ? <TextLink href={row.href}>{cell}</TextLink> : cell}
            </Cell>
          ))}
        </tr>
      ))}
    </Table>
  );
}
