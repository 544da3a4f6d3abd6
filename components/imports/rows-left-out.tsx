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
  return (
    <Section title="Rows left out" finding="Line numbers refer to your file.">
      {errorFile ? <ErrorFileLinks view={errorFile} /> : null}
      <Table caption="Rows left out" captionHidden columns={COLUMNS}>
        {view.rows.flatMap(({ line, label, reasons }) =>
          reasons.map(({ column, sentence }) => (
            <tr key={`${line} ${column} ${sentence}`}>
              <Cell numeric>{line}</Cell>
              <Cell header>{label}</Cell>
              <Cell>{column}</Cell>
              <Cell prose>{sentence}</Cell>
            </tr>
          )),
        )}
      </Table>
      <Paging
        label="Pages of rows"
        nextHref={view.after === undefined ? undefined : `${address}?after=${view.after}`}
      />
    </Section>
  );
}
