"use client";

import { Fragment, useActionState } from "react";
import { useAnswerFocus } from "@/components/ui/answer-focus";
import { Button, ButtonLink } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type {
  AccountFormState,
  AccountFormView,
  FormField,
} from "@/lib/usecases/edit-account-form";
import { AccountConflict } from "./account-conflict";
import { FactControl } from "./fact-control";
import { FormQuestions } from "./form-questions";
import { JudgementEvidence } from "./judgement-evidence";

interface AccountFormProps {
  readonly view: AccountFormView;
  readonly action: (state: AccountFormState, data: FormData) => Promise<AccountFormState>;
  /** Where one goes without saving; an account that is saved keeps its view of the list. */
  readonly cancelHref: string;
}

const OPEN: AccountFormState = { status: "open", message: "", problems: {}, values: {} };

/** A new or existing account. Works without JavaScript; what was typed always comes back. */
export function AccountForm({ view, action, cancelHref }: AccountFormProps) {
  const [state, submit, pending] = useActionState(action, OPEN);
  return (
    <Form action={submit} noValidate className="grid max-w-4xl gap-8">
      {view.accountId ? <input type="hidden" name="accountId" value={view.accountId} /> : null}
      <input type="hidden" name="from" value={cancelHref} />
      {/* As they were sent: the page may have been drawn anew from a later version. */}
      <input type="hidden" name="version" value={state.values.version ?? view.version} />
      <input type="hidden" name="shown" value={state.values.shown ?? view.shown} />
      <input type="hidden" name="toDecide" value={state.values.toDecide ?? ""} />
      <Summary state={state} fields={view.groups.flatMap((group) => group.fields)} />
      {state.conflict ? <AccountConflict conflict={state.conflict} /> : null}
      <FormQuestions state={state} />
      {view.groups.map((group) => (
        <fieldset key={group.title} className="grid gap-4 border-t border-line pt-4">
          <legend className="float-left w-full text-lead font-semibold">{group.title}</legend>
          {group.note ? <p className="max-w-prose text-muted">{group.note}</p> : null}
          <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
            {group.fields.map((field) => (
              <Fragment key={field.field}>
                <FactControl
                  id={controlId(field.field)}
                  field={field}
                  suggestions={view.suggestions}
                  state={state}
                />
                {field.field === "judged" ? (
                  <JudgementEvidence idPrefix={controlId("")} state={state} />
                ) : null}
              </Fragment>
            ))}
          </div>
        </fieldset>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
        <ButtonLink href={cancelHref}>Cancel</ButtonLink>
      </div>
    </Form>
  );
}

const controlId = (field: string) => `field-${field}`;

/** Asked beside the judgement. */
const EVIDENCE = [
  { field: "eventOn", label: "When" },
  { field: "eventText", label: "What happened" },
];

interface SummaryProps {
  readonly state: AccountFormState;
  readonly fields: readonly FormField[];
}

/** What is wrong, in one place that takes the focus, with a link to each field. */
function Summary({ state, fields }: SummaryProps) {
  const box = useAnswerFocus(state);
  if (state.status === "open") return null;
  const wrong = [...fields, ...EVIDENCE].filter(({ field }) => state.problems[field]);
  return (
    <Notice tone="danger" role="alert" ref={box}>
      <p className="font-medium">{state.message}</p>
      {wrong.length > 0 ? (
        <ul className="grid list-disc gap-1 pl-5">
          {wrong.map((field) => (
            <li key={field.field}>
              <a
                href={`#${controlId(field.field)}`}
                className="underline underline-offset-2 hover:decoration-2"
              >
                {field.label}: {state.problems[field.field]}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {state.links?.map(({ href, label }) => (
        <p key={href}>
          <TextLink href={href}>{label}</TextLink>
        </p>
      ))}
    </Notice>
  );
}
