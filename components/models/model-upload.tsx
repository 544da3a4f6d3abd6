"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import { Form } from "@/components/ui/form";
import { Outcome } from "@/components/ui/outcome";
import type { ReceivedModel } from "@/lib/usecases/save-model";

interface ModelUploadProps {
  readonly action: (
    state: ReceivedModel | undefined,
    data: FormData,
  ) => Promise<ReceivedModel | undefined>;
}

/** Takes a model in as a file. */
export function ModelUpload({ action }: ModelUploadProps) {
  const [answer, submit, pending] = useActionState(action, undefined);
  return (
    <Form action={submit} className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-3">
      {answer?.ok ? (
        <Outcome of={answer} tone="info" role="status">
          <p>Saved as version {answer.version}. Ratings change when you apply it.</p>
        </Outcome>
      ) : null}
      {answer && !answer.ok ? (
        <Outcome of={answer} tone="danger" role="alert">
          <p className="font-medium">Not uploaded.</p>
          <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Outcome>
      ) : null}
      <label className="grid min-w-0 gap-1 font-medium">
        Model file
        <input
          type="file"
          name="file"
          accept=".json,application/json"
          className={`${CONTROL} w-full min-w-0`}
        />
      </label>
      <div>
        <Button disabled={pending}>Upload</Button>
      </div>
    </Form>
  );
}
