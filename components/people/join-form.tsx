"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";
import type { PersonFormState } from "@/lib/auth/new-person-form";
import { PersonFields } from "./person-fields";

interface JoinFormProps {
  readonly action: (state: PersonFormState, data: FormData) => Promise<PersonFormState>;
  readonly token: string;
  readonly workspace: string;
}

/** Somebody who follows an invitation. Works without JavaScript; what was typed comes back. */
export function JoinForm({ action, token, workspace }: JoinFormProps) {
  const [state, submit, pending] = useActionState(action, { problems: {}, values: {} });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Join {workspace}</h1>
      <p className="text-muted">
        Do you sign in to Clientele already?{" "}
        <TextLink href={`/sign-in?to=${encodeURIComponent(`/join/${token}`)}`}>
          Sign in first
        </TextLink>
        , and join with one press.
      </p>
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
