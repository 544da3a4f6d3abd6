"use client";

import { useActionState } from "react";
import { useAnswerFocus } from "@/components/ui/answer-focus";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { OverrideView } from "@/lib/usecases/account-override-view";
import type { OverrideFormState } from "@/lib/usecases/override-account";
import { SingleKeys } from "./single-keys";

export type OverrideFormAction = (
  state: OverrideFormState,
  data: FormData,
) => Promise<OverrideFormState>;

interface OverrideFormProps {
  readonly accountId: string;
  readonly override: OverrideView;
  /** The facts as the page shows them. */
  readonly shownFacts: string;
  readonly action: OverrideFormAction;
}

const OPEN: OverrideFormState = {
  status: "open",
  message: "",
  meanwhile: [],
  problems: {},
  values: {},
};

const SEGMENTS = [
  { value: "", label: "choose" },
  { value: "client", label: "client" },
  { value: "customer", label: "customer" },
];

const FIRST_FIELD = "override-segment";

/** Overrides the computed segment. Works without JavaScript; what was typed always comes back. */
export function OverrideForm({ accountId, override, shownFacts, action }: OverrideFormProps) {
  const [state, submit, pending] = useActionState(action, OPEN);
  const { problems } = state;
  const value = (name: keyof OverrideView["values"]) => state.values[name] ?? override.values[name];
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-4 print:hidden">
      {/* What was saved may have been taken away since. */}
      {state.status === "saved" && override.state === undefined ? null : <Answer state={state} />}
      <input type="hidden" name="accountId" value={accountId} />
      {/* As they were sent: the page may have been drawn anew from a later version. */}
      <input type="hidden" name="shown" value={state.values.shown ?? shownFacts} />
      <input
        type="hidden"
        name="shownOverride"
        value={state.values.shownOverride ?? override.shown}
      />
      <Field
        id={FIRST_FIELD}
        input="choice"
        name="segment"
        label="Rate this account as"
        value={value("segment")}
        options={SEGMENTS}
        problem={problems.segment}
        required
      />
      <Field
        input="long-text"
        name="reason"
        label="Reason"
        hint="What you know that the facts do not show. Everyone who sees the account can read it."
        maxLength={1000}
        value={value("reason")}
        problem={problems.reason}
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          input="date"
          name="expiresOn"
          label="Expires"
          hint="The last day of the override. Leave empty for no end date."
          value={value("expiresOn")}
          problem={problems.expiresOn}
        />
        <Field
          input="date"
          name="reviewOn"
          label="Review on"
          value={value("reviewOn")}
          problem={problems.reviewOn}
        />
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : override.state === undefined ? "Override" : "Change the override"}
        </Button>
        <SingleKeys onLetter={focusForm}>Use the key o to go to this form</SingleKeys>
      </div>
    </Form>
  );
}

function Answer({ state }: { readonly state: OverrideFormState }) {
  const box = useAnswerFocus(state);
  if (state.status === "open") return null;
  if (state.status === "saved") {
    return (
      <Notice tone="info" role="status" ref={box}>
        <p>Saved. The override is shown next to the model's rating.</p>
      </Notice>
    );
  }
  return (
    <Notice tone="danger" role="alert" ref={box}>
      <p className="font-medium">{state.message}</p>
      {state.meanwhile.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
          {state.meanwhile.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      ) : null}
    </Notice>
  );
}

function focusForm(letter: string): boolean {
  const field = letter === "o" ? document.getElementById(FIRST_FIELD) : null;
  field?.focus();
  return field !== null;
}
