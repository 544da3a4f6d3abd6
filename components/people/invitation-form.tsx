"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
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
  none: "Hand this link over.",
  sent: "The link is mailed. You can hand it over as well.",
  failed: "The mail could not be sent: hand this link over yourself.",
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
          {MAILED[made.mail]} It is shown once and holds for seven days and one person:
        </HandedLink>
      ) : null}
      {Object.keys(problems).length > 0 ? (
        <Notice tone="danger" role="alert">
          <p>Nobody is invited yet. The fields below need another look.</p>
        </Notice>
      ) : null}
      <Field
        input="text"
        name="name"
        label="For"
        hint="Who gets the link. The accounts of this name become theirs."
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
          hint="The link is mailed there too. Leave it empty to hand it over yourself."
          maxLength={254}
          value={values.email ?? ""}
          problem={problems.email}
        />
      ) : null}
      <div>
        <Button tone="primary" disabled={pending}>
          {pending ? "One moment…" : "Make the link"}
        </Button>
      </div>
    </Form>
  );
}
