"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import { PersonFields } from "./person-fields";

interface FirstOwnerFormProps {
  readonly action: (state: PersonFormState, data: FormData) => Promise<PersonFormState>;
}

/** The owner of a new installation. Works without JavaScript; what was typed comes back. */
export function FirstOwnerForm({ action }: FirstOwnerFormProps) {
  const [state, submit, pending] = useActionState(action, { problems: {}, values: {} });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Welcome to Clientele</h1>
      <p className="text-muted">
        Nobody can sign in yet. Whoever started the program has the code: it stands in what the
        start printed.
      </p>
      <Field
        input="text"
        name="code"
        label="Code"
        hint="Twelve letters and figures"
        maxLength={40}
        value={state.values.code ?? ""}
        problem={state.problems.code}
        required
      />
      <PersonFields state={state} />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Begin"}
        </Button>
      </div>
    </form>
  );
}
