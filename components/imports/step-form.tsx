"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { resultShown } from "./focus-after-action";
import { sendBy } from "./send-by";

/** Takes a step of an import; answers why it could not be taken. */
export type StepAction = (
  problem: string | undefined,
  data: FormData,
) => Promise<string | undefined>;

interface StepFormProps {
  readonly action: StepAction;
  readonly importId: string;
  readonly children: ReactNode;
}

/**
 * A form of one step; says what stood in the way, and what was chosen and typed stays then. Works
 * without JavaScript.
 */
export function StepForm({ action, importId, children }: StepFormProps) {
  const [problem, submit, pending] = useActionState(action, undefined);
  const alert = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (pending || problem === undefined) return;
    resultShown();
    alert.current?.focus();
  }, [problem, pending]);
  return (
    <Form
      action={submit}
      onSubmit={sendBy(submit)}
      aria-busy={pending}
      className="grid content-start gap-4"
    >
      <input type="hidden" name="importId" value={importId} />
      {problem ? (
        <Notice tone="danger" role="alert" ref={alert}>
          <p>{problem}</p>
        </Notice>
      ) : null}
      {children}
    </Form>
  );
}
