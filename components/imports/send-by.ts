"use client";

import { type FormEvent, startTransition } from "react";
import { awaitResult } from "./focus-after-action";

/**
 * Sends a form by its action without the reset that follows one: what was chosen and typed stays
 * until the page says otherwise.
 */
export function sendBy(submit: (data: FormData) => void) {
  return (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { nativeEvent, currentTarget } = event;
    const submitter = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null;
    const data = new FormData(currentTarget, submitter);
    awaitResult();
    startTransition(() => submit(data));
  };
}
