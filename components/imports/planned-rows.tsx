import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";
import { FocusPlace } from "./focus-after-action";
import { CheckPaging } from "./show-button";

/** What would be written, row by row. */
export function PlannedRows({ view }: { readonly view: ImportCheckView }) {
  const { rows } = view.planned;
  const isList = view.kind === "accounts";
  const columns = [
    { label: "Line", numeric: true },
    { label: "Account", numeric: false },
    { label: isList ? "What changes" : "Order", numeric: false },
    ...(isList ? [{ label: "Matched by", numeric: false }] : []),
  ];
  return (
    <Section
      title="What will be imported"
      finding={`${view.plannedTotal}, in the order of the file. Nothing has been written yet.`}
    >
      <FocusPlace id="planned">
        <Table caption="What will be imported" captionHidden columns={columns}>
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
      </FocusPlace>
      <CheckPaging {...view.planned} what="rows to import" place="planned" list="planned" />
    </Section>
  );
}
