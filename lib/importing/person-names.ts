import type { Column } from "@/lib/tabular/header-row";
import type { TableRow } from "@/lib/tabular/read-table";
import { compactHeader } from "./header-words";

/**
 * Columns, by compact header, that name a person where the column of the company is empty: in the
 * master data of DATEV, and in the orders of WooCommerce. First what a name begins with.
 */
const NAMES: readonly (readonly string[])[] = [
  ["vornameadressattypnaturlperson", "nameadressattypnaturlperson"],
  ["nameadressattypkeineangabe"],
  ["firstnamebilling", "lastnamebilling"],
];

interface Choice {
  readonly index: number;
  readonly target: string;
}

/** Makes rows without a company bear the name of the person they are of, where the file has one. */
export function personNames(
  columns: readonly Column[],
  choices: readonly Choice[],
): (row: TableRow) => TableRow {
  const name = choices.find(({ target }) => target === "name" || target === "accountName")?.index;
  const placeOf = new Map(columns.map(({ header, index }) => [compactHeader(header), index]));
  const taken = new Set(choices.map(({ index }) => index));
  const persons = NAMES.map((headers) => headers.map((header) => placeOf.get(header) ?? -1)).filter(
    (places) => places.every((place) => place !== -1 && !taken.has(place)),
  );
  if (name === undefined || persons.length === 0) return (row) => row;
  return (row) => {
    if ((row.cells[name] ?? "").trim() !== "") return row;
    for (const places of persons) {
      const words = places.map((place) => (row.cells[place] ?? "").trim());
      const person = words.filter((word) => word !== "").join(" ");
      if (person !== "") return { ...row, cells: row.cells.toSpliced(name, 1, person) };
    }
    return row;
  };
}
