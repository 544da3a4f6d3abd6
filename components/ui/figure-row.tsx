import { TextLink } from "./text-link";

interface FigureRowProps {
  readonly figures: readonly {
    readonly label: string;
    readonly value: string;
    readonly detail: string;
    readonly href?: string | undefined;
  }[];
}

/** A row of large figures: what is counted, how many, and what that means. */
export function FigureRow({ figures }: FigureRowProps) {
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line pt-4 lg:grid-cols-4 print:grid-cols-4">
      {figures.map((figure) => (
        <div key={figure.label} className="keep-together grid content-start">
          <dt className="text-caption text-muted">{figure.label}</dt>
          <dd className="text-heading font-semibold tabular-nums sm:text-figure">
            {figure.href ? (
              <TextLink href={figure.href} className="text-ink">
                {figure.value}
              </TextLink>
            ) : (
              figure.value
            )}
          </dd>
          <dd className="text-caption text-muted">{figure.detail}</dd>
        </div>
      ))}
    </dl>
  );
}
