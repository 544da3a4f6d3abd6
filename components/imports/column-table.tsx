import { Choice } from "@/components/ui/choice";
import { Cell, Table } from "@/components/ui/table";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";

const COLUMNS = [
  { label: "Column of the file", numeric: false },
  { label: "Is taken for", numeric: false },
  { label: "Why", numeric: false },
  { label: "Filled", numeric: true },
  { label: "Examples", numeric: false },
] as const;

/** Every column with what it is taken for, why, how well it is filled, and examples. */
export function ColumnTable({ view }: { readonly view: ImportColumnsView }) {
  return (
    <Table caption="Columns of the file" captionHidden columns={COLUMNS}>
      {view.columns.map((column) => (
        <tr key={column.index}>
          <Cell header>{column.label}</Cell>
          <Cell>
            <div className="grid min-w-44 gap-1.5">
              <Choice
                name={`target.${column.index}`}
                aria-label={`${column.label} is taken for`}
                defaultValue={column.target}
                key={column.target}
                options={view.targets}
              />
              {column.dates ? (
                <Choice
                  name={`dates.${column.index}`}
                  aria-label={`Dates of ${column.label}`}
                  defaultValue={column.dates.value}
                  options={column.dates.options}
                />
              ) : null}
              {column.decimal ? (
                <Choice
                  name={`decimals.${column.index}`}
                  aria-label={`Numbers of ${column.label}`}
                  defaultValue={column.decimal.value}
                  options={column.decimal.options}
                />
              ) : null}
            </div>
          </Cell>
          <Cell>
            <span className={column.asks ? "font-medium" : "text-muted"}>{column.why}</span>
          </Cell>
          <Cell numeric>{column.fill}</Cell>
          <Cell>
            <span className="wrap-anywhere text-muted">{column.samples}</span>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
