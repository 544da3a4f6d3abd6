"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { sendFile } from "./send-file";

const MAX_MEGABYTES = 200;
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

/** Takes one file from the person's disk to the server, and goes on to its import. */
export function UploadForm() {
  // Until the script runs the browser would send the form itself, and the file would be lost.
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [state, setState] = useState<State>({ step: "choose", problem: "" });
  const router = useRouter();

  async function send(file: File) {
    const total = file.size;
    const sending = sendFile(file, (sent) =>
      setState({ step: "sending", sent, total, stop: sending.stop }),
    );
    setState({ step: "sending", sent: 0, total, stop: sending.stop });
    const answer = await sending.sent;
    if (answer.status === "refused") return setState({ step: "choose", problem: answer.sentence });
    setState({ step: "sent" });
    router.push(`/import/${answer.id}`);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    const problem = problemOf(file);
    if (file instanceof File && problem === "") void send(file);
    else setState({ step: "choose", problem });
  }

  return (
    <form onSubmit={submit} className="grid max-w-2xl gap-4">
      <noscript>
        <Notice tone="info">
          <p>Sending a file needs JavaScript, so that a long upload can show how far it is.</p>
        </Notice>
      </noscript>
      <FileField problem={state.step === "choose" ? state.problem : ""} />
      {state.step === "sending" ? (
        <div className="grid gap-2">
          <Progress label="Sending the file" done={state.sent} total={state.total} />
          <p className="text-muted">
            {megabytes(state.sent)} of {megabytes(state.total)} MB sent
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
            {state.step === "sent" ? "Opening the file…" : "Send the file"}
          </Button>
        </div>
      )}
    </form>
  );
}

/** The file input with the limits, said before anything is sent, and what was wrong. */
function FileField({ problem }: { readonly problem: string }) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problem) box.current?.focus();
  }, [problem]);
  return (
    <>
      {problem ? (
        <Notice tone="danger" role="alert" ref={box}>
          <p>{problem}</p>
        </Notice>
      ) : null}
      <div className="grid gap-1">
        <label htmlFor={id} className="font-medium">
          File
        </label>
        <p id={`${id}-limits`} className="text-caption text-muted">
          An account list or an order history as CSV or other delimited text: up to {MAX_MEGABYTES}{" "}
          MB and 100,000 rows. Nothing is stored in your portfolio before you confirm.
        </p>
        <input
          id={id}
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-describedby={`${id}-limits`}
          className={`${CONTROL} w-full file:mr-3 file:rounded-sm file:border file:border-solid file:border-control file:bg-raised file:px-2.5 file:py-0.5`}
        />
      </div>
    </>
  );
}

function problemOf(file: FormDataEntryValue | null): string {
  if (!(file instanceof File) || file.name === "") return "Choose a file first.";
  if (file.size === 0) return "The file is empty. Choose one that has rows.";
  if (file.size > MAX_MEGABYTES * MEGABYTE) {
    return `The file has ${megabytes(file.size)} MB; the most is ${MAX_MEGABYTES}. Split it, or leave out columns that are not needed.`;
  }
  return "";
}

/** Bytes as megabytes with one decimal; a file of a few rows still says 0.1. */
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / MEGABYTE) * 10) / 10).toFixed(1);
}
