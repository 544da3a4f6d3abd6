"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import type { Invited, PeopleView } from "@/lib/usecases/people";

interface InvitationFormProps {
  readonly choices: PeopleView["choices"];
  readonly address: string;
  readonly action: (state: Invited | undefined, data: FormData) => Promise<Invited>;
}

/** Makes the link that somebody is handed. It is shown here once and kept nowhere. */
export function InvitationForm({ choices, address, action }: InvitationFormProps) {
  const [invited, submit, pending] = useActionState(action, undefined);
  const token = invited && "token" in invited ? invited.token : undefined;
  const problem = invited && "problem" in invited ? invited.problem : undefined;
  return (
    <form action={submit} noValidate className="grid max-w-2xl gap-5">
      {token ? (
        <Notice tone="info" role="status">
          <p>Hand this link over. It is shown once and holds for seven days and one person:</p>
          <p className="font-medium wrap-anywhere">
            <a href={`${address}/join/${token}`}>{`${address}/join/${token}`}</a>
          </p>
        </Notice>
      ) : null}
      <Field
        input="text"
        name="name"
        label="For"
        hint="Who gets the link; only to tell invitations apart"
        maxLength={100}
        value=""
        problem={problem}
        required
      />
      <Field input="choice" name="role" label="Role" value="kam" options={choices} />
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Make the link"}
        </Button>
      </div>
    </form>
  );
}
