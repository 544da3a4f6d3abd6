import type { ReactNode } from "react";
import { TextTable } from "@/components/ui/text-table";

interface ChartProps {
  /** What the chart found, in one sentence: its name. */
  readonly finding: string;
  readonly width: number;
  readonly height: number;
  /** The same numbers in words; its links are those of the marks, for the keyboard. */
  readonly table: Parameters<typeof TextTable>[0]["table"];
  /** The drawing. */
  readonly children: ReactNode;
  /** Marks that lead somewhere, drawn over it. */
  readonly links?: ReactNode;
}

/**
 * The frame of every chart: a drawing named by its finding, and the same numbers as a table.
 * What can be clicked lies in a second drawing over it, for the pointer only (`tabIndex={-1}`): a
 * picture may hold no links, and a thousand marks would be a thousand stops of the tab key. The
 * table leads to the same places.
 */
export function Chart({ finding, width, height, table, children, links }: ChartProps) {
  const viewBox = `0 0 ${width} ${height}`;
  return (
    <figure className="grid min-w-0 gap-2">
      <div className="chart relative max-w-[34rem]">
        <svg role="img" viewBox={viewBox} className="block h-auto w-full overflow-visible">
          <title>{finding}</title>
          {children}
        </svg>
        {links ? (
          <svg
            aria-hidden="true"
            viewBox={viewBox}
            className="pointer-events-none absolute inset-0 size-full [&_a]:pointer-events-auto"
          >
            {links}
          </svg>
        ) : null}
      </div>
      <details className="min-w-0 print:hidden">
        <summary className="inline-flex min-h-6 cursor-pointer items-center text-caption text-muted underline underline-offset-2 hover:text-ink touch:min-h-11">
          Show the numbers
        </summary>
        <div className="pt-2">
          <TextTable table={table} />
        </div>
      </details>
    </figure>
  );
}
