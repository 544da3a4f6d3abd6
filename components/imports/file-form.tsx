"use client";

import { type FormEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { FileField } from "./file-field";
import { sendFile } from "./send-file";

const MEGABYTE = 1_000_000;

type State =
  | { readonly step: "choose"; readonly problem: string }
  | {
      readonly step: "sending";
      readonly sent: number;
      readonly total: number;
      readonly stop: () => void;
    }
  | { readonly step: "sent" };

/** What is sent, and how it is asked for. */
interface FileFormProps {
  readonly maxMegabytes: number;
  /** What the browser offers to choose from. */
  readonly accept: string;
  /** What may be sent, said before it is. */
  readonly limits: string;
  /** What else is to be filled in, above the file. */
  readonly children?: ReactNode;
  readonly action?: string;
  /** Where a file is sent to; a sentence instead where something else is wrong. */
  readonly addressOf: (file: File, form: FormData) => { readonly address: string } | string;
  readonly onSent: (id: string) => void;
}

/** Takes one file from the person's disk to the server. */
export function FileForm({ children, action = "Upload the file", ...props }: FileFormProps) {
  // Until the script runs the browser would send the form itself, and the file would be lost.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [state, setState] = useState<State>({ step: "choose", problem: "" });

  async function send(file: File, address: string) {
    const total = file.size;
    const sending = sendFile(file, address, (sent) =>
      setState({ step: "sending", sent, total, stop: sending.stop }),
    );
    setState({ step: "sending", sent: 0, total, stop: sending.stop });
    const answer = await sending.sent;
    if (answer.status === "refused") return setState({ step: "choose", problem: answer.sentence });
    setState({ step: "sent" });
    props.onSent(answer.id);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = form.get("file");
    const problem = problemOf(file, props.maxMegabytes);
    if (!(file instanceof File) || problem !== "") return setState({ step: "choose", problem });
    const to = props.addressOf(file, form);
    if (typeof to === "string") setState({ step: "choose", problem: to });
    else void send(file, to.address);
  }

  return (
    <Form onSubmit={submit} className="grid max-w-2xl gap-4">
      <noscript>
        <Notice tone="info">
          <p>Uploading a file needs JavaScript, to show the progress of a long upload.</p>
        </Notice>
      </noscript>
      <FileField
        problem={state.step === "choose" ? state.problem : ""}
        accept={props.accept}
        limits={props.limits}
      >
        {children}
      </FileField>
      {state.step === "sending" ? (
        <div className="grid gap-2">
          <Progress label="Uploading the file" done={state.sent} total={state.total} />
          <p className="text-muted">
            {megabytes(state.sent)} of {megabytes(state.total)} MB uploaded
          </p>
          <div>
            <Button type="button" onClick={state.stop}>
              Stop
            </Button>
          </div>
        </div>
      ) : (
        <div>
          <Button tone="primary" disabled={!ready || state.step === "sent"}>
            {state.step === "sent" ? "Opening the file…" : action}
          </Button>
        </div>
      )}
    </Form>
  );
}

function problemOf(file: FormDataEntryValue | null, maxMegabytes: number): string {
  if (!(file instanceof File) || file.name === "") return "Choose a file first.";
  if (file.size === 0) return "The file is empty. Choose one that has rows.";
  if (file.size > maxMegabytes * MEGABYTE) {
    return `The file is ${megabytes(file.size)} MB; the limit is ${maxMegabytes} MB.`;
  }
  return "";
}

/** Bytes as megabytes with one decimal; a file of a few rows still says 0.1. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
}
