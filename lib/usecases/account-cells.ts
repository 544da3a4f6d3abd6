import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
  isAccountField,
} from "@/lib/schemas/account-fields";
import { scanNumber } from "@/lib/tabular/number-format";
import { fieldText } from "./account-form-text";

const FIELDS = Object.keys(ACCOUNT_FIELDS).filter(isAccountField);

/** The columns of the account list template and of the export. */
export const ACCOUNT_HEADERS = FIELDS.map((field) => ACCOUNT_FIELDS[field].header);

const NUMBERS = new Set(["whole", "decimal", "share", "money"]);

/**
 * The facts of an account as the cells of a file, under `ACCOUNT_HEADERS`, written so that reading
 * them needs no question: an import of the file finds each fact as it is.
 * @param currency of an account that names none.
 */
export const accountCells = (values: AccountValues, currency: string): string[] =>
  FIELDS.map((field) => cellText(field, fieldText(values, field, ".", currency)));

function cellText(field: AccountField, text: string): string {
  const { type } = ACCOUNT_FIELDS[field];
  // In a file NA mostly says that nothing is known; it is Namibia's code too.
  if (type === "country") return text === "NA" ? "Namibia" : text;
  if (!NUMBERS.has(type) || !scanNumber(text)?.ambiguous) return text;
  // Three decimals could be thousands, four cannot.
  return text.replace(/\.\d{3}/, "$&0");
}
