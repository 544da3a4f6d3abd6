import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountView } from "@/lib/usecases/view-account";

const COLUMNS = [
  { label: "Fact", numeric: false },
  { label: "Value", numeric: false },
  { label: "Source", numeric: false },
  { label: "Date", numeric: false },
] as const;

/** Every fact with where it comes from; what is not known stands there as such. */
export function AccountFacts({ facts }: { readonly facts: AccountView["facts"] }) {
  return (
    <div className="space-y-5">
      {facts.map((group) => (
        <Table key={group.title} caption={group.title} columns={COLUMNS}>
          {group.rows.map((row) => (
            <tr key={row.label}>
              <Cell header>{row.label}</Cell>
              <Cell>
                {row.known ? row.value : <span className="text-muted italic">{row.value}</span>}
              </Cell>
              <Cell>
                {row.ordersHref ? (
                  <TextLink href={row.ordersHref}>
                    {row.source}
                    <span className="sr-only"> behind {row.label}</span>
                  </TextLink>
                ) : (
                  row.source
                )}
              </Cell>
              <Cell>{row.date}</Cell>
            </tr>
          ))}
        </Table>
      ))}
    </div>
  );
}
