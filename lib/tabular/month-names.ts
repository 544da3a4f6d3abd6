import { foldText } from "./fold-text";

/** Month names, folded, in English, German, French, Spanish and Portuguese. */
const NAMES: readonly (readonly string[])[] = [
  ["january", "januar", "janner", "janvier", "enero", "janeiro", "jan", "janv", "ene"],
  ["february", "februar", "fevrier", "febrero", "fevereiro", "feb", "fevr", "fev"],
  ["march", "marz", "maerz", "mars", "marzo", "marco", "mar", "mrz"],
  ["april", "avril", "abril", "apr", "avr", "abr"],
  ["may", "mai", "mayo", "maio"],
  ["june", "juni", "juin", "junio", "junho", "jun"],
  ["july", "juli", "juillet", "julio", "julho", "jul", "juil"],
  ["august", "aout", "agosto", "aug", "ago"],
  ["september", "septembre", "septiembre", "setiembre", "setembro", "sep", "sept", "set"],
  ["october", "oktober", "octobre", "octubre", "outubro", "oct", "okt", "out"],
  ["november", "novembre", "noviembre", "novembro", "nov"],
  ["december", "dezember", "decembre", "diciembre", "dezembro", "dec", "dez", "dic"],
];

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** The month (1–12) a name or its abbreviation stands for. */
export const monthOfName = (name: string): number | undefined => MONTHS.get(foldText(name));
