import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ReadingView } from "@/lib/usecases/view-reading";
import { type StepAction, StepForm } from "./step-form";

interface ReadingFormProps {
  readonly importId: string;
  readonly view: ReadingView;
  readonly readAgain: StepAction;
}

/** How the file is read, to be changed. */
export function ReadingForm({ importId, view, readAgain }: ReadingFormProps) {
  return (
    <StepForm action={readAgain} importId={importId}>
      <Field
        input="choice"
        name="encoding"
        label="Characters"
        hint={view.encodingWhy}
        value={view.encoding}
        options={view.encodings}
      />
      <Field
        input="choice"
        name="delimiter"
        label="Columns are divided by"
        value={view.delimiter}
        options={view.delimiters}
      />
      {view.headerLine && view.headerLines ? (
        <Field
          input="choice"
          name="headerLine"
          label="Header row"
          value={view.headerLine}
          options={view.headerLines}
        />
      ) : null}
      <div>
        <Button>Read it again</Button>
      </div>
    </StepForm>
  );
}
