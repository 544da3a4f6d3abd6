import { compactHeader } from "./header-words";

/** The column of company names in the master data of DATEV. */
const COMPANY = compactHeader("Name (Adressattyp Unternehmen)");

/** Said of master data that may hold suppliers too, which nothing but their number tells; undefined of other lists. */
export function suppliersSentence(
  columns: readonly { readonly header: string }[],
): string | undefined {
  return columns.some(({ header }) => compactHeader(header) === COMPANY)
    ? "DATEV keeps suppliers in the same list: numbers that begin with 7, 8 or 9 are theirs, and they are read as accounts. Where the file has such numbers, export the debtors alone."
    : undefined;
}
