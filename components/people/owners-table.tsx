"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { OwnersView } from "@/lib/usecases/reassign-accounts";

interface OwnersTableProps {
  readonly view: OwnersView;
  readonly action: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
}

const COLUMNS = [
  { label: "Owner", numeric: false },
  { label: "Accounts", numeric: true },
  { label: "Hand all of them over to", numeric: false },
] as const;

/** Who owns how many accounts, and a way to hand all of somebody's over when they leave. */
export function OwnersTable({ view, action }: OwnersTableProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <Section title="Owners of accounts">
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {view.underWay ? (
        <Notice tone="info" role="status">
          <p>Accounts are being handed over. Open this page again in a moment to see them there.</p>
        </Notice>
      ) : null}
      <Table caption="Owners of accounts" captionHidden columns={COLUMNS}>
        {view.owners.map(({ id, name, accounts, isMember, choices }) => (
          <tr key={id}>
            <Cell header>
              {name}
              {isMember ? null : <span className="text-muted"> (does not sign in)</span>}
            </Cell>
            <Cell numeric>{accounts}</Cell>
            <Cell>
              {choices.length > 0 ? (
                <Form action={submit} className="flex flex-wrap items-center gap-2">
                  <input type="hidden" name="from" value={id} />
                  <Choice
                    name="to"
                    aria-label={`New owner of ${name}'s accounts`}
                    options={choices}
                  />
                  <Button disabled={pending} aria-label={`Hand ${name}'s accounts over`}>
                    Hand over
                  </Button>
                </Form>
              ) : null}
            </Cell>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
