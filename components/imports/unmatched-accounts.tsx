import { Button, ButtonLink } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { CONTROL } from "@/components/ui/control";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { UnmatchedView } from "@/lib/usecases/view-unmatched";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Account of the file", numeric: false },
  { label: "Rows", numeric: true },
  { label: "Orders", numeric: true },
  { label: "Revenue", numeric: true },
  { label: "What to do", numeric: false },
  { label: "Name or external ID", numeric: false },
] as const;

interface UnmatchedAccountsProps {
  readonly importId: string;
  readonly view: UnmatchedView;
  readonly decideAccounts: StepAction;
}

/** The accounts that only the orders know, by value: created, matched by hand, or left out. */
export function UnmatchedAccounts({ importId, view, decideAccounts }: UnmatchedAccountsProps) {
  const { accounts, after } = view;
  return (
    <Section title="Accounts that are not found" finding={view.summary}>
      <StepForm action={decideAccounts} importId={importId}>
        <Table caption="Accounts that are not found" captionHidden columns={COLUMNS}>
          {accounts.map((account) => (
            <tr key={account.number}>
              <Cell header>
                <span className="wrap-anywhere">{account.label}</span>
              </Cell>
              <Cell numeric>{account.rows}</Cell>
              <Cell numeric>{account.orders}</Cell>
              <Cell numeric>{account.revenue}</Cell>
              <Cell>
                <Choice
                  key={account.value}
                  name={`account.${account.number}`}
                  aria-label={`What to do about ${account.label}`}
                  defaultValue={account.value}
                  options={account.options}
                  className="w-full min-w-44"
                />
              </Cell>
              <Cell>
                <input
                  name={`typed.${account.number}`}
                  aria-label={`Name or external ID of the account that ${account.label} is`}
                  maxLength={300}
                  className={`${CONTROL} w-full min-w-40`}
                />
              </Cell>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-2">
          <Button>Decide and check again</Button>
          {after === undefined ? null : (
            <ButtonLink href={`/import/${importId}?accounts=${after}`}>
              More accounts that are not found
            </ButtonLink>
          )}
        </div>
      </StepForm>
      <div className="flex flex-wrap gap-2">
        <Others importId={importId} decideAccounts={decideAccounts} others="create">
          Create all that nothing is decided for
        </Others>
        <Others importId={importId} decideAccounts={decideAccounts} others="leave">
          Leave the orders of all others out
        </Others>
      </div>
    </Section>
  );
}

interface OthersProps extends Omit<UnmatchedAccountsProps, "view"> {
  readonly others: "create" | "leave";
  readonly children: string;
}

function Others({ importId, decideAccounts, others, children }: OthersProps) {
  return (
    <StepForm action={decideAccounts} importId={importId}>
      <input type="hidden" name="others" value={others} />
      <div>
        <Button>{children}</Button>
      </div>
    </StepForm>
  );
}
