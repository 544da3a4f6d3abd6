import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { ReadingQuestion as Question } from "@/lib/usecases/view-reading-question";
import { type StepAction, StepForm } from "./step-form";

interface ReadingQuestionProps {
  readonly importId: string;
  readonly question: Question;
  readonly readAgain: StepAction;
}

/** Asks what a file leaves open before its rows can be read; the likeliest way is chosen. */
export function ReadingQuestion({ importId, question, readAgain }: ReadingQuestionProps) {
  const { title, sentence, name, choices, kept } = question;
  return (
    <Section title={title} finding={sentence}>
      <StepForm action={readAgain} importId={importId}>
        {kept.map((one) => (
          <input key={`${one.name} ${one.value}`} type="hidden" name={one.name} value={one.value} />
        ))}
        <fieldset className="grid max-w-prose gap-1">
          <legend className="sr-only">{title}</legend>
          {choices.map(({ value, label, cells }, index) => (
            <label
              key={value}
              className="flex min-h-6 cursor-pointer items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5"
            >
              <input
                type="radio"
                name={name}
                value={value}
                defaultChecked={index === 0}
                className="mt-0.5 size-4 shrink-0 accent-accent"
              />
              <span className="grid min-w-0 gap-0.5">
                <span>{label}</span>
                {cells.length > 0 ? (
                  <span className="wrap-anywhere text-muted">{cells.join(" · ")}</span>
                ) : null}
              </span>
            </label>
          ))}
        </fieldset>
        <div className="flex flex-wrap gap-2">
          <Button tone="primary">Read it this way</Button>
          <ButtonLink href="/import">Upload another file</ButtonLink>
        </div>
      </StepForm>
    </Section>
  );
}
