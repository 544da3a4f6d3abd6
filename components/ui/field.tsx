import { type ReactNode, useId } from "react";
import { Choice } from "./choice";
import { Combo, type ComboProps } from "./combo";
import { CONTROL } from "./control";

type Input =
  | {
      readonly input:
        | "text"
        | "number"
        | "date"
        | "long-text"
        | "email"
        | "password"
        | "new-password";
      readonly inputMode?: "decimal" | "numeric" | undefined;
      readonly maxLength?: number | undefined;
    }
  | {
      readonly input: "choice";
      readonly options: readonly { readonly value: string; readonly label: string }[];
    }
  | ({ readonly input: "combo" } & Pick<
      ComboProps,
      "options" | "maxLength" | "addName" | "addLabel"
    >);

type FieldProps = Input & {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was typed, and what would be right. */
  readonly problem?: string | undefined;
  readonly value: string;
  readonly required?: boolean | undefined;
  /** Set where something else on the page links to the control. */
  readonly id?: string | undefined;
};

/** A labelled control with its hint and its problem, both read out with it. */
export function Field(props: FieldProps) {
  const ownId = useId();
  const id = props.id ?? ownId;
  const { label, hint, problem, required } = props;
  const described = [hint ? `${id}-hint` : "", problem ? `${id}-problem` : ""].join(" ").trim();
  return (
    <div className="grid content-start gap-1">
      <label id={`${id}-label`} htmlFor={id} className="font-medium">
        {label}
        {required ? <span className="font-normal text-muted"> (required)</span> : null}
      </label>
      <Control
        {...props}
        id={id}
        aria-describedby={described || undefined}
        aria-invalid={problem ? true : undefined}
      />
      {hint ? (
        <p id={`${id}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      ) : null}
      {problem ? (
        <p id={`${id}-problem`} className="font-medium text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

/** What a password manager and a phone's keyboard want to know. */
const SPECIAL = {
  text: { type: "text" },
  number: { type: "text" },
  date: { type: "date" },
  email: { type: "email", autoComplete: "username" },
  password: { type: "password", autoComplete: "current-password" },
  "new-password": { type: "password", autoComplete: "new-password" },
} as const;

type ControlProps = FieldProps & {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
};

function Control(props: ControlProps): ReactNode {
  const shared = {
    id: props.id,
    name: props.name,
    // `required` stays out: the server names every problem at once, the browser only the first.
    "aria-required": props.required || undefined,
    "aria-describedby": props["aria-describedby"],
    "aria-invalid": props["aria-invalid"],
    // A form that is reset after its action falls back to the first value of a select: start anew.
    key: props.value,
    defaultValue: props.value,
  };
  const { key, ...rest } = shared;
  switch (props.input) {
    case "choice":
      return <Choice key={key} {...rest} options={props.options} className="w-full" />;
    case "combo":
      return (
        <Combo
          key={key}
          {...rest}
          aria-labelledby={`${props.id}-label`}
          options={props.options}
          maxLength={props.maxLength}
          addName={props.addName}
          addLabel={props.addLabel}
        />
      );
    case "long-text":
      return (
        <textarea {...rest} rows={4} maxLength={props.maxLength} className={`${CONTROL} w-full`} />
      );
    // A number field drops what it cannot read; as text it comes back as typed, with the reason.
    default:
      return (
        <input
          {...rest}
          {...SPECIAL[props.input]}
          inputMode={props.inputMode}
          maxLength={props.input === "date" ? undefined : props.maxLength}
          className={`${CONTROL} w-full`}
        />
      );
  }
}
