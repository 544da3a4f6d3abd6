"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { CONTROL } from "./control";

export interface ComboProps {
  readonly id: string;
  readonly name: string;
  readonly defaultValue: string;
  /** What there is to choose from; anything else may be typed too. */
  readonly options: readonly string[];
  readonly maxLength?: number | undefined;
  /** The field that says something new is added on purpose, and how its choice is called. */
  readonly addName?: string | undefined;
  readonly addLabel?: ((typed: string) => string) | undefined;
  /** What is selected in the field, which has the focus. */
  readonly selection?: readonly [start: number, end: number] | undefined;
  readonly "aria-labelledby": string;
  readonly "aria-describedby"?: string | undefined;
  readonly "aria-invalid"?: true | undefined;
  readonly "aria-required"?: true | undefined;
}

/**
 * A text field with what is there already to choose from. It is a plain one with the browser's own
 * list until the script of the list has come, which is loaded once somebody turns to it.
 */
export function Combo(props: ComboProps) {
  const [Loaded, setLoaded] = useState<ComponentType<ComboProps>>();
  const [text, setText] = useState(props.defaultValue);
  const input = useRef<HTMLInputElement>(null);
  const selection = useRef<readonly [number, number]>(undefined);
  const isWanted = useRef(false);
  const load = () => {
    if (isWanted.current) return;
    isWanted.current = true;
    // Without it the browser's own list stays.
    import("./combo-box").then(
      ({ LoadedComboBox }) => {
        const field = input.current;
        if (field && document.activeElement === field) {
          selection.current = [field.selectionStart ?? 0, field.selectionEnd ?? 0];
        }
        setLoaded(() => LoadedComboBox);
      },
      () => undefined,
    );
  };
  useEffect(() => {
    if (document.activeElement === input.current) load();
  });
  if (Loaded) return <Loaded {...props} defaultValue={text} selection={selection.current} />;
  const { options, addName: _, addLabel: __, selection: ___, ...rest } = props;
  const list = `${props.id}-list`;
  return (
    <>
      <input
        {...rest}
        ref={input}
        list={list}
        onFocus={load}
        // Only fetched ahead: a field must not be replaced under the pointer of who clicks it.
        onPointerEnter={() => void import("./combo-box").catch(() => undefined)}
        onChange={(event) => setText(event.target.value)}
        className={`${CONTROL} w-full`}
      />
      <datalist id={list}>
        {options.map((option) => (
          <option key={option} value={option} />
        ))}
      </datalist>
    </>
  );
}
