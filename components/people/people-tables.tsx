"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { Invited, PeopleView } from "@/lib/usecases/people";
import { InvitationForm } from "./invitation-form";

interface PeopleTablesProps {
  readonly view: PeopleView;
  /** Where the product is reached: an invitation's link begins with it. */
  readonly address: string;
  readonly change: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
  readonly invite: (state: Invited | undefined, data: FormData) => Promise<Invited>;
  readonly takeBack: (data: FormData) => Promise<void>;
}

const MEMBER_COLUMNS = ["Name", "E-mail", "Role"].map((label) => ({ label, numeric: false }));
const INVITATION_COLUMNS = ["For", "Role", "Holds until", "Take back"].map((label) => ({
  label,
  numeric: false,
}));

/** Everyone of the workspace with their role, and the invitations nobody has taken yet. */
export function PeopleTables({ view, address, change, invite, takeBack }: PeopleTablesProps) {
  const [problem, submit, pending] = useActionState(change, undefined);
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      <Table caption="Members" columns={MEMBER_COLUMNS}>
        {view.members.map(({ userId, name, email, role, choices }) => (
          <tr key={userId}>
            <Cell header>{name}</Cell>
            <Cell>{email}</Cell>
            <Cell>
              <form action={submit} className="flex flex-wrap items-center gap-2">
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
              </form>
            </Cell>
          </tr>
        ))}
      </Table>
      <Section title="Invite somebody">
        <InvitationForm choices={view.choices} address={address} action={invite} />
      </Section>
      {view.invitations.length > 0 ? (
        <Table caption="Invitations nobody has taken yet" columns={INVITATION_COLUMNS}>
          {view.invitations.map(({ id, name, role, until }) => (
            <tr key={id}>
              <Cell header>{name}</Cell>
              <Cell>{role}</Cell>
              <Cell>{until}</Cell>
              <Cell>
                <form action={takeBack}>
                  <input type="hidden" name="id" value={id} />
                  <Button aria-label={`Take back the invitation for ${name}`}>Take back</Button>
                </form>
              </Cell>
            </tr>
          ))}
        </Table>
      ) : null}
    </>
  );
}
