"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Outcome } from "@/components/ui/outcome";
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

const MEMBER_COLUMNS = ["Name", "E-mail", "Role", "Password"].map((label) => ({
  label,
  numeric: false,
}));
const INVITATION_COLUMNS = ["Name", "Role", "Expires", "Withdraw"].map((label) => ({
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
    <KeepFocus>
      {problem ? (
        <Outcome of={reset ?? problem} tone="danger" role="alert">
          <p>{problem}</p>
        </Outcome>
      ) : null}
      {reset?.ok ? (
        <HandedLink href={`${address}/reset/${reset.value.token}`}>
          Send this link to {reset.value.name} only: whoever has it can set a new password. It works
          once, within 24 hours. Copy it now: it is shown only once.
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
                  <Button disabled={resetPending} aria-label={`Create a reset link for ${name}`}>
                    Create reset link
                  </Button>
                </Form>
              ) : null}
            </Cell>
          </tr>
        ))}
      </Table>
      <Section title="Invite someone">
        <InvitationForm
          choices={view.choices}
          address={address}
          hasMail={hasMail}
          action={invite}
        />
      </Section>
      {view.invitations.length > 0 ? (
        <Table caption="Open invitations" columns={INVITATION_COLUMNS}>
          {view.invitations.map(({ id, name, role, until }) => (
            <tr key={id}>
              <Cell header>{name}</Cell>
              <Cell>{role}</Cell>
              <Cell>{until}</Cell>
              <Cell>
                <Form action={takeBack}>
                  <input type="hidden" name="id" value={id} />
                  <Button aria-label={`Withdraw the invitation for ${name}`}>Withdraw</Button>
                </Form>
              </Cell>
            </tr>
          ))}
        </Table>
      ) : null}
    </KeepFocus>
  );
}
