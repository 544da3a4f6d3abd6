"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { AccountName } from "./account-name";
import { PASSWORD_HINT } from "./person-fields";

interface ResetFormProps {
  readonly action: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
  readonly token: string;
  readonly email: string;
}

/** Somebody who follows a link for a new password. Works without JavaScript. */
export function ResetForm({ action, token, email }: ResetFormProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Choose a new password</h1>
      <p className="text-muted wrap-anywhere">
        For {email}. Setting it signs you out everywhere. Then sign in with the new password.
      </p>
      <input type="hidden" name="token" value={token} />
      <AccountName email={email} />
      <Field
        input="new-password"
        name="password"
        label="New password"
        hint={PASSWORD_HINT}
        value=""
        problem={problem}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Set the password"}
        </Button>
      </div>
    </form>
  );
}
