import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Cell, Table } from "@/components/ui/table";
import type { RatesView } from "@/lib/usecases/currency-rates";

interface RateTableProps {
  readonly rates: RatesView["rates"];
  readonly takeAway: (data: FormData) => Promise<void>;
}

const COLUMNS = ["Currency", "From", "Currency rate", "Added by", "Remove"].map((label) => ({
  label,
  numeric: false,
}));

/** The rates of the workspace, by currency, the newest first; each can be removed. */
export function RateTable({ rates, takeAway }: RateTableProps) {
  return (
    <KeepFocus>
      {rates.length === 0 ? (
        <p>No currency rates yet.</p>
      ) : (
        <Rates rates={rates} takeAway={takeAway} />
      )}
    </KeepFocus>
  );
}

function Rates({ rates, takeAway }: RateTableProps) {
  return (
    <Table caption="Currency rates" captionHidden columns={COLUMNS}>
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
              <Button
                tone="danger"
                aria-label={`Remove the currency rate for ${currency} from ${from}`}
              >
                Remove
              </Button>
            </Form>
          </Cell>
        </tr>
      ))}
    </Table>
  );
}
