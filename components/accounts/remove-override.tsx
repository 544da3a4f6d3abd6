"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";

/** Takes an override away; answers why not, where it cannot be done. */
export type RemoveOverrideAction = (
  problem: string | undefined,
  data: FormData,
) => Promise<string | undefined>;

interface RemoveOverrideProps {
  readonly accountId: string;
  /** The override that is meant, as it is stored. */
  readonly shown: string;
  readonly action: RemoveOverrideAction;
}

/** One click, undone from the account's history. Works without JavaScript. */
export function RemoveOverride({ accountId, shown, action }: RemoveOverrideProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  return (
    <Form action={submit} className="grid justify-items-start gap-1">
      <input type="hidden" name="accountId" value={accountId} />
      <input type="hidden" name="shownOverride" value={shown} />
      <Button disabled={pending}>{pending ? "One moment…" : "Remove the override"}</Button>
      {problem ? (
        <p role="alert" className="max-w-prose font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </Form>
  );
}
