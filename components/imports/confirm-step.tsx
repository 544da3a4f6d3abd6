import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FigureRow } from "@/components/ui/figure-row";
import { Radios } from "@/components/ui/radios";
import { Section } from "@/components/ui/section";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";
import { type StepAction, StepForm } from "./step-form";

interface ConfirmStepProps {
  readonly importId: string;
  readonly view: ImportCheckView;
  readonly confirm: StepAction;
}

/** The last word before something is written. */
export function ConfirmStep({ importId, view, confirm }: ConfirmStepProps) {
  return (
    <div className="grid gap-8">
      <FigureRow figures={view.figures} />
      <Section
        title="Confirm"
        finding="Your portfolio changes all at once, when every row is written. You can undo the import later."
      >
        <StepForm action={confirm} importId={importId}>
          {view.bad.total > 0 ? (
            <Radios
              name="errors"
              legend="Rows with errors"
              value="stop"
              options={[
                { value: "stop", label: "Import nothing until every row is valid" },
                { value: "leave", label: "Leave out the rows with errors" },
              ]}
            />
          ) : null}
          {view.referenceTicket ? (
            <Checkbox name="useReferenceTicket" value="on" defaultChecked>
              {view.referenceTicket}
            </Checkbox>
          ) : null}
          {view.nothingToDo ? <p className="text-muted">{view.nothingToDo}</p> : null}
          {view.canImport ? (
            <div>
              <Button tone="primary">Import now</Button>
            </div>
          ) : null}
        </StepForm>
      </Section>
    </div>
  );
}
