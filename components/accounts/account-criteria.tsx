import { Cell, Table } from "@/components/ui/table";
import type { AccountView } from "@/lib/usecases/view-account";

const COLUMNS = [
  { label: "Criterion", numeric: false },
  { label: "Weight", numeric: true },
  { label: "Points", numeric: true },
  { label: "Based on", numeric: false },
] as const;

/** The four criteria with their points and what these rest on. */
export function AccountCriteria({ criteria }: { readonly criteria: AccountView["criteria"] }) {
  return (
    <Table caption="Criteria" captionHidden columns={COLUMNS}>
      {criteria.map((criterion) => (
        <tr key={criterion.label}>
          <Cell header>{criterion.label}</Cell>
          <Cell numeric>{criterion.weight}</Cell>
          <Cell numeric>{criterion.points}</Cell>
          <Cell>{criterion.figure}</Cell>
        </tr>
      ))}
    </Table>
  );
}
