"use client";

import { useState } from "react";
import { Table } from "@/components/ui/table";
import type { ImportColumnsView } from "@/lib/usecases/view-import-columns";
import { ColumnRow } from "./column-row";

const COLUMNS = [
  { label: "Column of the file", numeric: false },
  { label: "Maps to", numeric: false },
  { label: "Why", numeric: false },
  { label: "Filled", numeric: true },
  { label: "Examples", numeric: false },
] as const;

/**
 * Every column with what it maps to, why, how well it is filled, and examples; below it the
 * columns that are not stored.
 */
export function ColumnTable({ view }: { readonly view: ImportColumnsView }) {
  const [changed, setChanged] = useState<Readonly<Record<number, string>>>({});
  const ignored = view.columns.filter(({ index, target }) => (changed[index] ?? target) === "");
  return (
    <div className="grid gap-4">
      <Table caption="Columns of the file" captionHidden columns={COLUMNS}>
        {view.columns.map((column) => (
          <ColumnRow
            key={column.index}
            columns={COLUMNS}
            column={column}
            targets={view.targets}
            target={changed[column.index] ?? column.target}
            onTarget={(target) => setChanged({ ...changed, [column.index]: target })}
          />
        ))}
      </Table>
      <p className="max-w-prose wrap-anywhere">
        {ignored.length === 0
          ? "No column is left out."
          : `Left out and not stored: ${ignored.map(({ label }) => label).join(", ")}.`}
      </p>
    </div>
  );
}
