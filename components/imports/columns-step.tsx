import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";
import { ColumnTable } from "./column-table";
import { ModeChoices } from "./mode-choices";
import { ReadingForm } from "./reading-form";
import { ReadingNotes } from "./reading-notes";
import { StatusChoices } from "./status-choices";
import { type StepAction, StepForm } from "./step-form";

interface ColumnsStepProps {
  readonly importId: string;
  readonly view: ImportColumnsView;
  readonly chooseKind: StepAction;
  readonly readAgain: StepAction;
  readonly chooseColumns: StepAction;
  readonly forgetMapping: StepAction;
}

/** What was found in the file and what each column is taken for; all of it can be changed. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { importId, view } = props;
  return (
    <div className="grid gap-8">
      <Section title="How the file is read" finding={view.reading.summary}>
        <ReadingNotes notes={view.reading.notes} />
        <div className="grid gap-6 lg:grid-cols-2">
          <ReadingForm
            importId={importId}
            fields={view.reading.fields}
            fillDown={view.reading.fillDown}
            readAgain={props.readAgain}
          />
          <StepForm action={props.chooseKind} importId={importId}>
            <Field
              input="choice"
              name="kind"
              label="The file is"
              value={view.kind}
              options={view.kinds}
            />
            <div>
              <Button>Apply</Button>
            </div>
          </StepForm>
        </div>
      </Section>
      <Section title="Map the columns" finding="Columns you leave out are not stored.">
        {view.remembered ? (
          <StepForm action={props.forgetMapping} importId={importId}>
            <Notice tone="info">
              <p>{view.remembered}</p>
            </Notice>
            <div>
              <Button>Forget this and suggest columns again</Button>
            </div>
          </StepForm>
        ) : null}
        <StepForm action={props.chooseColumns} importId={importId}>
          <input type="hidden" name="kind" value={view.kind} />
          <ColumnTable key={view.kind} view={view} />
          {view.kind === "orders" ? <OrderChoices view={view} /> : null}
          {view.persons ? <PersonChoice persons={view.persons} /> : null}
          <ModeChoices view={view} />
          <div>
            <Button tone="primary">Check the rows</Button>
          </div>
        </StepForm>
      </Section>
    </div>
  );
}

/** Whether rows of persons are accounts too. */
function PersonChoice({
  persons,
}: {
  readonly persons: NonNullable<ImportColumnsView["persons"]>;
}) {
  return (
    <fieldset>
      <legend className="font-medium">People in the list</legend>
      <p className="max-w-prose">{persons.sentence}</p>
      <Checkbox name="keepPersons" value="on" defaultChecked={persons.kept}>
        Import their rows as accounts too
      </Checkbox>
    </fieldset>
  );
}

function OrderChoices({ view }: { readonly view: ImportColumnsView }) {
  return (
    <div className="grid gap-4 md:grid-cols-2">
      {view.statuses.listed.length > 0 ? <StatusChoices statuses={view.statuses} /> : null}
      <fieldset>
        <legend className="font-medium">Accounts found only in the orders</legend>
        <Checkbox name="createAccounts" value="on" defaultChecked={view.createAccounts}>
          Create them (otherwise their orders are left out)
        </Checkbox>
      </fieldset>
    </div>
  );
}
