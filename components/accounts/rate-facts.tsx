import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Radios } from "@/components/ui/radios";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { RateCard } from "@/lib/usecases/view-rate-queue";

interface RateFactsProps {
  readonly card: RateCard;
  readonly state: AccountFormState;
}

/** The facts that matter most, each in seconds: bids, contact, and what one makes of the account. */
export function RateFacts({ card, state }: RateFactsProps) {
  const { values, problems } = state;
  const { facts } = card;
  return (
    <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
      <fieldset className="grid content-start gap-3">
        <legend className="float-left w-full font-semibold">Orders awarded without bids</legend>
        <Field
          input="number"
          inputMode="decimal"
          maxLength={40}
          name="directAwardShare"
          label="Share of orders awarded without bids"
          hint="Orders of the last 24 months, 0–100%. Leave out the first order and tenders required by law."
          value={values.directAwardShare ?? facts.directAwardShare}
          problem={problems.directAwardShare}
        />
        <div className="grid grid-cols-2 gap-4">
          <Field
            input="number"
            inputMode="numeric"
            maxLength={6}
            name="ordersAll"
            label="Or count orders"
            hint="Last 24 months, at least 4"
            value={values.ordersAll ?? ""}
            problem={problems.ordersAll}
          />
          <Field
            input="number"
            inputMode="numeric"
            maxLength={6}
            name="ordersDirect"
            label="Of these, without bids"
            value={values.ordersDirect ?? ""}
            problem={problems.ordersDirect}
          />
        </div>
        <Radios
          name="contact"
          legend="Their contact with us"
          value={values.contact ?? facts.contact}
          options={card.contactOptions}
        />
      </fieldset>
      <div className="grid content-start gap-3">
        <Radios
          name="judged"
          legend="Your judgement"
          value={values.judged ?? facts.judged}
          options={card.judgedOptions}
        />
        <fieldset className="grid gap-3 border-l-2 border-line pl-3">
          <legend className="float-left w-full text-caption text-muted">
            Evidence for your judgement (asked for 4 and 5)
          </legend>
          <Field
            input="date"
            name="eventOn"
            label="When"
            value={values.eventOn ?? ""}
            problem={problems.eventOn}
          />
          <Field
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
      </div>
    </div>
  );
}
