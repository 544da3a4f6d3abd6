import { type RefObject, useEffect, useRef } from "react";

/**
 * Where the focus goes once a form was answered: to what it says, which the button that was pressed
 * may be far from, or gone with.
 * @param answer the state of the form; every new one counts
 */
export function useAnswerFocus<T extends { readonly status: string }>(
  answer: T,
): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answer.status !== "open") box.current?.focus();
  }, [answer]);
  return box;
}
