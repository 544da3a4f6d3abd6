import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ImportView } from "@/lib/usecases/view-import";
import { checkFieldNames } from "./check-field-names";
import { CHECK_FORM, type CheckAction, CheckForm } from "./check-form";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { ConfirmStep } from "./confirm-step";
import { DiscardImport } from "./discard-import";
import { EndedStep } from "./ended-step";
import { StepFocus } from "./focus-after-action";
import { ImportReadings, ImportSaid } from "./import-said";
import { JobProgress } from "./job-progress";
import { ReadingForm } from "./reading-form";
import { ReadingQuestion } from "./reading-question";
import { EnterRechecks } from "./recheck-button";
import { type StepAction, StepForm } from "./step-form";
import { StepList } from "./step-list";
import { ValueTable } from "./value-table";

interface ImportStepsProps {
  readonly view: ImportView;
  /** The query of the page. */
  readonly query?: string | undefined;
  readonly actions: {
    readonly readAgain: StepAction;
    readonly chooseKind: StepAction;
    readonly chooseColumns: StepAction;
    readonly forgetMapping: StepAction;
    readonly takeCheckForm: CheckAction;
    readonly confirm: StepAction;
    readonly discard: StepAction;
    readonly leaveAsItIs: StepAction;
  };
}

/** An import at the step where it stands. */
export function ImportSteps({ view, query = "", actions }: ImportStepsProps) {
  const { check } = view;
  const isWorking = !(view.ended || view.columns || check || view.confirm);
  const form = check && CHECK_FORM;
  return (
    <StepFocus isPassing={isWorking}>
      <div className="grid gap-2">
        <h1 className="text-heading font-semibold wrap-anywhere">Import {view.fileName}</h1>
        {form ? <EnterRechecks form={form} /> : null}
        <StepList steps={view.steps} form={form} />
      </div>
      <ImportSaid view={view} />
      <CheckForm
        action={actions.takeCheckForm}
        importId={view.id}
        basis={check?.basis}
        fields={check ? checkFieldNames(check) : []}
      >
        {view.values ? <ValueTable view={view.values} /> : null}
        <ImportReadings view={view} />
        {check ? <CheckStep view={check} /> : null}
      </CheckForm>
      <OtherSteps view={view} actions={actions} />
      {isWorking && view.discardQuestion === undefined ? (
        <JobProgress
          key={view.status}
          address={`/api/imports/${view.id}/status`}
          page={`/import/${view.id}?${query}`}
          initial={view.progress}
        />
      ) : null}
      <WayOut view={view} actions={actions} />
    </StepFocus>
  );
}

/** The steps with forms of their own. */
function OtherSteps({ view, actions }: ImportStepsProps) {
  const { id } = view;
  return (
    <>
      {view.question ? (
        <ReadingQuestion importId={id} question={view.question} readAgain={actions.readAgain} />
      ) : null}
      {view.columns ? <ColumnsStep importId={id} view={view.columns} {...actions} /> : null}
      {view.confirm ? <ImportReadings view={view} /> : null}
      {view.confirm ? (
        <ConfirmStep importId={id} view={view.confirm} confirm={actions.confirm} />
      ) : null}
      {view.ended && !view.question ? (
        <EndedStep importId={id} view={view.ended} readAgain={actions.readAgain} />
      ) : null}
      {view.otherReading ? (
        <Section
          title="Read the file another way"
          finding="If none of this is right, choose how the file is written."
        >
          <ReadingForm importId={id} fields={view.otherReading} {...actions} />
        </Section>
      ) : null}
    </>
  );
}

/** Ends what is not over yet; the check has a button of its own, which keeps what was typed. */
function WayOut({ view, actions }: ImportStepsProps) {
  if (view.ended || view.check) return null;
  if (view.status === "undoing") {
    return (
      <StepForm action={actions.leaveAsItIs} importId={view.id}>
        <div>
          <Button tone="danger">Stop undoing</Button>
        </div>
      </StepForm>
    );
  }
  return (
    <DiscardImport
      importId={view.id}
      step={view.steps.find(({ isShown }) => isShown)?.step ?? "file"}
      question={view.discardQuestion}
      discard={actions.discard}
    />
  );
}
