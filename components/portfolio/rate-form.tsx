"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NotSaved, Outcome } from "@/components/ui/outcome";
import type { RateState, RatesView } from "@/lib/usecases/currency-rates";

interface RateFormProps {
  readonly view: RatesView;
  readonly action: (state: RateState, data: FormData) => Promise<RateState>;
}

/** Gives a rate, or another one for a currency and day that have one. Works without JavaScript. */
export function RateForm({ view, action }: RateFormProps) {
  const [state, submit, pending] = useActionState(action, { problems: {}, values: {} });
  const { saved, problems, values } = state;
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {saved ? (
        <Outcome of={state} tone="info" role="status">
          <p>Saved: {saved} Ratings are being updated.</p>
        </Outcome>
      ) : null}
      <NotSaved problems={problems} />
      <Field
        input="choice"
        name="currency"
        label="Currency"
        value={values.currency ?? view.currency}
        options={view.currencies}
        problem={problems.currency}
      />
      <Field
        input="date"
        name="fromDay"
        label="From"
        hint="Earlier amounts stay without a rate. Choose the date of your first order in this currency, or an earlier one."
        value={values.fromDay ?? ""}
        problem={problems.fromDay}
        required
      />
      <Field
        input="number"
        inputMode="decimal"
        name="rate"
        label={`Value of 1 unit in ${view.base}`}
        hint={`For example ${view.example}. Replaces the currency's rate on the same date, if there is one.`}
        maxLength={40}
        value={values.rate ?? ""}
        problem={problems.rate}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : "Save currency rate"}
        </Button>
      </div>
    </Form>
  );
}
