"use client";

import { useActionState, useEffect, useRef } from "react";
import { useAnswerFocus } from "@/components/ui/answer-focus";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FactRow } from "@/lib/usecases/account-facts-view";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import type { Suggestions } from "@/lib/usecases/field-suggestions";
import { AccountConflict } from "./account-conflict";
import { FactControl } from "./fact-control";
import { FormQuestions } from "./form-questions";
import { JudgementEvidence } from "./judgement-evidence";

export type FactAction = (state: AccountFormState, data: FormData) => Promise<AccountFormState>;

/** The account a fact belongs to, as the page shows it, and how it is saved. */
export interface FactEdit {
  readonly accountId: string;
  readonly version: number;
  readonly shown: string;
  readonly suggestions: Suggestions;
  readonly action: FactAction;
}

interface FactFormProps {
  readonly row: FactRow;
  readonly edit: FactEdit;
  readonly onClose: () => void;
}

const OPEN: AccountFormState = { status: "open", message: "", problems: {}, values: {} };

/** The form of one fact, in its row. Escape closes it; what was typed comes back until it is saved. */
export function FactForm({ row, edit, onClose }: FactFormProps) {
  const [state, submit, pending] = useActionState(
    async (before: AccountFormState, data: FormData) => {
      const answer = await edit.action(before, data);
      if (answer.status === "saved") onClose();
      return answer;
    },
    OPEN,
  );
  const answer = useAnswerFocus(state);
  const form = useRef<HTMLFormElement>(null);
  const { control, field } = row;
  const id = `in-place-${field}`;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`#in-place-${field}`)?.focus();
  }, [field]);
  return (
    <Form
      ref={form}
      action={submit}
      noValidate
      onKeyDown={(event) => {
        // The list of a field is closed first, and what was typed there stays.
        const isListOpen = document.activeElement?.getAttribute("aria-expanded") === "true";
        if (event.key === "Escape" && !isListOpen) onClose();
      }}
      className="grid max-w-[calc(100vw-12rem)] gap-3 sm:max-w-xl"
    >
      <input type="hidden" name="accountId" value={edit.accountId} />
      <input type="hidden" name="version" value={state.values.version ?? edit.version} />
      <input type="hidden" name="shown" value={state.values.shown ?? edit.shown} />
      <input type="hidden" name="toDecide" value={state.values.toDecide ?? ""} />
      {state.message ? (
        <Notice tone="danger" role="alert" ref={answer}>
          <p className="font-medium">{state.message}</p>
          {state.links?.map(({ href, label }) => (
            <p key={href}>
              <TextLink href={href}>{label}</TextLink>
            </p>
          ))}
        </Notice>
      ) : null}
      {state.conflict ? <AccountConflict conflict={state.conflict} /> : null}
      <FormQuestions state={state} />
      <FactControl id={id} field={control} suggestions={edit.suggestions} state={state} />
      {field === "judged" ? <JudgementEvidence idPrefix="in-place-" state={state} /> : null}
      <div className="flex flex-wrap gap-2">
        <Button tone="primary" disabled={pending}>
          {pending ? "Saving…" : "Save"}
        </Button>
        <Button type="button" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
