"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";

/** Takes a change back; answers why not, where it cannot be done. */
export type UndoAction = (
  problem: string | undefined,
  data: FormData,
) => Promise<string | undefined>;

interface UndoChangeProps {
  readonly accountId: string;
  readonly changeId: string;
  /** Which change, for who hears the button and does not see its line. */
  readonly what: string;
  readonly action: UndoAction;
}

/** The button beside a change of somebody. Works without JavaScript. */
export function UndoChange({ accountId, changeId, what, action }: UndoChangeProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <Form action={submit} className="grid justify-items-start gap-1 md:justify-items-end">
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="changeId" value={changeId} />
      <Button disabled={pending} aria-label={`Undo ${what}`}>
        {pending ? "One moment…" : "Undo"}
      </Button>
      {problem ? (
        <p role="alert" className="max-w-prose font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </Form>
  );
}
