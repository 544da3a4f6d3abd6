"use client";

import {
  createContext,
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  useContext,
} from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { CONTROL } from "@/components/ui/control";

type Typed = Readonly<Record<string, string>>;

const TypedFields = createContext<Typed>({});

interface TypedProps {
  /** What was sent and not taken, by the name of its field. */
  readonly typed: Typed;
  readonly children: ReactNode;
}

/** Gives the fields of the check back what was typed in them, where nothing of it was taken. */
export function GivenBack({ typed, children }: TypedProps) {
  return <TypedFields value={typed}>{children}</TypedFields>;
}

/** What the page shows in a field, sent beside it: only what differs from it was typed. */
function Shown({ name, value }: { readonly name: string; readonly value: string }) {
  return <input type="hidden" name={`shown.${name}`} value={value} />;
}

interface FieldProps {
  readonly name: string;
  /** What it shows before anything is typed. */
  readonly shown: string;
}

/** A field of the check that one types into. */
export function CheckInput({
  name,
  shown,
  className = "",
  ...rest
}: FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, "name">) {
  const typed = useContext(TypedFields)[name];
  return (
    <>
      <input
        {...rest}
        name={name}
        defaultValue={typed ?? shown}
        className={`${CONTROL} w-full ${className}`}
      />
      <Shown name={name} value={shown} />
    </>
  );
}

interface ChoiceProps extends FieldProps, Omit<SelectHTMLAttributes<HTMLSelectElement>, "name"> {
  /** What is shown is an answer that is only proposed: checking again gives it. */
  readonly isProposed?: boolean | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A choice of the check. */
export function CheckChoice({ name, shown, isProposed, className = "", ...rest }: ChoiceProps) {
  const typed = useContext(TypedFields)[name];
  return (
    <>
      <Choice
        {...rest}
        key={typed ?? shown}
        name={name}
        defaultValue={typed ?? shown}
        className={`w-full ${className}`}
      />
      <Shown name={name} value={shown} />
      {isProposed ? <input type="hidden" name={`proposed.${name}`} value="on" /> : null}
    </>
  );
}

/** A mark of the check that is not set at first. */
export function CheckMark({
  name,
  children,
}: {
  readonly name: string;
  readonly children: ReactNode;
}) {
  const typed = useContext(TypedFields)[name];
  return (
    <Checkbox name={name} value="on" defaultChecked={typed !== undefined}>
      {children}
    </Checkbox>
  );
}
