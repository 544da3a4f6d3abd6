import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { ImportView } from "@/lib/usecases/view-import";

interface SaidProps {
  readonly view: ImportView;
}

/** Why the step before did not get through, and that the same file was imported before. */
export function ImportSaid({ view }: SaidProps) {
  return (
    <>
      {view.problem ? (
        <Notice tone="danger" role="alert">
          <p>{view.problem}</p>
        </Notice>
      ) : null}
      {view.sameFile ? (
        <Notice tone="info">
          <p>
            {view.sameFile.sentence} <TextLink href={view.sameFile.href}>Open that import</TextLink>
          </p>
        </Notice>
      ) : null}
    </>
  );
}

/** How the rows are read where that is not plain. */
export function ImportReadings({ view }: SaidProps) {
  if (view.readingNotes.length === 0) return null;
  return (
    <Notice tone="info">
      {view.readingNotes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Notice>
  );
}
