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
        <legend className="float-left w-full font-semibold">Orders without a bid</legend>
        <Field
          input="number"
          inputMode="decimal"
          maxLength={40}
          name="directAwardShare"
          label="Share awarded without a bid"
          hint="Of the orders of the last 24 months, 0–100%; the first order never counts, tenders the law compels are left out"
          value={values.directAwardShare ?? facts.directAwardShare}
          problem={problems.directAwardShare}
        />
        <div className="grid grid-cols-2 gap-4">
          <Field
            input="number"
            inputMode="numeric"
            maxLength={6}
            name="ordersAll"
            label="Or count: orders"
            hint="In 24 months, at least 4"
            value={values.ordersAll ?? ""}
            problem={problems.ordersAll}
          />
          <Field
            input="number"
            inputMode="numeric"
            maxLength={6}
            name="ordersDirect"
            label="Won without a bid"
            hint="How many of these"
            value={values.ordersDirect ?? ""}
            problem={problems.ordersDirect}
          />
        </div>
        <Radios
          name="contact"
          legend="Whom they turn to"
          value={values.contact ?? facts.contact}
          options={card.contactOptions}
        />
      </fieldset>
      <div className="grid content-start gap-3">
        <Radios
          name="judged"
          legend="What you make of it"
          value={values.judged ?? facts.judged}
          options={card.judgedOptions}
        />
        <fieldset className="grid gap-3 border-l-2 border-line pl-3">
          <legend className="float-left w-full text-caption text-muted">
            A judgement of 4 or 5 needs something that shows it
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
        </fieldset>
      </div>
    </div>
  );
}
