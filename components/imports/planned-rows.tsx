import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";

interface PlannedRowsProps {
  readonly importId: string;
  readonly view: ImportCheckView;
}

/** What would be written, row by row. */
export function PlannedRows({ importId, view }: PlannedRowsProps) {
  const { rows, after } = view.planned;
  const isList = view.kind === "accounts";
  const columns = [
    { label: "Line", numeric: true },
    { label: "Account", numeric: false },
    { label: isList ? "What happens" : "Order", numeric: false },
    ...(isList ? [{ label: "Found by", numeric: false }] : []),
  ];
  return (
    <Section
      title="What would be written"
      finding={`${rows.length} of ${view.plannedTotal}, in the order of the file.`}
    >
      <Table caption="What would be written" captionHidden columns={columns}>
        {rows.map((row) => (
          <tr key={row.line}>
            <Cell numeric>{row.line}</Cell>
            <Cell header>{row.label}</Cell>
            <Cell prose>
              <span className="wrap-anywhere">{row.what}</span>
            </Cell>
            {isList ? <Cell>{row.foundBy}</Cell> : null}
          </tr>
        ))}
      </Table>
      {after === undefined ? null : (
        <ButtonLink href={`/import/${importId}?planned=${after}`}>
          More of what would be written
        </ButtonLink>
      )}
    </Section>
  );
}
