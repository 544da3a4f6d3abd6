import type { ReactNode } from "react";

interface SectionProps {
  readonly title: string;
  /** What the section shows, in one sentence. */
  readonly finding?: string | undefined;
  readonly children: ReactNode;
}

/**
 * A part of a page: a line, a heading, what it found, and the rest. No card. Blocks, not a grid:
 * browsers lay tables over each other where a grid breaks across printed pages.
 */
export function Section({ title, finding, children }: SectionProps) {
  return (
    <section className="min-w-0 space-y-3 border-t border-line pt-4">
      <div className="keep-with-next space-y-1">
        <h2 className="text-lead font-semibold">{title}</h2>
        {finding ? <p className="max-w-prose text-muted">{finding}</p> : null}
      </div>
      {children}
    </section>
  );
}
