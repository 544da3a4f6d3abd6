import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { AskedRowsView } from "@/lib/usecases/view-asked-rows";
import { CheckChoice } from "./check-fields";
import { FocusPlace } from "./focus-after-action";
import { RecheckButton } from "./recheck-button";
import { CheckPaging } from "./show-button";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "Account", numeric: false },
] as const;

/** The rows that may mean several accounts: a person says which, for each or for all. */
export function AskedRows({ view }: { readonly view: AskedRowsView }) {
  const { rows, total, totalWords } = view;
  return (
    <Section
      title="Which account is it?"
      finding={`${totalWords} ${total === 1 ? "matches" : "match"} more than one account. Choose the right one, create a new account, or leave the row out.`}
    >
      <FocusPlace id="asked-rows">
        <Table caption="Rows that match more than one account" captionHidden columns={COLUMNS}>
          {rows.map((row) => (
            <tr key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell header>{row.label}</Cell>
              <Cell>
                <CheckChoice
                  name={`row.${row.line}`}
                  shown=""
                  aria-label={`Account for line ${row.line}`}
                  options={row.options}
                  className="min-w-44"
                />
              </Cell>
            </tr>
          ))}
        </Table>
      </FocusPlace>
      <CheckPaging {...view} what="rows to decide" place="asked" list="asked-rows" />
      <div className="flex flex-wrap gap-2">
        <RecheckButton />
        <Button name="together" value="leave">
          Leave out {total === 1 ? "this row" : `all ${totalWords}`}
        </Button>
      </div>
    </Section>
  );
}

/** A way back from what was decided. */
export function AskAgain() {
  return (
    <div>
      <Button name="together" value="again">
        Reset my decisions
      </Button>
    </div>
  );
}
