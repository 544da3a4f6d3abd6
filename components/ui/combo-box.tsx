"use client";

import { ChevronDown } from "lucide-react";
import { useLayoutEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import type { ComboProps } from "./combo";
import { CONTROL } from "./control";
import { useDocumentNonce } from "./document-nonce";

/** Longer lists are found by typing. */
const SHOWN = 100;

/** The choice by which something new is added. */
const ADD = "add";

const fold = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** The list behind `Combo`: type to find, arrow keys and Enter to choose. */
export function LoadedComboBox({ options, addName, addLabel, selection, ...props }: ComboProps) {
  const nonce = useDocumentNonce();
  const field = useRef<HTMLInputElement>(null);
  const atFirst = useRef(selection);
  // It takes the place of a field in which somebody types already: what they selected is replaced.
  // Who has gone on to another field meanwhile stays there: only a field that is gone leaves the
  // focus to the page.
  useLayoutEffect(() => {
    if (!atFirst.current || document.activeElement !== document.body) return;
    field.current?.focus();
    field.current?.setSelectionRange(...atFirst.current);
  }, []);
  const [text, setText] = useState(props.defaultValue);
  const [added, setAdded] = useState("");
  const typed = fold(text);
  // What stands there from the start is no search.
  const isSearched = text !== props.defaultValue && typed !== "";
  const found = options
    .filter((option) => !isSearched || fold(option).includes(typed))
    .slice(0, SHOWN)
    .map((option) => ({ id: option, text: option, label: option }));
  const isNew = addLabel && typed !== "" && !options.some((option) => fold(option) === typed);
  const add = isNew ? [{ id: ADD, text, label: addLabel(text.trim()) }] : [];
  return (
    <>
      {/* By it the library's one style element is let in. */}
      <meta property="csp-nonce" nonce={nonce} />
      {addName && added !== "" && added === text.trim() ? (
        <input type="hidden" name={addName} value={added} />
      ) : null}
      <ComboBox
        id={props.id}
        name={props.name}
        allowsCustomValue
        menuTrigger="input"
        validationBehavior="aria"
        aria-labelledby={props["aria-labelledby"]}
        aria-describedby={props["aria-describedby"]}
        isInvalid={props["aria-invalid"] === true}
        items={[...found, ...add]}
        inputValue={text}
        onInputChange={setText}
        onSelectionChange={(key) => {
          if (key === ADD) setAdded(text.trim());
          else if (key !== null) setText(String(key));
        }}
        className="flex"
      >
        <Input
          ref={field}
          maxLength={props.maxLength}
          className={`${CONTROL} w-full rounded-r-none`}
        />
        <Button
          aria-label="Show the list"
          className="min-h-9 min-w-9 rounded-r-sm border border-l-0 border-control bg-page text-muted hover:text-ink touch:min-h-11 touch:min-w-11"
        >
          <ChevronDown aria-hidden="true" className="mx-auto size-4" />
        </Button>
        <Popover className="w-(--trigger-width) overflow-auto border border-control bg-page shadow-lg">
          <ListBox<(typeof found)[number]> className="max-h-72 overflow-auto outline-none">
            {({ id, text: value, label }) => (
              <ListBoxItem
                id={id}
                textValue={value}
                className="cursor-pointer px-2.5 py-1.5 wrap-anywhere data-focused:bg-accent-soft touch:min-h-11"
              >
                {label}
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </>
  );
}
