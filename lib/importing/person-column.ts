import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { foldText } from "@/lib/tabular/fold-text";
import { flagValue } from "./closed-values";
import { compactHeader } from "./header-words";

/** Columns that say whether a row is a company or a person. */
const KINDS: ReadonlySet<string> = new Set([
  ...["isacompany", "iscompany", "companytype", "isteinunternehmen", "isunternehmen"],
  ...["estunesociete", "esunaempresa", "esunacompania", "eumaempresa", "istfirma"],
  ...["eunasocieta", "eunazienda", "iseenbedrijf"],
]);
const PERSON: ReadonlySet<string> = new Set(
  "person|individual|contact|kontakt|privatperson|einzelperson|personne|particulier|persona|particular|pessoa|individuo".split(
    "|",
  ),
);

/** Whether a cell of such a column says that the row is a person. */
export const isPersonCell = (cell: string): boolean =>
  flagValue(cell) === false || PERSON.has(foldText(cell));

/** The column that says of each row whether it is a company or a person. */
export const personColumn = (columns: readonly ColumnProfile[]): ColumnProfile | undefined =>
  columns.find(({ header }) => KINDS.has(compactHeader(header)));
