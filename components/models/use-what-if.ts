"use client";

import { useEffect, useRef, useState } from "react";
import { useFormWorkspace } from "@/components/ui/form";
import type { WhatIfAnswer, WhatIfView } from "@/lib/usecases/what-if";

type Texts = Readonly<Record<string, readonly string[]>>;
type State = "current" | "asking" | "invalid" | "unreachable";

/** Dragging asks so often, and not with every pixel. */
const PAUSE_MS = 120;

const ADDRESS = "/api/models/what-if";

/** Follows what is typed with what it would do; `first` is what the page came with. */
export function useWhatIf(texts: Texts, first: WhatIfView) {
  const [view, setView] = useState(first);
  const [state, setState] = useState<State>("current");
  const [problems, setProblems] = useState<readonly { path: string; message: string }[]>([]);
  const asked = useRef(texts);
  const workspace = useFormWorkspace()?.value;

  useEffect(() => {
    if (asked.current === texts) return;
    asked.current = texts;
    const left = new AbortController();
    setState("asking");
    const timer = setTimeout(async () => {
      const answer = await ask(formOf(texts), workspace, left.signal);
      if (left.signal.aborted) return;
      if (!answer) return setState("unreachable");
      setProblems(answer.ok ? [] : answer.problems);
      setState(answer.ok ? "current" : "invalid");
      if (answer.ok) setView(answer.view);
    }, PAUSE_MS);
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [texts, workspace]);

  /** Adds the next movers to those that are shown. */
  async function more() {
    if (view.next === undefined) return;
    const data = formOf(texts);
    data.set("after", view.next);
    const answer = await ask(data, workspace, AbortSignal.timeout(60_000));
    // Another model is tried by now: these are not its movers.
    if (asked.current !== texts) return;
    if (!answer?.ok) return setState("unreachable");
    setView({ ...view, movers: [...view.movers, ...answer.view.movers], next: answer.view.next });
  }

  return { view, state, problems, more };
}

function formOf(texts: Texts): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(texts)) {
    for (const value of values) data.append(name, value);
  }
  return data;
}

/**
 * The answer for the workspace of the page, whatever another tab has switched to; nothing where the
 * server could not be asked.
 */
async function ask(
  body: FormData,
  workspace: string | undefined,
  signal: AbortSignal,
): Promise<WhatIfAnswer | undefined> {
  const address = workspace ? `${ADDRESS}?${new URLSearchParams({ workspace })}` : ADDRESS;
  try {
    const answer: unknown = await (await fetch(address, { method: "POST", body, signal })).json();
    return isAnswer(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

/** Our own server answers so; anything else is an error page. */
function isAnswer(answer: unknown): answer is WhatIfAnswer {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}
