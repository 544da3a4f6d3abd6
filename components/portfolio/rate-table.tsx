import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Cell, Table } from "@/components/ui/table";
import type { RatesView } from "@/lib/usecases/currency-rates";

interface RateTableProps {
  readonly rates: RatesView["rates"];
  readonly takeAway: (data: FormData) => Promise<void>;
}

const COLUMNS = ["Currency", "From", "Rate", "Given by", "Take away"].map((label) => ({
  label,
  numeric: false,
}));

/** The rates of the workspace, by currency, the newest first; each can be taken away. */
export function RateTable({ rates, takeAway }: RateTableProps) {
  if (rates.length === 0) return <p>There is no rate yet.</p>;
  return (
    <Table caption="Rates" columns={COLUMNS}>
      {rates.map(({ id, currency, from, rate, by }) => (
        <tr key={id}>
          <Cell header>{currency}</Cell>
          <Cell>
            <span className="whitespace-nowrap">{from}</span>
          </Cell>
          <Cell>
            <span className="whitespace-nowrap tabular-nums">{rate}</span>
          </Cell>
          <Cell>{by || "–"}</Cell>
          <Cell>
            <Form action={takeAway}>
              <input type="hidden" name="id" value={id} />
              <Button tone="danger" aria-label={`Take away the rate of ${currency} from ${from}`}>
                Take away
              </Button>
            </Form>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
