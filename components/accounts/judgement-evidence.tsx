import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";

interface JudgementEvidenceProps {
  /** Before the ids of its fields. */
  readonly idPrefix: string;
  readonly state: Pick<AccountFormState, "values" | "problems">;
}

/** What shows a judgement: asked for 4 and 5, and once only. */
export function JudgementEvidence({ idPrefix, state }: JudgementEvidenceProps) {
  const { values, problems } = state;
  return (
    <fieldset className="grid content-start gap-3 border-l-2 border-line pl-3">
      <legend className="float-left w-full text-caption text-muted">
        Evidence for your judgement (asked for 4 and 5)
      </legend>
      <Field
        id={`${idPrefix}eventOn`}
        input="date"
        name="eventOn"
        label="When"
        value={values.eventOn ?? ""}
        problem={problems.eventOn}
      />
      <Field
        id={`${idPrefix}eventText`}
        input="text"
        maxLength={1000}
        name="eventText"
        label="What happened"
        value={values.eventText ?? ""}
        problem={problems.eventText}
      />
      {problems.eventText || values.withoutEvidence ? (
        <Checkbox
          name="withoutEvidence"
          value="yes"
          defaultChecked={values.withoutEvidence === "yes"}
        >
          Save without evidence
        </Checkbox>
      ) : null}
    </fieldset>
  );
}
