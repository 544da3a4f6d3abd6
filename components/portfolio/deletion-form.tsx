"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import type { DeletionState } from "@/lib/usecases/plan-deletion";

interface DeletionFormProps {
  readonly workspaceName: string;
  readonly action: (state: DeletionState, data: FormData) => Promise<DeletionState>;
}

/** Asks for the deletion of the workspace, by its name: nobody does that by mistake. */
export function DeletionForm({ workspaceName, action }: DeletionFormProps) {
  const [{ problem, name }, submit, pending] = useActionState(action, { name: "" });
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      <Field
        input="text"
        name="name"
        label="Workspace name"
        hint={`Type “${workspaceName}” to confirm.`}
        maxLength={200}
        value={name}
        problem={problem}
        required
      />
      <div>
        <Button tone="danger" disabled={pending}>
          Delete in seven days
        </Button>
      </div>
    </Form>
  );
}
