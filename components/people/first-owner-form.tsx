"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { FirstOwnerState } from "@/lib/auth/first-owner";

interface FirstOwnerFormProps {
  readonly action: (state: FirstOwnerState, data: FormData) => Promise<FirstOwnerState>;
}

/** The owner of a new installation. Works without JavaScript; what was typed comes back. */
export function FirstOwnerForm({ action }: FirstOwnerFormProps) {
  const [{ problems, values }, submit, pending] = useActionState(action, {
    problems: {},
    values: {},
  });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Welcome to Clientele</h1>
      <p className="text-muted">
        Nobody can sign in yet. Whoever started the program has the code: it stands in what the
        start printed.
      </p>
      {Object.keys(problems).length > 0 ? (
        <Notice tone="danger" role="alert">
          <p>Nothing was saved yet. The fields below need another look.</p>
        </Notice>
      ) : null}
      <Field
        input="text"
        name="code"
        label="Code"
        hint="Twelve letters and figures"
        maxLength={40}
        value={values.code ?? ""}
        problem={problems.code}
        required
      />
      <Field
        input="text"
        name="name"
        label="Your name"
        maxLength={100}
        value={values.name ?? ""}
        problem={problems.name}
        required
      />
      <Field
        input="email"
        name="email"
        label="E-mail"
        maxLength={254}
        value={values.email ?? ""}
        problem={problems.email}
        required
      />
      <Field
        input="new-password"
        name="password"
        label="Password"
        hint="At least 12 characters"
        value=""
        problem={problems.password}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Begin"}
        </Button>
      </div>
    </form>
  );
}
