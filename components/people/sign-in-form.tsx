"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { SignInState } from "@/lib/auth/sign-in";

interface SignInFormProps {
  readonly action: (state: SignInState, data: FormData) => Promise<SignInState>;
}

/** Signing in. Works without JavaScript. */
export function SignInForm({ action }: SignInFormProps) {
  const [{ problem, email }, submit, pending] = useActionState(action, { email: "" });
  return (
    <form action={submit} noValidate className="grid gap-5">
      <h1 className="text-heading font-semibold">Sign in to Clientele</h1>
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <Field input="email" name="email" label="E-mail" maxLength={254} value={email} />
      <Field input="password" name="password" label="Password" value="" />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "Signing in…" : "Sign in"}
        </Button>
      </div>
    </form>
  );
}
