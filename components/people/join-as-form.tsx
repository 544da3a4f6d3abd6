"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";

interface JoinAsFormProps {
  readonly action: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
  readonly token: string;
  readonly workspace: string;
  readonly person: { readonly name: string; readonly email: string };
}

/** Somebody who follows an invitation and is signed in. Works without JavaScript. */
export function JoinAsForm({ action, token, workspace, person }: JoinAsFormProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <form action={submit} className="grid gap-5">
      <h1 className="text-heading font-semibold wrap-anywhere">Join {workspace}</h1>
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>
            {problem} <TextLink href="/">Go to the portfolio</TextLink>
          </p>
        </Notice>
      ) : null}
      <p className="text-muted wrap-anywhere">
        You are signed in as {person.email}. If the invitation is for someone else, sign out first.
      </p>
      <input type="hidden" name="token" value={token} />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : `Join as ${person.name}`}
        </Button>
      </div>
    </form>
  );
}
