import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { UnmatchedView } from "@/lib/usecases/view-unmatched";
import { CheckChoice, CheckInput } from "./check-fields";
import { FocusPlace } from "./focus-after-action";
import { RecheckButton } from "./recheck-button";
import { CheckPaging } from "./show-button";

const COLUMNS = [
  { label: "Account in the file", numeric: false },
  { label: "Rows", numeric: true },
  { label: "Orders", numeric: true },
  { label: "Revenue", numeric: true },
  { label: "What to do", numeric: false },
  { label: "Name or external ID", numeric: false },
] as const;

/** The accounts that only the orders know, by value: created, matched by hand, or left out. */
export function UnmatchedAccounts({ view }: { readonly view: UnmatchedView }) {
  return (
    <Section title="Accounts not found" finding={view.summary}>
      <FocusPlace id="not-found">
        <Table caption="Accounts not found" captionHidden columns={COLUMNS}>
          {view.accounts.map((account) => (
            <tr key={account.key}>
              <Cell header>
                <span className="wrap-anywhere">{account.label}</span>
              </Cell>
              <Cell numeric>{account.rows}</Cell>
              <Cell numeric>{account.orders}</Cell>
              <Cell numeric>{account.revenue}</Cell>
              <Cell>
                <CheckChoice
                  name={`account.${account.key}`}
                  shown={account.value}
                  aria-label={`What to do with ${account.label}`}
                  options={account.options}
                  className="min-w-44"
                />
              </Cell>
              <Cell>
                <CheckInput
                  name={`typed.${account.key}`}
                  shown=""
                  aria-label={`Name or external ID of the account for ${account.label}`}
                  maxLength={300}
                  className="min-w-40"
                />
              </Cell>
            </tr>
          ))}
        </Table>
      </FocusPlace>
      <CheckPaging {...view} what="accounts not found" place="accounts" list="not-found" />
      <div className="flex flex-wrap gap-2">
        <RecheckButton />
        <Button name="others" value="create">
          Create all other accounts
        </Button>
        <Button name="others" value="leave">
          Leave out all other orders
        </Button>
      </div>
    </Section>
  );
}
