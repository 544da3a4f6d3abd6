import { Field } from "@/components/ui/field";
import type { AccountFormState, FormField } from "@/lib/usecases/edit-account-form";
import type { Suggestions } from "@/lib/usecases/field-suggestions";

interface FactControlProps {
  readonly id: string;
  readonly field: FormField;
  readonly suggestions: Suggestions;
  readonly state: AccountFormState;
}

/** The control by which a form asks for one fact, with what was typed and what is wrong with it. */
export function FactControl({ id, field, suggestions, state }: FactControlProps) {
  const name = field.field;
  const shared = {
    ...{ id, name, label: field.label, hint: field.hint, required: field.required },
    value: state.values[name] ?? field.value,
    problem: state.problems[name],
  };
  if (field.input === "choice") {
    return <Field {...shared} input="choice" options={field.options} />;
  }
  const options = suggestions[name];
  if (options) {
    const adding = name === "owner" ? { addName: "confirm.owner", addLabel: addingOwner } : {};
    return (
      <Field {...shared} {...adding} input="combo" options={options} maxLength={field.maxLength} />
    );
  }
  return (
    <Field
      {...shared}
      input={field.input}
      inputMode={field.inputMode}
      maxLength={field.maxLength}
    />
  );
}

const addingOwner = (typed: string) => `Add “${typed}” as a new account owner`;
