import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FigureRow } from "@/components/ui/figure-row";
import type { ImportView } from "@/lib/usecases/view-import";
import { CheckStep } from "./check-step";
import { ColumnsStep } from "./columns-step";
import { JobProgress } from "./job-progress";
import { type StepAction, StepForm } from "./step-form";
import { StepList } from "./step-list";

interface ImportStepsProps {
  readonly view: ImportView;
  readonly actions: {
    readonly readAgain: StepAction;
    readonly chooseKind: StepAction;
    readonly chooseColumns: StepAction;
    readonly checkAgain: StepAction;
    readonly changeColumns: StepAction;
    readonly correctCells: StepAction;
    readonly decideAccounts: StepAction;
    readonly decideRows: StepAction;
    readonly confirm: StepAction;
    readonly giveUp: StepAction;
  };
}

/** An import at the step where it stands. */
export function ImportSteps({ view, actions }: ImportStepsProps) {
  const { id, progress } = view;
  const ended = view.result !== undefined || view.failure !== undefined;
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h1 className="text-heading font-semibold wrap-anywhere">Import {view.fileName}</h1>
        <StepList status={view.status} />
      </div>
      {view.columns ? <ColumnsStep importId={id} view={view.columns} {...actions} /> : null}
      {view.check ? <CheckStep importId={id} view={view.check} {...actions} /> : null}
      {view.result ? <Done figures={view.result} /> : null}
      {view.failure ? (
        <EmptyState
          title="This import has ended"
          action={<ButtonLink href="/import">Send another file</ButtonLink>}
        >
          {view.failure}
        </EmptyState>
      ) : null}
      {ended || view.columns || view.check ? null : (
        <JobProgress key={view.status} address={`/api/imports/${id}/status`} initial={progress} />
      )}
      {ended ? null : (
        <StepForm action={actions.giveUp} importId={id}>
          <div>
            <Button tone="danger">Give this import up</Button>
          </div>
        </StepForm>
      )}
    </div>
  );
}

function Done({ figures }: { readonly figures: NonNullable<ImportView["result"]> }) {
  return (
    <div className="grid gap-6">
      <p className="text-lead font-semibold" role="status">
        Done: everything is in the portfolio.
      </p>
      <FigureRow figures={figures} />
      <div className="flex flex-wrap gap-2">
        <ButtonLink href="/" tone="primary">
          See the portfolio
        </ButtonLink>
        <ButtonLink href="/import">Import another file</ButtonLink>
      </div>
    </div>
  );
}
