"use client";

import { type MouseEvent, useRef, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { LetterKey } from "./action-bar";

/** To the next account. Where something was typed it is asked first whether to discard it. */
export function SkipLink({ href }: { readonly href: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const ask = (event: MouseEvent) => {
    const form = place.current?.closest("form");
    if (isAsked || !form || !isTyped(form)) return;
    event.preventDefault();
    setIsAsked(true);
  };
  return (
    <span ref={place} onClickCapture={ask} className="flex flex-wrap items-center gap-2">
      <ButtonLink href={href}>
        <span data-key="s">{isAsked ? "Skip and discard" : "Skip"}</span> <LetterKey letter="s" />
      </ButtonLink>
      {isAsked ? (
        <span role="alert">Not saved yet. Save, or press Skip again to discard.</span>
      ) : null}
    </span>
  );
}

/** Whether a field of the form says something else than it came with. */
function isTyped(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue;
    if (!(control instanceof HTMLInputElement) || control.form !== form) return false;
    return control.type === "radio" || control.type === "checkbox"
      ? control.checked !== control.defaultChecked
      : control.value !== control.defaultValue;
  });
}
