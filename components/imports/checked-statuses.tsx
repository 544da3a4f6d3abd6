import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { CheckedStatusesView } from "@/lib/usecases/view-checked-statuses";

const COLUMNS = [
  { label: "Status", numeric: false },
  { label: "Rows", numeric: true },
  { label: "Sum", numeric: true },
  { label: "What is done", numeric: false },
] as const;

/** What the rows of each status add up to, and which of them are left out. */
export function CheckedStatuses({ view }: { readonly view: CheckedStatusesView }) {
  return (
    <Section title="Rows by status" finding={view.finding}>
      <Table caption="Rows by status" captionHidden columns={COLUMNS}>
        {view.statuses.map(({ value, count, sum, done }) => (
          <tr key={value}>
            <Cell header>{value}</Cell>
            <Cell numeric>{count}</Cell>
            <Cell numeric>{sum}</Cell>
            <Cell>{done}</Cell>
          </tr>
        ))}
      </Table>
      {view.others ? <p className="text-muted">{view.others}</p> : null}
    </Section>
  );
}
