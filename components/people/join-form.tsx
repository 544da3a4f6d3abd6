"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import type { FirstOwnerState } from "@/lib/auth/first-owner";
import { PersonFields } from "./person-fields";

interface JoinFormProps {
  readonly action: (state: FirstOwnerState, data: FormData) => Promise<FirstOwnerState>;
  readonly token: string;
  readonly workspace: string;
}

/** Somebody who follows an invitation. Works without JavaScript; what was typed comes back. */
export function JoinForm({ action, token, workspace }: JoinFormProps) {
  const [state, submit, pending] = useActionState(action, { problems: {}, values: {} });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Join {workspace}</h1>
      <input type="hidden" name="token" value={token} />
      <PersonFields state={state} />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Join"}
        </Button>
      </div>
    </form>
  );
}
