import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { contactList } from "./contact-list";
import { compactHeader } from "./header-words";
import { nameKey } from "./name-key";
import { isPersonCell, personColumn } from "./person-column";
import type { ColumnChoice } from "./propose-mapping";

/** Columns that name the company of a person. */
const RELATED: ReadonlySet<string> = new Set([
  ...["relatedcompany", "parentcompany", "parentid", "parentname", "relatedcompanyname"],
  ...["zugehorigesunternehmen", "societeliee", "empresarelacionada", "parent", "parentidname"],
]);
/** How the rows of persons in an account list are told. */
export interface Persons {
  /** The column that tells them. */
  readonly label: string;
  /** `beside` their companies, which have rows of their own; `only`: every row is a person. */
  readonly are: "beside" | "only";
  /** Of one reading of the file from its beginning: whether a row is left out as a person's. */
  readonly begin: () => (cells: readonly string[]) => boolean;
}

/**
 * Persons who stand beside the companies they work for are no accounts (import.md 44): programs
 * such as Odoo write both into one list. In a list of persons alone the first row of each company
 * stands for it. Undefined where there are none.
 */
export function personsAmong(
  columns: readonly ColumnProfile[],
  choices: readonly ColumnChoice<string>[],
): Persons | undefined {
  const kind = personColumn(columns);
  const values = kind?.values ?? [];
  const persons = values.filter(({ value }) => isPersonCell(value)).length;
  const related = columns.find(({ header }) => RELATED.has(compactHeader(header)));
  if (kind && persons > 0 && persons < values.length) {
    // Somebody without a company may be a customer of their own.
    const isPerson = (cells: readonly string[]) =>
      isPersonCell((cells[kind.index] ?? "").trim()) &&
      (related === undefined || (cells[related.index] ?? "").trim() !== "");
    return { label: kind.label, are: "beside", begin: () => isPerson };
  }
  const company = contactList(columns)?.company;
  const isNamed = choices.some(
    ({ target, index }) => target === "name" && index === company?.index,
  );
  return company && isNamed
    ? { label: company.label, are: "only", begin: () => firstOfCompany(company.index) }
    : undefined;
}

function firstOfCompany(index: number): (cells: readonly string[]) => boolean {
  const seen = new Set<string>();
  return (cells) => {
    const name = (cells[index] ?? "").trim();
    const key = nameKey(name) || name;
    if (key === "" || seen.has(key)) return true;
    seen.add(key);
    return false;
  };
}
