import { SegmentMark } from "@/components/charts/segment-mark";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { MismatchRow } from "@/lib/report/view-parts";

interface MismatchTableProps {
  readonly title: string;
  /** What the last column holds: what to do, or what to ask. */
  readonly actionLabel: string;
  /** Said where there are no rows. */
  readonly none: string;
  readonly rows: readonly MismatchRow[];
}

/** Accounts whose treatment does not fit, with the money behind them and what to do. */
export function MismatchTable({ title, actionLabel, none, rows }: MismatchTableProps) {
  return (
    <div className="space-y-1.5">
      <h3 className="font-semibold">{title}</h3>
      {rows.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <Table caption={title} captionHidden columns={columns(actionLabel)}>
          {rows.map((row) => (
            <tr key={row.accountId}>
              <Cell header>
                <TextLink href={row.href}>{row.name}</TextLink>
              </Cell>
              <Cell>
                <SegmentMark mark={row.mark} />
              </Cell>
              <Cell numeric>{row.score}</Cell>
              <Cell numeric>{row.revenue}</Cell>
              <Cell numeric>{row.margin}</Cell>
              <Cell>{row.reason}</Cell>
              <Cell>{row.action}</Cell>
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}

function columns(actionLabel: string) {
  return [
    { label: "Account", numeric: false },
    { label: "Segment", numeric: false, lead: true },
    { label: "Score", numeric: true },
    { label: "Revenue", numeric: true, lead: true },
    { label: "Margin", numeric: true },
    { label: "Why", numeric: false },
    { label: actionLabel, numeric: false },
  ];
}
