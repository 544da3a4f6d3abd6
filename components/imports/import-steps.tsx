import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { ImportView } from "@/lib/usecases/view-import";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { ConfirmStep } from "./confirm-step";
import { EndedStep } from "./ended-step";
import { JobProgress } from "./job-progress";
import { ReadingForm } from "./reading-form";
import { ReadingQuestion } from "./reading-question";
import { type StepAction, StepForm } from "./step-form";
import { StepList } from "./step-list";
import { ValueTable } from "./value-table";

interface ImportStepsProps {
  readonly view: ImportView;
  readonly actions: {
    readonly readAgain: StepAction;
    readonly chooseKind: StepAction;
    readonly chooseColumns: StepAction;
    readonly forgetMapping: StepAction;
    readonly checkAgain: StepAction;
    readonly correctCells: StepAction;
    readonly decideAccounts: StepAction;
    readonly decideRows: StepAction;
    readonly answerQuestions: StepAction;
    readonly confirm: StepAction;
    readonly mapValues: StepAction;
    readonly giveUp: StepAction;
    readonly leaveAsItIs: StepAction;
  };
}

/** An import at the step where it stands. */
export function ImportSteps({ view, actions }: ImportStepsProps) {
  const { id, progress } = view;
  const isUndoing = view.status === "undoing";
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-heading font-semibold wrap-anywhere">Import {view.fileName}</h1>
        <StepList steps={view.steps} />
      </div>
      {view.problem ? (
        <Notice tone="danger" role="alert">
          <p>{view.problem}</p>
        </Notice>
      ) : null}
      {view.sameFile ? (
        <Notice tone="info">
          <p>
            {view.sameFile.sentence} <TextLink href={view.sameFile.href}>Look at it</TextLink>
          </p>
        </Notice>
      ) : null}
      {view.question ? (
        <ReadingQuestion importId={id} question={view.question} readAgain={actions.readAgain} />
      ) : null}
      {view.columns ? <ColumnsStep importId={id} view={view.columns} {...actions} /> : null}
      {view.values ? (
        <ValueTable importId={id} view={view.values} mapValues={actions.mapValues} />
      ) : null}
      {view.readingNotes.length > 0 && (view.check || view.confirm) ? (
        <Notice tone="info">
          {view.readingNotes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      {view.check ? <CheckStep importId={id} view={view.check} {...actions} /> : null}
      {view.confirm ? (
        <ConfirmStep importId={id} view={view.confirm} confirm={actions.confirm} />
      ) : null}
      {view.ended && !view.question ? (
        <EndedStep importId={id} view={view.ended} readAgain={actions.readAgain} />
      ) : null}
      {view.otherReading ? (
        <Section
          title="Read it in another way"
          finding="Where none of this is right: choose what the file is written in."
        >
          <ReadingForm importId={id} fields={view.otherReading} {...actions} />
        </Section>
      ) : null}
      {view.ended || view.columns || view.check || view.confirm ? null : (
        <JobProgress key={view.status} address={`/api/imports/${id}/status`} initial={progress} />
      )}
      {view.ended ? null : (
        <StepForm action={isUndoing ? actions.leaveAsItIs : actions.giveUp} importId={id}>
          <div>
            <Button tone="danger">
              {isUndoing ? "Leave the import as it is" : "Give this import up"}
            </Button>
          </div>
        </StepForm>
      )}
    </div>
  );
}
