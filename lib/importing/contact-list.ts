import type { ColumnProfile } from "@/lib/tabular/column-profile";
import { compactHeader } from "./header-words";
import type { HeaderMatch } from "./match-headers";
import { isPersonCell, personColumn } from "./person-column";

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"));

const FIRST = words(
  "firstname|givenname|vorname|prenom|nombre|primeironome|nome|voornaam|contactfirstname",
);
const LAST = words(
  "lastname|familyname|surname|nachname|familienname|nomdefamille|apellido|apellidos|sobrenome|apelido|cognome|achternaam|contactlastname",
);
/** In French the family name is called as any other name. */
const LAST_BESIDE_PRENOM = "nom";
const COMPANY = words(
  "company|companyname|accountname|account|organization|organisation|organizationname|organization1name|" +
    "associatedcompany|associatedcompanyprimary|primarycompany|relatedcompany|employer|firma|firmenname|" +
    "unternehmen|unternehmensname|societe|nomdelasociete|entreprise|empresa|nombredelaempresa|nomedaempresa|" +
    "compania|azienda|societa|bedrijf|bedrijfsnaam|zugehorigesunternehmen|societeliee|empresarelacionada",
);
/** What is of the person, and would name the company wrongly. */
const OWN = words(
  "name|fullname|displayname|contactname|contact|id|recordid|recordidcontact|contactid|contactrecordid|" +
    "externalid|vollername|anzeigename|kontakt|nomcomplet|nombrecompleto|nomecompleto",
);
/** With one of these the rows are customers themselves, whether they are persons or not. */
const TRADE =
  /\b(?:spent|spend|orders?|revenue|umsatz|sales|purchases?|bestellungen|commandes|pedidos|ventes|ventas|turnover|ltv)\b/i;

/** A list of persons that names the company of each. */
export interface ContactList {
  /** The column of the company. */
  readonly company: ColumnProfile;
  /** Columns that are of the person. */
  readonly own: ReadonlySet<number>;
}

/**
 * Whether every row of a list is a person with a company (import.md 44): the companies are the
 * accounts then. Not where the list says what the persons bought.
 */
export function contactList(columns: readonly ColumnProfile[]): ContactList | undefined {
  const named = columns.map((column) => ({ column, header: compactHeader(column.header) }));
  const first = named.find(({ header }) => FIRST.has(header))?.column;
  const last =
    named.find(({ header }) => LAST.has(header)) ??
    named.find(({ header }) => header === LAST_BESIDE_PRENOM && first !== undefined);
  const company = named.find(({ header, column }) => COMPANY.has(header) && column.filled > 0);
  const kind = personColumn(columns);
  const areSaid = kind?.values?.length
    ? kind.values.every(({ value }) => isPersonCell(value))
    : false;
  const areNamed = first !== undefined && last !== undefined && first !== last.column;
  if (!company || !(areNamed || areSaid)) return undefined;
  // Customers of a shop are persons, whose company is seldom said.
  const persons = Math.max(first?.filled ?? 0, last?.column.filled ?? 0, kind?.filled ?? 0);
  if (company.column.filled < persons / 2) return undefined;
  if (columns.some(({ header, filled }) => filled > 0 && TRADE.test(header))) return undefined;
  const own = named.filter(
    ({ header }) => OWN.has(header) || FIRST.has(header) || LAST.has(header),
  );
  return {
    company: company.column,
    own: new Set([...own.map(({ column }) => column.index), last?.column.index ?? -1]),
  };
}

/** What the columns of such a list are for the accounts, by index; undefined where they are the person's. */
export function contactColumns(
  columns: readonly ColumnProfile[],
): ReadonlyMap<number, HeaderMatch<"name"> | undefined> | undefined {
  const list = contactList(columns);
  if (!list) return undefined;
  const own = [...list.own].map((index): [number, undefined] => [index, undefined]);
  return new Map([
    ...own,
    [list.company.index, { target: "name", why: "pattern", sure: "check" } as const],
  ]);
}
