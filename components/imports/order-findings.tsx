import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { OrderFindingView } from "@/lib/usecases/order-findings-view";
import { type StepAction, StepForm } from "./step-form";

interface OrderFindingsProps {
  readonly importId: string;
  readonly findings: readonly OrderFindingView[];
  readonly answerQuestions: StepAction;
}

/** What all rows of an order history together say of its orders; a person answers what is open. */
export function OrderFindings({ importId, findings, answerQuestions }: OrderFindingsProps) {
  if (findings.length === 0) return null;
  const isAsked = findings.some(({ isOpen }) => isOpen);
  const canAnswer = findings.some(({ fields }) => fields.length > 0);
  return (
    <Section
      title="How the rows make orders"
      finding={isAsked ? "The rows leave open what only you can tell." : undefined}
    >
      <StepForm action={answerQuestions} importId={importId}>
        {findings.map(({ code, sentence, isOpen, fields }) => (
          <div key={code} className="grid max-w-prose gap-2">
            <Notice tone={isOpen ? "warning" : "info"}>
              <p>{sentence}</p>
            </Notice>
            {fields.map((field) => (
              <Field key={field.name} input="choice" {...field} />
            ))}
          </div>
        ))}
        {canAnswer ? (
          <div>
            <Button>Check again with these answers</Button>
          </div>
        ) : null}
      </StepForm>
    </Section>
  );
}
