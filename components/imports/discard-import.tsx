import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { FocusPlace } from "./focus-after-action";
import { type StepAction, StepForm } from "./step-form";

interface DiscardImportProps {
  readonly importId: string;
  /** The step that is shown. */
  readonly step: string;
  /** What is asked; undefined before the first press. */
  readonly question: string | undefined;
  readonly discard: StepAction;
}

/** Discards an import at the second press: the first one asks and says what is lost. */
export function DiscardImport({ importId, step, question, discard }: DiscardImportProps) {
  const address = `/import/${importId}?step=${step}`;
  return (
    <FocusPlace id="discard" version={question ?? ""}>
      {question === undefined ? (
        <ButtonLink href={`${address}&discard=1#discard`} tone="danger">
          Discard import…
        </ButtonLink>
      ) : (
        <Notice tone="warning">
          <p>{question}</p>
          <StepForm action={discard} importId={importId}>
            <div className="flex flex-wrap gap-2">
              <Button tone="danger">Discard import</Button>
              <ButtonLink href={`${address}#discard`}>Keep working on it</ButtonLink>
            </div>
          </StepForm>
        </Notice>
      )}
    </FocusPlace>
  );
}
