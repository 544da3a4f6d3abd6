import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { OrderFindingView } from "@/lib/usecases/order-findings-view";
import { CheckChoice } from "./check-fields";
import { RecheckButton } from "./recheck-button";

/** What all rows of an order history together say of its orders; a person answers what is open. */
export function OrderFindings({ findings }: { readonly findings: readonly OrderFindingView[] }) {
  if (findings.length === 0) return null;
  const isAsked = findings.some(({ isOpen }) => isOpen);
  const canAnswer = findings.some(({ fields }) => fields.length > 0);
  return (
    <Section
      title="How rows become orders"
      finding={isAsked ? "Your file can be read in more than one way. Please choose." : undefined}
    >
      {findings.map(({ code, sentence, isOpen, fields }) => (
        <div key={code} className="grid max-w-prose gap-2">
          <Notice tone={isOpen ? "warning" : "info"}>
            <p>{sentence}</p>
          </Notice>
          {fields.map(({ name, label, value, options, isProposed }) => (
            <div key={name} className="grid content-start gap-1">
              <label htmlFor={name} className="font-medium">
                {label}
              </label>
              <CheckChoice
                id={name}
                name={name}
                shown={value}
                options={options}
                isProposed={isProposed}
              />
            </div>
          ))}
        </div>
      ))}
      {canAnswer ? (
        <div>
          <RecheckButton />
        </div>
      ) : null}
    </Section>
  );
}
