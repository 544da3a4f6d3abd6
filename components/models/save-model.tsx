import { Button, ButtonLink } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import type { ModelFormState } from "@/lib/usecases/save-model";
import type { ModelView } from "@/lib/usecases/view-model";

interface SaveModelProps {
  readonly view: ModelView;
  readonly answer: ModelFormState;
  readonly pending: boolean;
}

/** Stores what was edited as a new version, and applies it at once where that is wanted. */
export function SaveModel({ view, answer, pending }: SaveModelProps) {
  return (
    <Section title="Save" finding="Applied versions never change. Saving creates a new version.">
      <div className="grid max-w-2xl gap-4">
        <Field
          input="text"
          name="name"
          label="Name"
          maxLength={view.limits.name}
          value={answer.name}
        />
        <Field
          input="long-text"
          name="note"
          label="Note"
          hint="Why you changed it, for those who compare versions later."
          maxLength={view.limits.note}
          value={answer.note}
        />
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" disabled={pending}>
            Save as a new version
          </Button>
          <Button name="apply" value="yes" disabled={pending}>
            Save and apply
          </Button>
          <ButtonLink href="/model">Reset to the applied version</ButtonLink>
        </div>
      </div>
    </Section>
  );
}
