"use client";

import { type FormEvent, type ReactNode, startTransition, useActionState } from "react";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";

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
  /** A form that is sent by its action alone is reset after it. */
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent, currentTarget } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const data = new FormData(currentTarget, submitter);
    startTransition(() => submit(data));
  };
  return (
    <Form action={submit} onSubmit={send} aria-busy={pending} className="grid content-start gap-4">
      <input type="hidden" name="importId" value={importId} />
      {problem ? (
        <Notice tone="danger" role="alert">
          <p>{problem}</p>
        </Notice>
      ) : null}
      {children}
    </Form>
  );
}
