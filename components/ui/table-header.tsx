import { ChevronDown, ChevronsUpDown, ChevronUp } from "lucide-react";
import Link from "next/link";
import type { TableColumn } from "./table";

const SORT_ICONS = {
  ascending: ChevronUp,
  descending: ChevronDown,
  none: ChevronsUpDown,
} as const;

/** The head of one column; where it can be sorted by, its link. */
export function HeaderCell({ column }: { readonly column: TableColumn }) {
  const { label, numeric, screenOnly, width = "", sort } = column;
  const Icon = sort ? SORT_ICONS[sort.direction] : null;
  return (
    <th
      {...{ role: "columnheader" }}
      scope="col"
      data-sort={sort ? "" : undefined}
      aria-sort={sort && sort.direction !== "none" ? sort.direction : undefined}
      className={`border-b border-control bg-page px-2 py-1.5 align-bottom font-medium text-muted first:pl-0 last:pr-0 ${numeric ? "text-right" : "text-left"} ${label.length > 15 ? "min-w-26" : ""} ${screenOnly ? "print:hidden" : ""} ${width}`}
    >
      {sort && Icon ? (
        <Link
          href={sort.href}
          prefetch={false}
          className="-my-0.5 inline-flex min-h-6 items-center gap-1 underline-offset-2 hover:text-ink hover:underline touch:min-h-11"
        >
          {label}
          <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        </Link>
      ) : (
        label
      )}
    </th>
  );
}
