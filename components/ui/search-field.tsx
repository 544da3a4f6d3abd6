"use client";

import { Search } from "lucide-react";
import { useEffect, useId, useRef } from "react";
import { CONTROL } from "./control";

interface SearchFieldProps {
  readonly name: string;
  readonly label: string;
  readonly value?: string;
}

/** A search field that Ctrl/Cmd+K brings to; the form around it does the searching. */
export function SearchField({ name, label, value = "" }: SearchFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    function focusOnShortcut(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    }
    document.addEventListener("keydown", focusOnShortcut);
    return () => document.removeEventListener("keydown", focusOnShortcut);
  }, []);
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
      />
      <input
        ref={input}
        id={id}
        name={name}
        type="search"
        defaultValue={value}
        maxLength={200}
        placeholder={label}
        aria-keyshortcuts="Control+K Meta+K"
        className={`${CONTROL} w-full pl-8 placeholder:text-muted`}
      />
    </div>
  );
}
