"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NotSaved, Outcome } from "@/components/ui/outcome";
import type { KeyState, KeysView } from "@/lib/auth/key-page";

interface KeyFormProps {
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly people: KeysView["people"];
  readonly action: (state: KeyState, data: FormData) => Promise<KeyState>;
}

/** Makes a key. It is shown here once and kept nowhere. */
export function KeyForm({ roles, people, action }: KeyFormProps) {
  const [state, submit, pending] = useActionState(action, { problems: {}, values: {} });
  const { key, problems, values } = state;
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {key ? (
        <Outcome of={state} tone="info" role="status">
          <p>Copy the key now: it is shown only once. Send it with each request as</p>
          <p className="font-medium wrap-anywhere">Authorization: Bearer {key}</p>
        </Outcome>
      ) : null}
      <NotSaved problems={problems} what="Not created." />
      <Field
        input="text"
        name="name"
        label="Purpose"
        maxLength={100}
        value={values.name ?? ""}
        problem={problems.name}
        required
      />
      <Field
        input="choice"
        name="role"
        label="Role"
        value={values.role ?? "viewer"}
        options={roles}
        problem={problems.role}
      />
      <Field
        input="choice"
        name="ownerId"
        label="Account owner"
        hint="For the role KAM: the key works with this owner's accounts only."
        value={values.ownerId ?? people[0]?.value ?? ""}
        options={people}
        problem={problems.ownerId}
      />
      <Field
        input="number"
        inputMode="numeric"
        name="days"
        label="Valid for (days)"
        value={values.days ?? "90"}
        problem={problems.days}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Create API key"}
        </Button>
      </div>
    </Form>
  );
}
