import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import type { ImportEndedView } from "@/lib/usecases/view-import-ended";
import { ImportRecordTables } from "./import-record";
import { KeptAccounts } from "./kept-accounts";
import { RowsLeftOut } from "./rows-left-out";
import { type StepAction, StepForm } from "./step-form";

interface EndedStepProps {
  readonly importId: string;
  readonly view: ImportEndedView;
  readonly readAgain: StepAction;
}

/** An import that is over: what came of it, how it was read, and what was left out. */
export function EndedStep({ importId, view, readAgain }: EndedStepProps) {
  const address = `/import/${importId}`;
  const { kept, leftOut } = view;
  const wasWritten = view.status === "done" || view.status === "undone";
  const another = <ButtonLink href="/import">Upload another file</ButtonLink>;
  return (
    <div className="grid gap-8">
      {wasWritten ? (
        <div className="grid gap-6">
          {view.problem ? (
            <Notice tone="danger" role="alert">
              <p>{view.problem}</p>
            </Notice>
          ) : null}
          <p className="text-lead font-semibold" role="status">
            {view.sentence}
          </p>
          <FigureRow figures={view.figures} />
          {view.notes.map((note) => (
            <p key={note} className="max-w-prose wrap-anywhere">
              {note}
            </p>
          ))}
          <div className="flex flex-wrap gap-2">
            <ButtonLink href="/" tone="primary">
              See the portfolio
            </ButtonLink>
            <ButtonLink href="/import">Import another file</ButtonLink>
            {view.undoHref ? <ButtonLink href={view.undoHref}>Undo this import…</ButtonLink> : null}
          </div>
        </div>
      ) : (
        <EmptyState title="This import has ended" action={another}>
          {view.sentence}
        </EmptyState>
      )}
      {view.mayReadAgain ? (
        <StepForm action={readAgain} importId={importId}>
          <div>
            <Button>Read the file again</Button>
          </div>
        </StepForm>
      ) : null}
      {kept && kept.accounts.length > 0 ? (
        <KeptAccounts title="What stays" kept={kept} address={address} />
      ) : null}
      {leftOut.rows.length > 0 ? (
        <RowsLeftOut view={leftOut} errorFile={view.errorFile} address={address} />
      ) : null}
      <ImportRecordTables record={view.record} />
    </div>
  );
}
