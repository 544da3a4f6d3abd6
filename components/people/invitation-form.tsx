"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { NotSaved } from "@/components/ui/outcome";
import type { Invited } from "@/lib/auth/invite";
import type { PeopleView } from "@/lib/usecases/people";
import { HandedLink } from "./handed-link";

interface InvitationFormProps {
  readonly choices: PeopleView["choices"];
  readonly address: string;
  readonly hasMail: boolean;
  readonly action: (state: Invited | undefined, data: FormData) => Promise<Invited>;
}

const MAILED = {
  none: "Send this link.",
  sent: "The link was sent by e-mail. You can also send it yourself.",
  failed: "The e-mail could not be sent. Send this link yourself.",
} as const;

/** Makes the link that somebody is handed. It is shown here once and kept nowhere. */
export function InvitationForm({ choices, address, hasMail, action }: InvitationFormProps) {
  const [invited, submit, pending] = useActionState(action, undefined);
  const made = invited && "token" in invited ? invited : undefined;
  const { problems, values } =
    invited && "problems" in invited ? invited : { problems: {}, values: {} };
  return (
    <Form action={submit} noValidate className="grid max-w-2xl gap-5">
      {made ? (
        <HandedLink href={`${address}/join/${made.token}`}>
          {MAILED[made.mail]} It works once, within seven days. Copy it now: it is shown only once.
        </HandedLink>
      ) : null}
      <NotSaved problems={problems} what="Not invited." />
      <Field
        input="text"
        name="name"
        label="Name"
        hint="The person you invite. Accounts whose account owner has this name become theirs."
        maxLength={100}
        value={values.name ?? ""}
        problem={problems.name}
        required
      />
      <Field
        input="choice"
        name="role"
        label="Role"
        value={values.role || "kam"}
        problem={problems.role}
        options={choices}
      />
      {hasMail ? (
        <Field
          input="email"
          name="email"
          label="E-mail"
          hint="The link is sent there. Leave it empty to send the link yourself."
          maxLength={254}
          value={values.email ?? ""}
          problem={problems.email}
        />
      ) : null}
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Create invitation link"}
        </Button>
      </div>
    </Form>
  );
}
