import { Paging } from "@/components/ui/paging";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { RowsLeftOut as RowsLeftOutView } from "@/lib/usecases/rows-left-out";
import type { ErrorFileView } from "@/lib/usecases/view-error-file";
import { ErrorFileLinks } from "./error-file-links";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "Column", numeric: false },
  { label: "Why", numeric: false },
] as const;

interface RowsLeftOutProps {
  readonly view: RowsLeftOutView;
  readonly errorFile: ErrorFileView | undefined;
  /** The page without its query. */
  readonly address: string;
}

/** The rows of the file that were not written, each with its line and why, page by page. */
export function RowsLeftOut({ view, errorFile, address }: RowsLeftOutProps) {
  const hrefTo = (line: number | undefined) =>
    line === undefined ? undefined : `${address}?after=${line}`;
  return (
    <Section title="Rows left out" finding="Line numbers refer to your file.">
      {errorFile ? <ErrorFileLinks view={errorFile} /> : null}
      <Table caption="Rows left out" captionHidden columns={COLUMNS}>
        {view.rows.map(({ line, label, reasons }) => (
          <tr key={line}>
            <Cell numeric>{line}</Cell>
            <Cell header>{label}</Cell>
            <Cell>{columnsOf(reasons)}</Cell>
            <Cell prose>
              <ul className="grid gap-1">
                {reasons.map(({ column, sentence }) => (
                  <li key={`${column} ${sentence}`}>{sentence}</li>
                ))}
              </ul>
            </Cell>
          </tr>
        ))}
      </Table>
      <Paging
        label="Pages of rows"
        position={view.range}
        firstHref={view.before === undefined ? undefined : address}
        previousHref={hrefTo(view.before)}
        nextHref={hrefTo(view.after)}
      />
    </Section>
  );
}

/** The columns that the reasons of a row are about, each once. */
const columnsOf = (reasons: RowsLeftOutView["rows"][number]["reasons"]) =>
  [...new Set(reasons.map(({ column }) => column))].filter(Boolean).join(", ");
