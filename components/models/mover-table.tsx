import { SegmentMark } from "@/components/charts/segment-mark";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { WhatIfView } from "@/lib/usecases/what-if";

const COLUMNS = [
  { label: "Account", numeric: false },
  { label: "Account owner", numeric: false },
  { label: "Revenue, 12 months", numeric: true, lead: true },
  { label: "Now", numeric: false },
  { label: "With your changes", numeric: false },
  { label: "Why", numeric: false },
] as const;

/** The accounts that another model places elsewhere, the largest revenue first. */
export function MoverTable({ movers }: { readonly movers: WhatIfView["movers"] }) {
  return (
    <Table caption="Accounts that would change segment, largest revenue first" columns={COLUMNS}>
      {movers.map((mover) => (
        <tr key={mover.key}>
          <Cell header>
            <TextLink href={mover.href}>{mover.name}</TextLink>
          </Cell>
          <Cell>{mover.owner}</Cell>
          <Cell numeric>{mover.revenue}</Cell>
          <Cell>
            <SegmentMark mark={mover.before} />
          </Cell>
          <Cell>
            <SegmentMark mark={mover.after} />
          </Cell>
          <Cell>{mover.reason}</Cell>
        </tr>
      ))}
    </Table>
  );
}
