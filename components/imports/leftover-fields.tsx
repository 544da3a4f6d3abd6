import { CheckInput } from "./check-fields";

interface LeftoverFieldsProps {
  readonly typed: Readonly<Record<string, string>>;
  /** The fields that the page shows. */
  readonly fields: readonly string[];
}

/** What was typed into cells that the page does not show any more, so that it is not lost. */
export function LeftoverFields({ typed, fields }: LeftoverFieldsProps) {
  const left = typedCells(typed).filter(({ name }) => !fields.includes(name));
  if (left.length === 0) return null;
  return (
    <fieldset className="grid max-w-prose gap-2">
      <legend className="font-medium">You also entered, in rows that are no longer listed</legend>
      {left.map(({ name, label, shown }) => (
        <div key={name} className="grid gap-0.5">
          <label htmlFor={name} className="text-caption text-muted">
            {label}
          </label>
          <CheckInput id={name} name={name} shown={shown} />
        </div>
      ))}
    </fieldset>
  );
}

/** The same to be read and copied, where there is no form to send it with. */
export function LeftoverList({ typed }: Pick<LeftoverFieldsProps, "typed">) {
  const left = typedCells(typed);
  if (left.length === 0) return null;
  return (
    <>
      <p>You had entered:</p>
      <ul className="list-disc pl-5 wrap-anywhere">
        {left.map(({ name, label, value }) => (
          <li key={name}>
            {label}: “{value}”
          </li>
        ))}
      </ul>
    </>
  );
}

/** Cells and names that were typed; a choice is made again in a moment. */
function typedCells(typed: LeftoverFieldsProps["typed"]) {
  return Object.entries(typed).flatMap(([name, value]) => {
    const [kind, first = "", second = ""] = name.split(".");
    const shown = typed[`shown.${name}`] ?? "";
    if (value === shown || (kind !== "cell" && kind !== "typed")) return [];
    const label =
      kind === "cell"
        ? `Line ${first}, column ${Number(second) + 1}`
        : `Account ${decodeURIComponent(name.slice("typed.".length)).replace(/^(?:id|name) /, "")}`;
    return [{ name, label, shown, value }];
  });
}
