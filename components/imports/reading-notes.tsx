import type { ImportReadingView } from "@/lib/usecases/view-import-reading";

type Notes = ImportReadingView["notes"];

/** What is not read of the file; a long list opens on demand. */
export function ReadingNotes({ notes }: { readonly notes: Notes }) {
  if (notes.length === 0) return null;
  return (
    <ul className="grid max-w-prose list-disc gap-1 pl-5 wrap-anywhere">
      {notes.map(({ sentence, all }) => (
        <li key={sentence}>
          {sentence}
          {all ? (
            <details>
              <summary className="cursor-pointer underline">{all.title}</summary>
              <ul className="list-disc pl-5">
                {all.rows.map((row) => (
                  <li key={row}>{row}</li>
                ))}
              </ul>
            </details>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
