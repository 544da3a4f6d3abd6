"use client";

import { type ComponentProps, useEffect, useRef } from "react";
import { Notice } from "./notice";

interface OutcomeProps extends Omit<ComponentProps<typeof Notice>, "ref"> {
  /** What is answered: another answer takes the focus again. */
  readonly of: unknown;
}

/** What an action has come to. It takes the focus, so that it is read out and one goes on from it. */
export function Outcome({ of, ...notice }: OutcomeProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another answer is another reason to focus
  useEffect(() => {
    box.current?.focus();
  }, [of]);
  return <Notice {...notice} ref={box} />;
}

interface NotSavedProps {
  /** What is wrong, by field. */
  readonly problems: Readonly<Record<string, string>>;
  /** What was not done. */
  readonly what?: string;
}

/** Says above a form that its fields need another look; nothing where they do not. */
export function NotSaved({ problems, what = "Not saved." }: NotSavedProps) {
  const wrong = Object.keys(problems).length;
  if (wrong === 0) return null;
  return (
    <Outcome of={problems} tone="danger" role="alert">
      <p>
        {what} Check the marked {wrong === 1 ? "field" : "fields"}.
      </p>
    </Outcome>
  );
}
