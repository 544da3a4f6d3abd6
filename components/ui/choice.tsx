import type { SelectHTMLAttributes } from "react";
import { CONTROL } from "./control";

interface ChoiceProps extends SelectHTMLAttributes<HTMLSelectElement> {
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A native select. Give it a label: `Field`, or a `<label htmlFor>` of its own. */
export function Choice({ options, className = "", ...rest }: ChoiceProps) {
  return (
    <select {...rest} className={`${CONTROL} ${className}`}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
