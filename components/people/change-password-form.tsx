"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NotSaved } from "@/components/ui/outcome";
import { AccountName } from "./account-name";
import { PASSWORD_HINT } from "./person-fields";

type Problems = Readonly<Record<string, string>>;

interface ChangePasswordFormProps {
  readonly action: (problems: Problems, data: FormData) => Promise<Problems>;
  readonly email: string;
}

/** Another password for somebody who has one. Works without JavaScript. */
export function ChangePasswordForm({ action, email }: ChangePasswordFormProps) {
  const [problems, submit, pending] = useActionState(action, {});
  return (
    <Form action={submit} noValidate className="grid max-w-md gap-5">
      <NotSaved problems={problems} what="Password not changed." />
      <AccountName email={email} />
      <Field
        input="password"
        name="current"
        label="Current password"
        value=""
        problem={problems.current}
        required
      />
      <Field
        input="new-password"
        name="password"
        label="New password"
        hint={PASSWORD_HINT}
        value=""
        problem={problems.password}
        required
      />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Change password"}
        </Button>
      </div>
    </Form>
  );
}
