import { Button, ButtonLink } from "@/components/ui/button";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { ImportCheckView } from "@/lib/usecases/view-import-check";
import { AskAgain, AskedRows } from "./asked-rows";
import { BadRows } from "./bad-rows";
import { DuplicateRows, MissingRates, MovedAccounts, Warnings } from "./check-notes";
import { CheckedStatuses } from "./checked-statuses";
import { ConflictRows } from "./conflict-rows";
import { ErrorFileLinks } from "./error-file-links";
import { OrderFindings } from "./order-findings";
import { PlannedRows } from "./planned-rows";
import { RowKinds } from "./row-kinds";
import { type StepAction, StepForm } from "./step-form";
import { UnmatchedAccounts } from "./unmatched-accounts";

interface CheckStepProps {
  readonly importId: string;
  readonly view: ImportCheckView;
  readonly answerQuestions: StepAction;
  readonly checkAgain: StepAction;
  readonly correctCells: StepAction;
  readonly decideAccounts: StepAction;
  readonly decideRows: StepAction;
}

/** What would be written, row by row where it matters. Nothing has been written yet. */
export function CheckStep({ importId, view, ...actions }: CheckStepProps) {
  const { checkAgain, correctCells, decideAccounts, decideRows } = actions;
  return (
    <div className="grid gap-8">
      {view.problem ? (
        <StepForm action={checkAgain} importId={importId}>
          <Notice tone="danger" role="alert">
            <p>{view.problem}</p>
            <MovedAccounts moved={view.moved} />
          </Notice>
          <div>
            <Button>Check again</Button>
          </div>
        </StepForm>
      ) : null}
      {view.hardlyMet ? (
        <Notice tone="info">
          <p>{view.hardlyMet}</p>
        </Notice>
      ) : null}
      <FigureRow figures={view.figures} />
      {view.covered ? (
        <Notice tone="info">
          <p>{view.covered}</p>
        </Notice>
      ) : null}
      <OrderFindings
        importId={importId}
        findings={view.orderFindings}
        answerQuestions={actions.answerQuestions}
      />
      {view.statuses ? <CheckedStatuses view={view.statuses} /> : null}
      {view.withoutNumber ? (
        <Notice tone="info">
          <p>{view.withoutNumber}</p>
        </Notice>
      ) : null}
      {view.oldFile ? (
        <Notice tone="info">
          <p>{view.oldFile}</p>
        </Notice>
      ) : null}
      <MissingRates rates={view.missingRates} />
      {view.cleared ? (
        <Notice tone="info">
          <p>{view.cleared}</p>
        </Notice>
      ) : null}
      {view.bad.total > 0 ? (
        <BadRows importId={importId} view={view.bad} correctCells={correctCells} />
      ) : null}
      {view.asked.rows.length > 0 ? (
        <AskedRows importId={importId} view={view.asked} decideRows={decideRows} />
      ) : null}
      {view.conflicts ? (
        <ConflictRows importId={importId} view={view.conflicts} decideRows={decideRows} />
      ) : null}
      {view.unmatched ? (
        <UnmatchedAccounts
          importId={importId}
          view={view.unmatched}
          decideAccounts={decideAccounts}
        />
      ) : null}
      {view.decided ? <AskAgain importId={importId} decideRows={decideRows} /> : null}
      {view.duplicates.length > 0 ? <DuplicateRows view={view} /> : null}
      {view.rowKinds.kinds.length > 0 ? (
        <RowKinds importId={importId} view={view.rowKinds} />
      ) : null}
      {view.errorFile ? <ErrorFileLinks view={view.errorFile} /> : null}
      {view.warnings.length > 0 ? <Warnings view={view} /> : null}
      {view.matching ? <p className="max-w-prose text-muted">{view.matching}</p> : null}
      {view.planned.rows.length > 0 ? <PlannedRows importId={importId} view={view} /> : null}
      <Section title="Next step" finding={view.nothingToDo}>
        <div className="flex flex-wrap gap-2">
          {view.canImport ? (
            <ButtonLink href={`/import/${importId}?step=confirm`} tone="primary">
              Go on to confirm
            </ButtonLink>
          ) : null}
          <ButtonLink href={`/import/${importId}?step=columns`}>Change the columns</ButtonLink>
        </div>
      </Section>
    </div>
  );
}
