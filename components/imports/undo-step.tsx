import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureRow } from "@/components/ui/figure-row";
import { Notice } from "@/components/ui/notice";
import type { UndoView } from "@/lib/usecases/view-undo";
import { KeptAccounts } from "./kept-accounts";
import { type StepAction, StepForm } from "./step-form";

interface UndoStepProps {
  readonly view: UndoView;
  readonly undo: StepAction;
}

/** What undoing an import would do. Nothing has been taken back yet. */
export function UndoStep({ view, undo }: UndoStepProps) {
  const { id, whyNot, notes } = view;
  const address = `/import/${id}`;
  const back = <ButtonLink href={address}>Back to the import</ButtonLink>;
  return (
    <div className="grid gap-6">
      <h1 className="text-heading font-semibold wrap-anywhere">Undo import {view.fileName}</h1>
      {whyNot ? (
        <EmptyState title="This cannot be undone" action={back}>
          {whyNot}
        </EmptyState>
      ) : (
        <>
          <FigureRow figures={view.figures} />
          {notes.length > 0 ? (
            <Notice tone="info">
              {notes.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </Notice>
          ) : null}
          {view.kept.accounts.length > 0 ? (
            <KeptAccounts title="What would stay" kept={view.kept} address={`${address}/undo`} />
          ) : null}
          <StepForm action={undo} importId={id}>
            <p className="max-w-prose text-muted">
              Everything is undone at once, or nothing is. Accounts are rated again.
            </p>
            <div className="flex flex-wrap gap-2">
              <Button tone="danger">Undo this import</Button>
              {back}
            </div>
          </StepForm>
        </>
      )}
    </div>
  );
}
