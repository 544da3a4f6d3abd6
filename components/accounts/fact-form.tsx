"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { FactRow } from "@/lib/usecases/account-facts-view";
import type { AccountFormState } from "@/lib/usecases/edit-account-form";
import { AccountConflict } from "./account-conflict";

export type FactAction = (state: AccountFormState, data: FormData) => Promise<AccountFormState>;

/** The account a fact belongs to, as the page shows it, and how it is saved. */
export interface FactEdit {
  readonly accountId: string;
  readonly version: number;
  readonly shown: string;
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
  const form = useRef<HTMLFormElement>(null);
  const { control, field } = row;
  const id = `in-place-${field}`;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(`#in-place-${field}`)?.focus();
  }, [field]);
  const shared = {
    ...{ id, name: field, label: control.label, hint: control.hint, required: control.required },
    value: state.values[field] ?? control.value,
    problem: state.problems[field],
  };
  return (
    <Form
      ref={form}
      action={submit}
      noValidate
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      className="grid max-w-[calc(100vw-12rem)] gap-3 sm:max-w-xl"
    >
      <input type="hidden" name="accountId" value={edit.accountId} />
      <input type="hidden" name="version" value={state.values.version ?? edit.version} />
      <input type="hidden" name="shown" value={state.values.shown ?? edit.shown} />
      <input type="hidden" name="toDecide" value={state.values.toDecide ?? ""} />
      {state.message ? (
        <Notice tone="danger" role="alert">
          <p className="font-medium">{state.message}</p>
        </Notice>
      ) : null}
      {state.conflict ? <AccountConflict conflict={state.conflict} /> : null}
      {control.input === "choice" ? (
        <Field {...shared} input="choice" options={control.options} />
      ) : (
        <Field
          {...shared}
          input={control.input}
          inputMode={control.inputMode}
          maxLength={control.maxLength}
        />
      )}
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
