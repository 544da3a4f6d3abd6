import { ChevronDown, ChevronsUpDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";

const SORT_ICONS = {
  ascending: ChevronUp,
  descending: ChevronDown,
  none: ChevronsUpDown,
} as const;

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
  /** For what is done and not read: paper has no use for it. */
  readonly screenOnly?: boolean;
  readonly sort?:
    | { readonly href: string; readonly direction: keyof typeof SORT_ICONS }
    | undefined;
}

interface TableProps {
  readonly caption: string;
  /** For a caption that only repeats the heading above the table. */
  readonly captionHidden?: boolean;
  /** Long tables: on wide screens they scroll by themselves and their header stays in sight. */
  readonly headerStays?: boolean;
  readonly columns: readonly TableColumn[];
  /** The rows: `<tr>` of `Cell`. */
  readonly children: ReactNode;
}

/**
 * A native table. Where it is wider than its column it scrolls by itself, by keyboard too, and the
 * page does not.
 */
export function Table({
  caption,
  captionHidden = false,
  headerStays = false,
  columns,
  children,
}: TableProps) {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className={`relative min-w-0 overflow-x-auto print:max-h-none print:overflow-visible ${headerStays ? "lg:max-h-[85dvh] lg:overflow-y-auto" : ""}`}
    >
      <table className="w-full border-collapse text-table">
        <caption id={id} className={captionHidden ? "sr-only" : "pb-2 text-left font-medium"}>
          {caption}
        </caption>
        <thead className={headerStays ? "lg:sticky lg:top-0 lg:z-10 print:static" : ""}>
          <tr>
            {columns.map((column) => (
              <HeaderCell key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

const CELL = "border-b border-line px-2 first:pl-0 last:pr-0";

function HeaderCell({ column }: { readonly column: TableColumn }) {
  const { label, numeric, screenOnly, sort } = column;
  const Icon = sort ? SORT_ICONS[sort.direction] : null;
  return (
    <th
      scope="col"
      aria-sort={sort && sort.direction !== "none" ? sort.direction : undefined}
      className={`${CELL} border-b-control bg-page py-1.5 align-bottom font-medium text-muted ${numeric ? "text-right" : "text-left"} ${screenOnly ? "print:hidden" : ""}`}
    >
      {sort && Icon ? (
        <Link
          href={sort.href}
          prefetch={false}
          className="-my-0.5 inline-flex min-h-6 items-center gap-1 whitespace-nowrap underline-offset-2 hover:text-ink hover:underline touch:min-h-11"
        >
          {label}
          <Icon aria-hidden="true" className="size-3.5" />
        </Link>
      ) : (
        label
      )}
    </th>
  );
}

interface CellProps {
  readonly children: ReactNode;
  readonly numeric?: boolean;
  /** The cell that names its row. */
  readonly header?: boolean;
  /** As its column. */
  readonly screenOnly?: boolean;
  /** Whole sentences: wide enough to be read on a phone, where the table scrolls instead. */
  readonly prose?: boolean;
}

/** One cell; amounts stand to the right and never wrap. */
export function Cell({
  children,
  numeric = false,
  header = false,
  screenOnly = false,
  prose = false,
}: CellProps) {
  const className = `${CELL} py-1.5 align-top ${numeric ? "text-right whitespace-nowrap tabular-nums" : "text-left"} ${screenOnly ? "print:hidden" : ""} ${prose ? "min-w-44 print:min-w-0" : ""}`;
  return header ? (
    <th scope="row" className={`${className} min-w-32 font-medium wrap-anywhere print:min-w-30`}>
      {children}
    </th>
  ) : (
    <td className={className}>{children}</td>
  );
}
