"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { Invited } from "@/lib/auth/invite";
import type { ResetLinkMade } from "@/lib/auth/reset-links";
import type { Result } from "@/lib/result";
import type { PeopleView } from "@/lib/usecases/people";
import { HandedLink } from "./handed-link";
import { InvitationForm } from "./invitation-form";

type Reset = Result<ResetLinkMade, string> | undefined;

interface PeopleTablesProps {
  readonly view: PeopleView;
  /** Where the product is reached: every link begins with it. */
  readonly address: string;
  readonly hasMail: boolean;
  readonly makeReset: (state: Reset, data: FormData) => Promise<Reset>;
  readonly change: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
  readonly invite: (state: Invited | undefined, data: FormData) => Promise<Invited>;
  readonly takeBack: (data: FormData) => Promise<void>;
}

const MEMBER_COLUMNS = ["Name", "E-mail", "Role", "New password"].map((label) => ({
  label,
  numeric: false,
}));
const INVITATION_COLUMNS = ["For", "Role", "Holds until", "Take back"].map((label) => ({
  label,
  numeric: false,
}));

/** Everyone of the workspace with their role, and the invitations nobody has taken yet. */
export function PeopleTables(props: PeopleTablesProps) {
  const { view, address, hasMail, change, makeReset, invite, takeBack } = props;
  const [changeProblem, submit, pending] = useActionState(change, undefined);
  const [reset, submitReset, resetPending] = useActionState(makeReset, undefined);
  const problem = changeProblem ?? (reset?.ok === false ? reset.error : undefined);
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {reset?.ok ? (
        <HandedLink href={`${address}/reset/${reset.value.token}`}>
          Hand this link to {reset.value.name} and to nobody else: whoever has it sets a new
          password. It is shown once, holds for 24 hours, and works once:
        </HandedLink>
      ) : null}
      <Table caption="Members" columns={MEMBER_COLUMNS}>
        {view.members.map(({ userId, name, email, role, choices, hasResetLink }) => (
          <tr key={userId}>
            <Cell header>{name}</Cell>
            <Cell>{email}</Cell>
            <Cell>
              <Form action={submit} className="flex flex-wrap items-center gap-2">
                <input type="hidden" name="userId" value={userId} />
                <input type="hidden" name="shown" value={role} />
                <Choice
                  key={role}
                  name="role"
                  aria-label={`Role of ${name}`}
                  defaultValue={role}
                  options={choices}
                  disabled={choices.length === 1}
                />
                {choices.length > 1 ? <Button disabled={pending}>Change</Button> : null}
              </Form>
            </Cell>
            <Cell>
              {hasResetLink ? (
                <Form action={submitReset}>
                  <input type="hidden" name="userId" value={userId} />
                  <Button
                    disabled={resetPending}
                    aria-label={`Make a link by which ${name} sets a new password`}
                  >
                    Make a link
                  </Button>
                </Form>
              ) : null}
            </Cell>
          </tr>
        ))}
      </Table>
      <Section title="Invite somebody">
        <InvitationForm
          choices={view.choices}
          address={address}
          hasMail={hasMail}
          action={invite}
        />
      </Section>
      {view.invitations.length > 0 ? (
        <Table caption="Invitations nobody has taken yet" columns={INVITATION_COLUMNS}>
          {view.invitations.map(({ id, name, role, until }) => (
            <tr key={id}>
              <Cell header>{name}</Cell>
              <Cell>{role}</Cell>
              <Cell>{until}</Cell>
              <Cell>
                <Form action={takeBack}>
                  <input type="hidden" name="id" value={id} />
                  <Button aria-label={`Take back the invitation for ${name}`}>Take back</Button>
                </Form>
              </Cell>
            </tr>
          ))}
        </Table>
      ) : null}
    </>
  );
}
