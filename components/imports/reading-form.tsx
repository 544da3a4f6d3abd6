import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { ReadingField } from "@/lib/usecases/view-import-reading";
import { type StepAction, StepForm } from "./step-form";

interface ReadingFormProps {
  readonly importId: string;
  readonly fields: readonly ReadingField[];
  readonly readAgain: StepAction;
}

/** How the file is read, to be changed. */
export function ReadingForm({ importId, fields, readAgain }: ReadingFormProps) {
  return (
    <StepForm action={readAgain} importId={importId}>
      {fields.map((field) => (
        <Field key={`${field.name} ${field.value}`} input="choice" {...field} />
      ))}
      <div>
        <Button>Read it again</Button>
      </div>
    </StepForm>
  );
}
