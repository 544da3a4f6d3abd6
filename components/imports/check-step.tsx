import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";
import { BadRows } from "./bad-rows";
import { type StepAction, StepForm } from "./step-form";

interface CheckStepProps {
  readonly importId: string;
  readonly view: ImportCheckView;
  readonly checkAgain: StepAction;
  readonly changeColumns: StepAction;
  readonly correctCells: StepAction;
  readonly confirm: StepAction;
}

/** What would be written, row by row where it matters. Nothing has been written yet. */
export function CheckStep({ importId, view, ...actions }: CheckStepProps) {
  const { checkAgain, changeColumns, correctCells, confirm } = actions;
  return (
    <div className="grid gap-8">
      {view.problem ? (
        <StepForm action={checkAgain} importId={importId}>
          <Notice tone="danger" role="alert">
            <p>{view.problem}</p>
          </Notice>
          <div>
            <Button>Check again</Button>
          </div>
        </StepForm>
      ) : null}
      <FigureRow figures={view.figures} />
      {view.oldFile ? (
        <Notice tone="info">
          <p>{view.oldFile}</p>
        </Notice>
      ) : null}
      {view.badRowsTotal > 0 ? (
        <BadRows importId={importId} view={view} correctCells={correctCells} />
      ) : null}
      {view.warnings.length > 0 ? <Warnings view={view} /> : null}
      {view.changes.length > 0 ? <Changes view={view} /> : null}
      <Section title="Confirm">
        <StepForm action={confirm} importId={importId}>
          {view.badRowsTotal > 0 ? (
            <Checkbox name="skipErrors" value="on">
              Leave the rows with errors out
            </Checkbox>
          ) : null}
          {view.referenceTicket ? (
            <Checkbox name="useReferenceTicket" value="on" defaultChecked>
              Compare tickets with {view.referenceTicket}
            </Checkbox>
          ) : null}
          {view.nothingToDo ? <p className="text-muted">{view.nothingToDo}</p> : null}
          {view.canImport ? (
            <div>
              <Button tone="primary">Import now</Button>
            </div>
          ) : null}
        </StepForm>
        <StepForm action={changeColumns} importId={importId}>
          <div>
            <Button>Change the columns</Button>
          </div>
        </StepForm>
      </Section>
    </div>
  );
}

function Changes({ view }: { readonly view: ImportCheckView }) {
  const columns = [
    { label: "Line", numeric: true },
    { label: "Account", numeric: false },
    { label: view.kind === "orders" ? "Order" : "What happens", numeric: false },
  ];
  return (
    <Section
      title="What would be written"
      finding={`The first ${view.changes.length} of ${view.changesTotal}.`}
    >
      <Table caption="What would be written" captionHidden columns={columns}>
        {view.changes.map((change) => (
          <tr key={change.line}>
            <Cell numeric>{change.line}</Cell>
            <Cell header>{change.label}</Cell>
            <Cell>{change.what}</Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}

function Warnings({ view }: { readonly view: ImportCheckView }) {
  return (
    <Section
      title="To know"
      finding={`${view.warningsTotal} notes that keep no row out; the first ${view.warnings.length} are here.`}
    >
      <ul className="grid max-w-prose list-disc gap-1 pl-5">
        {view.warnings.map((warning) => (
          <li key={`${warning.line} ${warning.sentence}`}>
            Line {warning.line}: {warning.sentence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
