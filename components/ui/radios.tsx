interface RadiosProps {
  readonly name: string;
  readonly legend: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** One of a few ways, all of them in sight; each whole line is a target. */
export function Radios({ name, legend, value, options }: RadiosProps) {
  return (
    <fieldset>
      <legend className="font-medium">{legend}</legend>
      {options.map((option) => (
        <label
          key={option.value}
          className="flex min-h-6 cursor-pointer items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === value}
            className="mt-0.5 size-4 shrink-0 accent-accent"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
