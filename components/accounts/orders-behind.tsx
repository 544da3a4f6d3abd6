import { Paging } from "@/components/ui/paging";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountOrdersView } from "@/lib/usecases/view-account-orders";

const COLUMNS = [
  { label: "Order", numeric: false },
  { label: "Date", numeric: false },
  { label: "Amount", numeric: true, lead: true },
  { label: "Status", numeric: false },
  { label: "Counts", numeric: false },
] as const;

/** The orders a fact of an account was derived from, page by page, with which of them count. */
export function OrdersBehind({ view }: { readonly view: AccountOrdersView }) {
  return (
    <div className="grid gap-6">
      <h1 className="text-heading font-semibold wrap-anywhere">
        <TextLink href={view.accountHref} className="text-ink">
          {view.name}
        </TextLink>
      </h1>
      <nav aria-label="Facts that the orders yield" className="flex flex-wrap gap-x-4 gap-y-1">
        {view.choices.map(({ href, label, isShown }) =>
          isShown ? (
            <span key={href} aria-current="page" className="font-semibold">
              {label}
            </span>
          ) : (
            <TextLink key={href} href={href}>
              {label}
            </TextLink>
          ),
        )}
      </nav>
      <Section title={view.title} finding={view.finding}>
        <Table caption={view.title} captionHidden columns={COLUMNS}>
          {view.rows.map((row) => (
            <tr key={row.key}>
              <Cell header>{row.number}</Cell>
              <Cell>{row.date}</Cell>
              <Cell numeric>{row.amount}</Cell>
              <Cell>{row.status}</Cell>
              <Cell>{row.counts}</Cell>
            </tr>
          ))}
        </Table>
        <Paging label="Pages of orders" firstHref={view.firstHref} nextHref={view.nextHref} />
      </Section>
    </div>
  );
}
