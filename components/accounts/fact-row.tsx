"use client";

import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { Badge } from "@/components/ui/badge";
import { Cell, type TableColumn, tableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { FactRow as Row } from "@/lib/usecases/account-facts-view";
import { type FactEdit, FactForm } from "./fact-form";

interface FactRowProps {
  readonly columns: readonly TableColumn[];
  readonly row: Row;
  /** What a form of the fact needs; undefined for who may not change the account. */
  readonly form: (FactEdit & { readonly href: string }) | undefined;
}

/** One fact; its form opens in place. Without JavaScript its link leads to the form of all facts. */
export function FactRow({ columns, row, form }: FactRowProps) {
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLAnchorElement>(null);
  const wasOpen = useRef(false);
  // The link is back only once the row is drawn without its form.
  useEffect(() => {
    if (wasOpen.current && !isOpen) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const id = `fact-${row.field}`;
  if (isOpen && form) {
    return (
      <tr id={id} {...{ role: "row" }}>
        <Cell header>{row.label}</Cell>
        <td {...{ role: "cell" }} colSpan={4} className="basis-full border-b border-line py-2 pl-2">
          <FactForm row={row} edit={form} onClose={() => setOpen(false)} />
        </td>
      </tr>
    );
  }
  return tableRow(
    <tr id={id} className="target:bg-accent-soft">
      <Cell header>{row.label}</Cell>
      <Cell>{row.known ? row.value : <span className="text-muted italic">{row.value}</span>}</Cell>
      {form ? (
        <Cell screenOnly>
          <Link
            ref={opener}
            href={`${form.href}#field-${row.field}`}
            prefetch={false}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              setOpen(true);
            }}
            data-action=""
            className="inline-flex min-h-6 items-center text-accent underline decoration-1 underline-offset-2 hover:decoration-2 touch:min-h-11 print:hidden"
          >
            Edit<span className="sr-only"> {row.label}</span>
          </Link>
        </Cell>
      ) : null}
      <Cell>
        {row.ordersHref ? (
          <TextLink href={row.ordersHref}>
            {row.source}
            <span className="sr-only"> behind {row.label}</span>
          </TextLink>
        ) : (
          row.source
        )}
        <Past row={row} />
      </Cell>
      <Cell>
        <span className="whitespace-nowrap">{row.date}</span>{" "}
        {row.stale ? <Badge>stale</Badge> : null}
      </Cell>
    </tr>,
    columns,
  );
}

/** Who changed the fact when, from what to what, and through what. */
function Past({ row }: { readonly row: Row }) {
  if (row.past.length === 0) return null;
  return (
    <details className="print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center text-caption text-muted underline underline-offset-2 hover:text-ink touch:min-h-11">
        History<span className="sr-only"> of {row.label}</span>
      </summary>
      <ul className="grid min-w-40 gap-1 pb-1 text-caption text-muted wrap-anywhere">
        {row.past.map((change) => (
          <li key={change.id}>{change.text}</li>
        ))}
      </ul>
    </details>
  );
}
