"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
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
        <Notice tone="info" role="status">
          <p>Stored as version {answer.version}. Nothing changes until it is applied.</p>
        </Notice>
      ) : null}
      {answer && !answer.ok ? (
        <Notice tone="danger" role="alert">
          <p className="font-medium">Nothing was stored.</p>
          <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
            {answer.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
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
        <Button disabled={pending}>Take it in</Button>
      </div>
    </Form>
  );
}
