import { isCurrency } from "./currency";
import { foldText } from "./fold-text";
import { scanNumber } from "./number-format";
import type { RawRow } from "./row-parser";

/** What a row at the end of a table is that is no record: sums, or the footer of a report. */
export const CLOSING_KINDS = ["total", "footer"] as const;
export type ClosingKind = (typeof CLOSING_KINDS)[number];

export interface ClosingRow {
  readonly line: number;
  readonly kind: ClosingKind;
  /** Its first words. */
  readonly text: string;
}

/** What is to be done with them. */
export const CLOSING_CHOICES = ["left-out", "kept"] as const;
export type ClosingChoice = (typeof CLOSING_CHOICES)[number];

/** So many rows at the end of a table are looked at. */
export const CLOSING_ROWS_MAX = 30;

const TEXT_MAX = 80;

/** Whole labels, folded: “Total SA” is a company. */
const TOTALS: ReadonlySet<string> = new Set(
  `total|totals|grand total|grand totals|overall total|sum|sums|gesamt|gesamtsumme|gesamtergebnis
  |gesamtbetrag|summe|summen|insgesamt|total general|total generale|totaux|somme|sommes|totales|suma
  |total geral|totais|soma|totale|totali|totale generale|somma|totaal|eindtotaal|som|totalt|i alt
  |yhteensa|razem|suma koncowa|celkem|soucet|osszesen|toplam|genel toplam|合計|总计|*|**|***`.split(
    /\s*\|/,
  ),
);
/** “Grand Totals (12 records)” needs no sums beside it. */
const COUNTED = /^(.+?) ?\(\d[\d.,' ]* [^()]{1,20}\)$/;
const NO_SUM = /^[-–—]$/;
const FOOTER =
  /^(confidential information|copyright ?(\(c\)|©|\d{4})|© ?\d{4}|all rights reserved|generated (by|on|at)\b|report (generated|run|date)\b|(exported|printed|created) (by|on)\b.*\d|(erstellt|exportiert|gedruckt) (von|am)\b|genere (par|le)\b|imprime (par|le)\b|generado (por|el)\b|gerado (por|em)\b|.*\d.* (accrual|cash) basis$|(accrual|cash) basis\b.*\d)/;

const filledCells = (row: RawRow): string[] =>
  row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");

/**
 * The rows that close a table, out of its last rows (oldest first): a footer of single cells with a
 * phrase that reports end with, and above it sums behind a word for “total” and nothing else.
 * @param width columns of the table
 */
export function closingRows(last: readonly RawRow[], width: number): ClosingRow[] {
  const footer = footerStart(last, width);
  let total = footer;
  for (;;) {
    // Salesforce writes the sums of “Grand Totals (4 records)” on a row of their own below it.
    if (total > 0 && isTotal(last[total - 1])) total -= 1;
    else if (total > 1 && isSumsAlone(last[total - 1]) && isTotal(last[total - 2])) total -= 2;
    else break;
  }
  return last.slice(total).map((row, index) => ({
    line: row.line,
    kind: total + index < footer ? "total" : "footer",
    text: (filledCells(row)[0] ?? "").slice(0, TEXT_MAX),
  }));
}

/** A comma in a phrase that nobody put in quotes makes two cells of it. */
const isPhrase = (row: RawRow): boolean => FOOTER.test(foldText(filledCells(row)[0] ?? ""));

function footerStart(last: readonly RawRow[], width: number): number {
  const record = last.findLastIndex((row) => filledCells(row).length !== 1 && !isPhrase(row));
  const run = record + 1;
  const phrase = last.findIndex((row, index) => index >= run && isPhrase(row));
  if (phrase === -1) return last.length;
  // What stands above the phrase belongs to it as far as a blank row divides it from the records:
  // in a table of one column every record is a single cell too.
  for (let at = phrase; width > 1 && at >= run; at -= 1) {
    if (last[at]?.afterBlank) return at;
  }
  return phrase;
}

function isTotal(row: RawRow | undefined): boolean {
  const [first = "", ...sums] = row ? filledCells(row) : [];
  const label = foldText(first).replace(/ ?:$/, "");
  const counted = COUNTED.exec(label)?.[1];
  if (!TOTALS.has(counted ?? label)) return false;
  if (sums.length === 0) return counted !== undefined;
  const figures = sums.filter((cell) => !isCurrency(cell));
  return figures.length > 0 && figures.every(isSum);
}

const isSum = (sum: string): boolean => NO_SUM.test(sum) || scanNumber(sum) !== undefined;

/** Sums, and their currencies, with nothing in the first column. */
function isSumsAlone(row: RawRow | undefined): boolean {
  if (row === undefined || row.cells[0]?.trim() !== "") return false;
  const sums = filledCells(row).filter((cell) => !isCurrency(cell));
  return sums.length > 0 && sums.every(isSum);
}
