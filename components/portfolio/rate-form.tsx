"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { RateState, RatesView } from "@/lib/usecases/currency-rates";

interface RateFormProps {
  readonly view: RatesView;
  readonly action: (state: RateState, data: FormData) => Promise<RateState>;
}

/** Gives a rate, or another one for a currency and day that have one. Works without JavaScript. */
export function RateForm({ view, action }: RateFormProps) {
  const [{ saved, problems, values }, submit, pending] = useActionState(action, {
    problems: {},
    values: {},
  });
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {saved ? (
        <Notice tone="info" role="status">
          <p>Saved: {saved} The portfolio is rated again in the background.</p>
        </Notice>
      ) : null}
      {Object.keys(problems).length > 0 ? (
        <Notice tone="danger" role="alert">
          <p>Nothing was saved yet. The fields below need another look.</p>
        </Notice>
      ) : null}
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
        hint="Earlier amounts have no rate: take a day no later than your first order in it."
        value={values.fromDay ?? ""}
        problem={problems.fromDay}
        required
      />
      <Field
        input="number"
        inputMode="decimal"
        name="rate"
        label={`What one unit of it is worth in ${view.base}`}
        hint={`Such as ${view.example}. A day that has a rate of the currency gets this one instead.`}
        maxLength={40}
        value={values.rate ?? ""}
        problem={problems.rate}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : "Save the rate"}
        </Button>
      </div>
    </Form>
  );
}
