import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { PortfolioView } from "@/lib/usecases/view-portfolio";

const COLUMNS = [
  { label: "Account", numeric: false },
  { label: "Revenue", numeric: true },
  { label: "Ask", numeric: false },
] as const;

/** The accounts whose missing facts would settle most revenue, with what to ask. */
export function EvidenceTable({ rows }: { readonly rows: PortfolioView["evidence"]["rows"] }) {
  return (
    <Table caption="Facts to ask for" captionHidden columns={COLUMNS}>
      {rows.map((row) => (
        <tr key={row.href}>
          <Cell header>
            <TextLink href={row.href}>{row.name}</TextLink>
          </Cell>
          <Cell numeric>{row.revenue}</Cell>
          <Cell>
            <span className="block min-w-44">{row.ask}</span>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
