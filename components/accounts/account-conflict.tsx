import type { AccountConflict as Conflict } from "@/lib/usecases/account-conflict";

/** What somebody else changed while the form was open, and whose value is to be kept. */
export function AccountConflict({ conflict }: { readonly conflict: Conflict }) {
  const { choices, taken, kept } = conflict;
  return (
    <section aria-label="Changed meanwhile" className="grid gap-5">
      {choices.length > 0 ? (
        <p className="max-w-prose">
          Choose whose value to keep for each field, then save again. What you type into a field
          below counts as yours.
        </p>
      ) : (
        <p className="max-w-prose">You changed different fields. Check them, then save again.</p>
      )}
      {choices.map((choice) => (
        <fieldset key={choice.field} className="grid gap-1 border-l-2 border-control pl-3">
          <legend className="float-left w-full font-semibold">{choice.label}</legend>
          <Side field={choice.field} side="mine" says="Keep what you typed" text={choice.mine} />
          <Side
            field={choice.field}
            side="theirs"
            says="Use the new value"
            text={choice.theirs}
            note={choice.changed}
          />
        </fieldset>
      ))}
      <FieldList title="Changed only by somebody else (kept)" fields={taken} />
      <FieldList title="Changed only by you (kept)" fields={kept} />
    </section>
  );
}

interface SideProps {
  readonly field: string;
  readonly side: "mine" | "theirs";
  readonly says: string;
  readonly text: string;
  /** Who changed it and when. */
  readonly note?: string;
}

function Side({ field, side, says, text, note = "" }: SideProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2.5 py-1 touch:min-h-11 touch:py-2.5">
      <input
        type="radio"
        name={`choice.${field}`}
        value={side}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0">
        {says}: <span className="font-medium whitespace-pre-wrap wrap-anywhere">{text}</span>
        {note ? <span className="block text-caption text-muted">{note}</span> : null}
      </span>
    </label>
  );
}

interface FieldListProps {
  readonly title: string;
  readonly fields: readonly string[];
}

function FieldList({ title, fields }: FieldListProps) {
  if (fields.length === 0) return null;
  return (
    <div className="grid gap-1">
      <h2 className="font-semibold">{title}</h2>
      <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
        {fields.map((field) => (
          <li key={field}>{field}</li>
        ))}
      </ul>
    </div>
  );
}
