import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { foldText } from "@/lib/tabular/fold-text";
import { flagValue } from "./closed-values";
import { compactHeader } from "./header-words";

/** Columns that say whether a row is a company or a person, and those that name a person's company. */
const KINDS: ReadonlySet<string> = new Set([
  ...["isacompany", "iscompany", "companytype", "isteinunternehmen", "isunternehmen"],
  ...["estunesociete", "esunaempresa", "esunacompania", "eumaempresa", "istfirma"],
]);
const RELATED: ReadonlySet<string> = new Set([
  ...["relatedcompany", "parentcompany", "parentid", "parentname", "relatedcompanyname"],
  ...["zugehorigesunternehmen", "societeliee", "empresarelacionada", "empresarelacionada"],
]);
const PERSON: ReadonlySet<string> = new Set(
  "person|individual|contact|kontakt|privatperson|einzelperson|personne|particulier|persona|particular|pessoa|individuo".split(
    "|",
  ),
);

const isPersonCell = (cell: string): boolean =>
  flagValue(cell) === false || PERSON.has(foldText(cell));

/** How the persons among the companies of an account list are told. */
export interface Persons {
  /** The column that says it. */
  readonly label: string;
  readonly isPerson: (cells: readonly string[]) => boolean;
}

/**
 * Persons who stand beside the companies they work for are no accounts (import.md 44): programs
 * such as Odoo write both into one list. Undefined where there are none, or nothing but persons.
 */
export function personsAmong(columns: readonly ColumnProfile[]): Persons | undefined {
  const kind = columns.find(({ header }) => KINDS.has(compactHeader(header)));
  const values = kind?.values ?? [];
  const persons = values.filter(({ value }) => isPersonCell(value)).length;
  if (!kind || persons === 0 || persons === values.length) return undefined;
  const related = columns.find(({ header }) => RELATED.has(compactHeader(header)));
  return {
    label: kind.label,
    // Somebody without a company may be a customer of their own.
    isPerson: (cells) =>
      isPersonCell((cells[kind.index] ?? "").trim()) &&
      (related === undefined || (cells[related.index] ?? "").trim() !== ""),
  };
}
