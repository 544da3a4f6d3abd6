import { Button } from "@/components/ui/button";
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
import { RecheckButton } from "./recheck-button";
import { RowKinds } from "./row-kinds";
import { ShowButton } from "./show-button";
import { UnmatchedAccounts } from "./unmatched-accounts";

/** What would be written, row by row where it matters. Nothing has been written yet. */
export function CheckStep({ view }: { readonly view: ImportCheckView }) {
  return (
    <>
      {view.problem ? (
        <Notice tone="danger" role="alert">
          <p>{view.problem}</p>
          <MovedAccounts moved={view.moved} />
          <div>
            <Button name="intent" value="check">
              Re-check
            </Button>
          </div>
        </Notice>
      ) : null}
      <Said sentence={view.hardlyMet} />
      <section className="grid gap-3">
        <h2 className="text-lead font-semibold">Result of the check</h2>
        <FigureRow figures={view.figures} />
      </section>
      <Said sentence={view.covered} />
      <OrderFindings findings={view.orderFindings} />
      {view.statuses ? <CheckedStatuses view={view.statuses} /> : null}
      <Said sentence={view.withoutNumber} />
      <Said sentence={view.oldFile} />
      <MissingRates rates={view.missingRates} />
      <Said sentence={view.cleared} />
      {view.withoutEvidence ? (
        <Notice tone="warning">
          <p>{view.withoutEvidence}</p>
          <div>
            <ShowButton to="kind=noEvidence#of-kind">See all of them</ShowButton>
          </div>
        </Notice>
      ) : null}
      {view.bad.total > 0 ? <BadRows view={view.bad} /> : null}
      {view.asked.rows.length > 0 ? <AskedRows view={view.asked} /> : null}
      {view.conflicts ? <ConflictRows view={view.conflicts} /> : null}
      {view.unmatched ? <UnmatchedAccounts view={view.unmatched} /> : null}
      {view.decided ? <AskAgain /> : null}
      {view.duplicates.length > 0 ? <DuplicateRows view={view} /> : null}
      {view.rowKinds.kinds.length > 0 ? <RowKinds view={view.rowKinds} /> : null}
      {view.errorFile ? <ErrorFileLinks view={view.errorFile} /> : null}
      {view.warnings.length > 0 ? <Warnings view={view} /> : null}
      {view.matching ? <p className="max-w-prose text-muted">{view.matching}</p> : null}
      {view.planned.rows.length > 0 ? <PlannedRows view={view} /> : null}
      <NextStep view={view} />
    </>
  );
}

function Said({ sentence }: { readonly sentence: string | undefined }) {
  if (sentence === undefined) return null;
  return (
    <Notice tone="info">
      <p>{sentence}</p>
    </Notice>
  );
}

function NextStep({ view }: { readonly view: ImportCheckView }) {
  return (
    <Section title="Next step" finding={view.nothingToDo}>
      <div className="flex flex-wrap gap-2">
        {view.canImport ? (
          <ShowButton to="step=confirm" tone="primary">
            Continue to confirm
          </ShowButton>
        ) : null}
        <RecheckButton />
        <ShowButton to="step=columns">Back to columns</ShowButton>
      </div>
    </Section>
  );
}
