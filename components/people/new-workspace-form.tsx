"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import type { SettingsView } from "@/lib/usecases/workspace-settings";

interface NewWorkspaceFormProps {
  /** The settings of the workspace one comes from: proposed for the new one, too. */
  readonly view: SettingsView;
  readonly action: (state: PersonFormState, data: FormData) => Promise<PersonFormState>;
}

/** Makes a workspace with nothing in it. Works without JavaScript; what was typed comes back. */
export function NewWorkspaceForm({ view, action }: NewWorkspaceFormProps) {
  const [{ problems, values }, submit, pending] = useActionState(action, {
    problems: {},
    values: {},
  });
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      <Field
        input="text"
        name="name"
        label="Name"
        maxLength={100}
        value={values.name ?? ""}
        problem={problems.name}
        required
      />
      <Field
        input="choice"
        name="currency"
        label="Reporting currency"
        value={values.currency ?? view.currency}
        options={view.currencies}
        problem={problems.currency}
      />
      <Field
        input="choice"
        name="timeZone"
        label="Time zone"
        value={values.timeZone ?? view.timeZone}
        options={view.timeZones}
        problem={problems.timeZone}
      />
      <Field
        input="choice"
        name="locale"
        label="Numbers and dates"
        value={values.locale ?? view.locale}
        options={view.locales}
        problem={problems.locale}
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Create workspace"}
        </Button>
      </div>
    </Form>
  );
}
