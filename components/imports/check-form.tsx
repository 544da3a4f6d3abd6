"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { GivenBack } from "./check-fields";
import type { CheckState } from "./check-state";
import { resultShown } from "./focus-after-action";
import { LeftoverFields, LeftoverList } from "./leftover-fields";
import { sendBy } from "./send-by";

/** Takes what was typed at the check; answers it back with the reason where it was not taken. */
export type CheckAction = (state: CheckState, data: FormData) => Promise<CheckState>;

/** The name of the form: buttons that stand outside send it too. */
export const CHECK_FORM = "check-of-import";

interface CheckFormProps {
  readonly action: CheckAction;
  readonly importId: string;
  /** What the page was made from; undefined where the import is not at its check. */
  readonly basis: string | undefined;
  /** The fields that the page shows. */
  readonly fields: readonly string[];
  readonly children: ReactNode;
}

const START: CheckState = { typed: {} };

/**
 * The one form of the check: each of its buttons sends everything that was typed, and what is not
 * taken comes back. Works without JavaScript.
 */
export function CheckForm({ action, importId, basis, fields, children }: CheckFormProps) {
  const [state, submit, pending] = useActionState(action, START);
  const said = useRef<HTMLDivElement>(null);
  const discard = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (pending || state === START) return;
    const goal = state.isKept ? discard.current : said.current;
    if (goal === null) return;
    resultShown();
    goal.focus();
  }, [state, pending]);
  const problem = state.problem ? (
    <Notice tone="danger" role="alert" ref={said}>
      <p>{state.problem}</p>
      {basis === undefined ? <LeftoverList typed={state.typed} /> : null}
    </Notice>
  ) : null;
  if (basis === undefined) return problem;
  return (
    <Form
      id={CHECK_FORM}
      action={submit}
      onSubmit={sendBy(submit)}
      aria-busy={pending}
      className="grid gap-8"
    >
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="basis" value={state.basis ?? basis} />
      <GivenBack typed={state.typed}>
        {problem}
        <LeftoverFields typed={state.typed} fields={fields} />
        {children}
      </GivenBack>
      {state.question ? (
        <Notice tone="warning" ref={said}>
          <p>{state.question}</p>
          <div className="flex flex-wrap gap-2">
            <Button name="intent" value="discard" tone="danger">
              Discard import
            </Button>
            <Button name="intent" value="keep">
              Keep working on it
            </Button>
          </div>
        </Notice>
      ) : (
        <div>
          <Button ref={discard} name="intent" value="ask" tone="danger">
            Discard import…
          </Button>
        </div>
      )}
    </Form>
  );
}
