import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { ReadingField } from "@/lib/usecases/reading-field";
import type { ImportReadingView } from "@/lib/usecases/view-import-reading";
import { type StepAction, StepForm } from "./step-form";

interface ReadingFormProps {
  readonly importId: string;
  readonly fields: readonly ReadingField[];
  readonly fillDown?: ImportReadingView["fillDown"] | undefined;
  readonly readAgain: StepAction;
}

/** How the file is read, to be changed. */
export function ReadingForm({ importId, fields, fillDown = [], readAgain }: ReadingFormProps) {
  return (
    <StepForm action={readAgain} importId={importId}>
      {fields.map((field) => (
        <Field key={`${field.name} ${field.value}`} input="choice" {...field} />
      ))}
      {fillDown.length > 0 ? (
        <fieldset>
          <legend className="font-medium">Fill empty cells from above</legend>
          {fillDown.map(({ label, isFilled }) => (
            <Checkbox key={label} name="fillDown" value={label} defaultChecked={isFilled}>
              {label}
            </Checkbox>
          ))}
        </fieldset>
      ) : null}
      <div>
        <Button>Read it again</Button>
      </div>
    </StepForm>
  );
}
