"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { Form } from "@/components/ui/form";
import { KeepFocus } from "@/components/ui/keep-focus";
import { Notice } from "@/components/ui/notice";
import { Outcome } from "@/components/ui/outcome";
import { Section } from "@/components/ui/section";
import { Cell, Table } from "@/components/ui/table";
import type { OwnersView } from "@/lib/usecases/reassign-accounts";

interface OwnersTableProps {
  readonly view: OwnersView;
  readonly action: (problem: string | undefined, data: FormData) => Promise<string | undefined>;
}

const COLUMNS = [
  { label: "Account owner", numeric: false },
  { label: "Accounts", numeric: true },
  { label: "Hand over to", numeric: false },
] as const;

/** Who owns how many accounts, and a way to hand all of somebody's over when they leave. */
export function OwnersTable({ view, action }: OwnersTableProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <Section title="Account owners">
      <KeepFocus>
        {problem ? (
          <Outcome of={problem} tone="danger" role="alert">
            <p>{problem}</p>
          </Outcome>
        ) : null}
        {view.underWay ? (
          <Notice tone="info" role="status">
            <p>Accounts are being handed over. Reload this page in a moment.</p>
          </Notice>
        ) : null}
        <Table caption="Account owners" captionHidden columns={COLUMNS}>
          {view.owners.map(({ id, name, accounts, isMember, choices }) => (
            <tr key={id}>
              <Cell header>
                {name}
                {isMember ? null : <span className="text-muted"> (cannot sign in)</span>}
              </Cell>
              <Cell numeric>{accounts}</Cell>
              <Cell>
                {choices.length > 0 ? (
                  <Form action={submit} className="flex flex-wrap items-center gap-2">
                    <input type="hidden" name="from" value={id} />
                    <Choice
                      name="to"
                      aria-label={`New account owner for ${name}'s accounts`}
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
      </KeepFocus>
    </Section>
  );
}
