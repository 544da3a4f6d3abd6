"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { KeyState, KeysView } from "@/lib/auth/key-page";

interface KeyFormProps {
  readonly roles: readonly { readonly value: string; readonly label: string }[];
  readonly people: KeysView["people"];
  readonly action: (state: KeyState, data: FormData) => Promise<KeyState>;
}

/** Makes a key. It is shown here once and kept nowhere. */
export function KeyForm({ roles, people, action }: KeyFormProps) {
  const [{ key, problems, values }, submit, pending] = useActionState(action, {
    problems: {},
    values: {},
  });
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {key ? (
        <Notice tone="info" role="status">
          <p>Copy the key now: it is shown once. A script sends it with each request, as</p>
          <p className="font-medium wrap-anywhere">Authorization: Bearer {key}</p>
        </Notice>
      ) : null}
      <Field
        input="text"
        name="name"
        label="What it is for"
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
        label="Whose accounts it works with"
        hint="Counts for the role KAM only"
        value={values.ownerId ?? people[0]?.value ?? ""}
        options={people}
        problem={problems.ownerId}
      />
      <Field
        input="number"
        inputMode="numeric"
        name="days"
        label="Days it lasts"
        value={values.days ?? "90"}
        problem={problems.days}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Make the key"}
        </Button>
      </div>
    </Form>
  );
}
