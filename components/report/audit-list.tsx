import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Paging } from "@/components/ui/paging";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AuditsView } from "@/lib/usecases/audits";

interface AuditListProps {
  readonly audits: AuditsView;
  readonly newAudit: (data: FormData) => Promise<void>;
}

const COLUMNS = [
  { label: "Audit", numeric: false },
  { label: "As of", numeric: true },
  { label: "Created", numeric: true },
] as const;

/** The saved audits: each keeps what was on paper then. */
export function AuditList({ audits, newAudit }: AuditListProps) {
  const { lines, newestHref, olderHref } = audits;
  const make = (
    <Form action={newAudit}>
      <Button tone="primary">Create an audit</Button>
    </Form>
  );
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-heading font-semibold">Audits</h1>
        {lines.length > 0 ? make : null}
      </div>
      {lines.length === 0 ? (
        <EmptyState title="No audits yet" action={make}>
          An audit is a printable report of the portfolio as it is today: the measured 80/20, the
          largest accounts and their segments, mismatched service, and what to do about it. Once
          created, it does not change.
        </EmptyState>
      ) : (
        <Table caption="Saved audits" captionHidden columns={COLUMNS}>
          {lines.map((audit) => (
            <tr key={audit.href}>
              <Cell header>
                <TextLink href={audit.href}>{audit.title}</TextLink>
              </Cell>
              <Cell numeric>{audit.asOf}</Cell>
              <Cell numeric>{audit.made}</Cell>
            </tr>
          ))}
        </Table>
      )}
      <Paging label="Pages of audits" firstHref={newestHref} nextHref={olderHref} />
    </div>
  );
}
