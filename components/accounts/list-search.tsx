"use client";

import { Search } from "lucide-react";
import Form from "next/form";
import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/control";

interface ListSearchProps {
  readonly search: string;
  /** What the search leaves as it is: view and sort. */
  readonly carried: readonly { readonly name: string; readonly value: string }[];
}

const LABEL = "Name, external ID, account owner or industry";

/** Searches in the view that is open. What is being typed stays, with focus and caret. */
export function ListSearch({ search, carried }: ListSearchProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const sent = useRef(search);
  // Back and the links of the page change the search too; its own answer changes nothing.
  useEffect(() => {
    if (input.current && sent.current !== search) input.current.value = search;
    sent.current = search;
  }, [search]);
  return (
    <Form
      action="/accounts"
      prefetch={false}
      scroll={false}
      role="search"
      aria-label="In this list"
      onSubmit={() => {
        sent.current = input.current?.value.trim() ?? "";
      }}
      className="flex min-w-0 flex-1 basis-64 gap-2 md:max-w-md"
    >
      {carried.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      <div className="relative min-w-0 flex-1">
        <label htmlFor={id} className="sr-only">
          {LABEL}
        </label>
        <Search
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
        />
        <input
          ref={input}
          id={id}
          name="q"
          type="search"
          defaultValue={search}
          maxLength={200}
          placeholder={LABEL}
          className={`${CONTROL} w-full pl-8 placeholder:text-muted`}
        />
      </div>
      <Button>Search</Button>
    </Form>
  );
}
