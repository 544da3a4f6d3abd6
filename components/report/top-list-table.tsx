import { SegmentMark } from "@/components/charts/segment-mark";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { TopListRow } from "@/lib/report/report-model";

const COLUMNS = [
  { label: "#", numeric: true, lead: true },
  { label: "Account", numeric: false },
  { label: "Segment", numeric: false, lead: true },
  { label: "Score", numeric: true },
  { label: "Revenue", numeric: true, lead: true },
  { label: "Share", numeric: true },
  { label: "Cumulative", numeric: true },
  { label: "Treated as", numeric: false },
  { label: "Verdict", numeric: false },
] as const;

/** The largest accounts, crossed with their segment. */
export function TopListTable({ rows }: { readonly rows: readonly TopListRow[] }) {
  return (
    <Table caption="The largest accounts" captionHidden columns={COLUMNS}>
      {rows.map((row) => (
        <tr key={row.href}>
          <Cell numeric>{row.rank}</Cell>
          <Cell header>
            <TextLink href={row.href}>{row.name}</TextLink>
            <span className="block text-caption font-normal text-muted">{row.owner}</span>
          </Cell>
          <Cell>
            <SegmentMark mark={row.mark} />
          </Cell>
          <Cell numeric>
            {row.mark.segment === "unrated" ? (
              <span className="text-caption text-muted">{row.score}</span>
            ) : (
              row.score
            )}
          </Cell>
          <Cell numeric>{row.revenue}</Cell>
          <Cell numeric>{row.revenueShare}</Cell>
          <Cell numeric>{row.cumulativeShare}</Cell>
          <Cell>{row.treatedAs}</Cell>
          <Cell>{row.verdict}</Cell>
        </tr>
      ))}
    </Table>
  );
}
