import { Cell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { AccountView } from "@/lib/usecases/view-account";

const COLUMNS = [
  { label: "Order", numeric: false },
  { label: "Date", numeric: false },
  { label: "Amount", numeric: true, lead: true },
  { label: "Status", numeric: false },
] as const;

/** The orders the trade facts were derived from. */
export function AccountOrders({ orders }: { readonly orders: AccountView["orders"] }) {
  if (orders.rows.length === 0) {
    return <p className="text-muted">No order history has been imported for this account.</p>;
  }
  return (
    <>
      <Table caption={orders.caption} columns={COLUMNS}>
        {orders.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: orders without a number share their number
          <tr key={index}>
            <Cell header>{row.number}</Cell>
            <Cell>{row.date}</Cell>
            <Cell numeric>{row.amount}</Cell>
            <Cell>{row.status}</Cell>
          </tr>
        ))}
      </Table>
      <p>
        <TextLink href={orders.allHref}>All orders and which ones count</TextLink>
      </p>
    </>
  );
}
