"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { SignInState } from "@/lib/auth/sign-in";

interface SignInFormProps {
  readonly action: (state: SignInState, data: FormData) => Promise<SignInState>;
  /** Where to go on. */
  readonly to: string | undefined;
  /** They have just set one. */
  readonly hasNewPassword: boolean;
  readonly hasMail: boolean;
}

/** Signing in. Works without JavaScript. */
export function SignInForm({ action, to, hasNewPassword, hasMail }: SignInFormProps) {
  const [{ problem, email }, submit, pending] = useActionState(action, { email: "" });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Sign in to Clientele</h1>
      {to ? <p className="text-muted">After signing in you can accept the invitation.</p> : null}
      {hasNewPassword && !problem ? (
        <Notice tone="info" role="status">
          <p>Your new password is set. Sign in with it.</p>
        </Notice>
      ) : null}
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {to ? <input type="hidden" name="to" value={to} /> : null}
      <Field input="email" name="email" label="E-mail" maxLength={254} value={email} />
      <Field input="password" name="password" label="Password" value="" />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button tone="primary" disabled={pending}>
          {pending ? "Signing in…" : "Sign in"}
        </Button>
        {hasMail ? <TextLink href="/forgot">Forgot your password?</TextLink> : null}
      </div>
    </form>
  );
}
