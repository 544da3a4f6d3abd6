"use client";

import { CONTROL } from "@/components/ui/control";
import type { ModelView } from "@/lib/usecases/view-model";

interface NumberFieldsProps {
  readonly numbers: ModelView["groups"][number]["numbers"];
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** What is wrong, by field. */
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (path: string, texts: readonly string[]) => void;
}

/** The single figures of a part of the model. */
export function NumberFields({ numbers, texts, problems, onChange }: NumberFieldsProps) {
  if (numbers.length === 0) return null;
  return (
    <div className="grid content-start gap-x-6 gap-y-2 sm:grid-cols-2">
      {numbers.map(({ path, label, hint }) => {
        const problem = problems[path];
        const noteId = problem || hint ? `${path}-note` : undefined;
        return (
          <div key={path} className="grid grid-cols-[minmax(0,1fr)_5rem] items-center gap-x-3">
            <label htmlFor={path}>{label}</label>
            <input
              id={path}
              name={path}
              inputMode="decimal"
              maxLength={30}
              value={texts[path]?.[0] ?? ""}
              aria-invalid={problem ? true : undefined}
              aria-describedby={noteId}
              onChange={({ target }) => onChange(path, [target.value])}
              className={`${CONTROL} w-full text-right tabular-nums`}
            />
            {noteId ? (
              <p
                id={noteId}
                className={`col-span-2 text-caption ${problem ? "font-medium text-danger" : "text-muted"}`}
              >
                {problem ?? hint}
              </p>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
