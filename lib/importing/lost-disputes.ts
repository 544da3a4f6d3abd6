import type { Column } from "@/lib/tabular/header-row";
import type { TableRow } from "@/lib/tabular/read-table";
import { compactHeader } from "./header-words";

interface Choice {
  readonly index: number;
  readonly target: string;
}

/**
 * Gives rows whose dispute was lost (payments of Stripe) what was disputed as what was given back:
 * their status is still "paid".
 */
export function lostDisputes(
  columns: readonly Column[],
  choices: readonly Choice[],
): (row: TableRow) => TableRow {
  const placeOf = new Map(columns.map(({ header, index }) => [compactHeader(header), index]));
  const status = placeOf.get("disputestatus");
  const amount = placeOf.get("disputedamount");
  const refunded = choices.find(({ target }) => target === "refunded")?.index;
  if (status === undefined || amount === undefined || refunded === undefined) return (row) => row;
  return (row) => {
    const isLost = /^(?:charge_)?lost$/i.test((row.cells[status] ?? "").trim());
    const disputed = row.cells[amount] ?? "";
    if (!isLost || disputed.trim() === "") return row;
    return { ...row, cells: row.cells.toSpliced(refunded, 1, disputed) };
  };
}
