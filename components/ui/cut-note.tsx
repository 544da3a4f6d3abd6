import { TextLink } from "./text-link";

interface CutNoteProps {
  readonly cut:
    | { readonly text: string; readonly label: string; readonly href: string }
    | undefined;
}

/** Says that a list is cut, and leads to all of it. */
export function CutNote({ cut }: CutNoteProps) {
  if (!cut) return null;
  return (
    <p className="text-muted">
      {cut.text}{" "}
      <TextLink href={cut.href} className="print:hidden">
        {cut.label}
      </TextLink>
    </p>
  );
}
