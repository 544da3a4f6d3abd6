import { Button, ButtonLink } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { AskedRowsView } from "@/lib/usecases/view-asked-rows";
import { type StepAction, StepForm } from "./step-form";

const COLUMNS = [
  { label: "Line", numeric: true },
  { label: "Row", numeric: false },
  { label: "It means", numeric: false },
] as const;

interface AskedRowsProps {
  readonly importId: string;
  readonly view: AskedRowsView;
  readonly decideRows: StepAction;
}

/** The rows that may mean several accounts: a person says which, for each or for all. */
export function AskedRows({ importId, view, decideRows }: AskedRowsProps) {
  const { rows, total, after } = view;
  return (
    <Section
      title="Which account is meant"
      finding={`${total} rows may mean several accounts. Say which, a new one, or none; nothing is guessed.`}
    >
      <StepForm action={decideRows} importId={importId}>
        <Table caption="Rows that may mean several accounts" captionHidden columns={COLUMNS}>
          {rows.map((row) => (
            <tr key={row.line}>
              <Cell numeric>{row.line}</Cell>
              <Cell header>{row.label}</Cell>
              <Cell>
                <Choice
                  name={`row.${row.line}`}
                  aria-label={`Account of line ${row.line}`}
                  options={row.options}
                  className="w-full min-w-44"
                />
              </Cell>
            </tr>
          ))}
        </Table>
        <div className="flex flex-wrap gap-2">
          <Button>Decide and check again</Button>
          {after === undefined ? null : (
            <ButtonLink href={`/import/${importId}?asked=${after}`}>Next rows to decide</ButtonLink>
          )}
        </div>
      </StepForm>
      <StepForm action={decideRows} importId={importId}>
        <input type="hidden" name="together" value="leave" />
        <div>
          <Button>Leave all of these rows out</Button>
        </div>
      </StepForm>
    </Section>
  );
}

/** A way back from what was decided. */
export function AskAgain({
  importId,
  decideRows,
}: Pick<AskedRowsProps, "importId" | "decideRows">) {
  return (
    <StepForm action={decideRows} importId={importId}>
      <input type="hidden" name="together" value="again" />
      <div>
        <Button>Ask again about what I decided</Button>
      </div>
    </StepForm>
  );
}
