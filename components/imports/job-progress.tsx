"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Progress } from "@/components/ui/progress";
import { answerNumber, answerText } from "./answer-text";

/** Small files are through in a moment; longer work is asked after less often. */
const FIRST_LOOK_MS = 200;
const LOOK_EVERY_MS = 1000;
/** The next page may take a while; asked for twice, the second one could come too late. */
const PAGE_WITHIN_MS = 10_000;

interface JobState {
  readonly status: string;
  readonly done: number;
  /** 0 until the rows have been counted. */
  readonly total: number;
  readonly sentence: string;
}

interface JobProgressProps {
  /** Where the state is asked for. */
  readonly address: string;
  /** The page itself; where its address may name a place on it, it is not loaded anew otherwise. */
  readonly page?: string;
  /** As it stood when the page was made. */
  readonly initial: JobState;
}

/** Follows a running piece of work and shows the next page when its status changes. */
export function JobProgress({ address, page, initial }: JobProgressProps) {
  const [job, setJob] = useState(initial);
  const router = useRouter();
  const { status } = initial;

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let pause = FIRST_LOOK_MS;
    const left = new AbortController();
    async function look() {
      const next = await jobState(address, left.signal);
      if (left.signal.aborted) return;
      if (next) setJob(next);
      pause = Math.min(pause * 2, LOOK_EVERY_MS);
      const changed = next !== undefined && next.status !== status;
      if (changed) router.refresh();
      timer = setTimeout(look, changed ? PAGE_WITHIN_MS : pause);
    }
    timer = setTimeout(look, pause);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [address, status, router]);

  return (
    <div className="grid max-w-2xl gap-2">
      <noscript>
        <meta httpEquiv="refresh" content={page === undefined ? "2" : `2;url=${page}`} />
      </noscript>
      <Progress
        label="Rows worked through"
        done={job.done}
        total={job.total > 0 ? job.total : undefined}
      />
      <p aria-live="polite" className="text-muted">
        {job.sentence}
      </p>
    </div>
  );
}

/** The state of the job, or nothing where the server could not be asked this time. */
async function jobState(address: string, signal: AbortSignal): Promise<JobState | undefined> {
  try {
    const answer: unknown = await (await fetch(address, { signal })).json();
    const status = answerText(answer, "status");
    if (status === undefined) return undefined;
    return {
      status,
      done: answerNumber(answer, "done") ?? 0,
      total: answerNumber(answer, "total") ?? 0,
      sentence: answerText(answer, "sentence") ?? "",
    };
  } catch {
    return undefined;
  }
}
