"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ForgotState } from "@/lib/auth/forgot-password";

type Forgot = ForgotState | undefined;

interface ForgotFormProps {
  readonly action: (state: Forgot, data: FormData) => Promise<Forgot>;
}

/** Asking for a link for a new password. The answer is the same for every address. */
export function ForgotForm({ action }: ForgotFormProps) {
  const [asked, submit, pending] = useActionState(action, undefined);
  const problem = asked?.problem;
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Forgot your password?</h1>
      <p className="text-muted">
        Enter the e-mail address you sign in with. We send you a link to choose a new password.
      </p>
      {asked && problem === undefined ? (
        <Notice tone="info" role="status">
          <p className="wrap-anywhere">
            If {asked.email} can sign in here, a link is on its way. It works once, within 24 hours.
          </p>
        </Notice>
      ) : null}
      <Field
        input="email"
        name="email"
        label="E-mail"
        maxLength={254}
        value={problem === undefined ? "" : (asked?.email ?? "")}
        problem={problem}
      />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "E-mail me a link"}
        </Button>
        <TextLink href="/sign-in">Sign in</TextLink>
      </div>
    </form>
  );
}
