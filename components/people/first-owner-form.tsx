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
        Create the first owner. The code is printed in the terminal where Clientele was started.
      </p>
      <Field
        input="text"
        name="code"
        label="Code"
        hint="12 letters and digits"
        maxLength={40}
        value={state.values.code ?? ""}
        problem={state.problems.code}
        required
      />
      <PersonFields state={state} />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Get started"}
        </Button>
      </div>
    </form>
  );
}
