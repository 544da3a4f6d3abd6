import { isCurrency } from "./currency";
import { scanDate } from "./date-format";
import { foldText } from "./fold-text";
import { scanNumber } from "./number-format";
import type { RawRow } from "./row-parser";

/**
 * What the row beside the header row is: none of the header; one with the other half of the names
 * (“2025” above “Revenue” and “Orders”), or one with units or technical names, which is no record.
 */
export const SECOND_HEADERS = ["none", "joined", "left-out"] as const;
export type SecondHeader = (typeof SECOND_HEADERS)[number];

/** A header of one row or two. */
export interface FoundHeader {
  readonly kind: SecondHeader;
  /** Its names, with the line of its first row. */
  readonly row: RawRow;
  /** The line of its last row. */
  readonly end: number;
  /** Of two rows: what the second has. */
  readonly second?: readonly string[] | undefined;
}

const UNIT =
  /^[([]?(?:%|[$€£¥]|euros?|t€|k€|tsd\.?( €| eur)?|[$€£]k|thousand|pcs\.?|pieces?|units?|stk\.?|stück|monate?|months?|days?|tage?|years?|jahre?|hours?|text|string|number|integer|decimal|currency|date|datum|bool(?:ean)?|net|gross|netto|brutto)[)\]]?$/i;
/** TT.MM.JJJJ, yyyy-mm-dd. */
const DATE_PATTERN = /^[dtmyj]{1,4}([./-])[dtmyj]{1,4}\1[dtmyj]{2,4}$/i;
const TECHNICAL = /^(?=.*[_.]|.*[a-z][A-Z]|[a-z][a-z0-9]{2,}$)[A-Za-z][\w.]*$/;
/** What stands in a cell that nobody filled in yet. */
const OPEN =
  /^(?:tbd|tba|unknown|none|null|open|offen|unbekannt|missing|pending|nan|nil|false|true|yes|no)$/i;
/** Years, quarters and months above or below names. */
const PERIOD = /^(?:(?:fy|h[12]|q[1-4])[ /-]?)?(?:19|20)\d\d(?:[ /-]?(?:q[1-4]|h[12]))?$|^q[1-4]$/i;

const trimmed = (row: RawRow, width: number): string[] =>
  Array.from({ length: width }, (_, index) => (row.cells[index] ?? "").trim());
const isFigure = (text: string): boolean =>
  scanNumber(text) !== undefined || scanDate(text) !== undefined;
const isName = (text: string): boolean => text === "" || PERIOD.test(text) || !isFigure(text);

/**
 * The header of a table as it was chosen, else as its rows show it.
 * @param rows the first rows of the file, with `header` among them
 */
export function headerRows(
  rows: readonly RawRow[],
  header: RawRow,
  choice: SecondHeader | undefined,
): FoundHeader {
  const one: FoundHeader = { kind: "none", row: header, end: header.line };
  if (choice === "none") return one;
  const at = rows.indexOf(header);
  const width = header.cells.length;
  const [above, below] = [rows[at - 1], rows[at + 1]];
  if (choice !== "left-out") {
    if (above && headsGroups(above, header, width)) return joined(above, header, width);
    if (below && (choice === "joined" || headsGroups(header, below, width))) {
      return joined(header, below, width);
    }
  }
  if (!below) return one;
  const second = trimmed(below, width);
  const isLeftOut = choice === "left-out" || holdsUnits(second, rows.slice(at + 2), header);
  return isLeftOut ? { ...one, kind: "left-out", end: below.line, second } : one;
}

/** Whether a row has names over several columns, whose own names stand in the row below it. */
function headsGroups(upper: RawRow, lower: RawRow, width: number): boolean {
  const [heads, names] = [trimmed(upper, width), trimmed(lower, width)];
  if (![...heads, ...names].every(isName)) return false;
  // A title stands alone, and in front.
  const groups = heads.filter((head) => head !== "").length;
  const places = heads.flatMap((head, index) => {
    const isOver = head !== "" && heads[index + 1] === "" && names[index] !== "";
    return isOver && names[index + 1] !== "" ? [index] : [];
  });
  if (places.length < 2 || groups > width / 2 + 1) return false;
  const under = names.filter((name, index) => name !== "" && index >= (places[0] ?? 0));
  // The same names come again under each head, or are years: no record says that.
  const folded = under.map(foldText);
  return new Set(folded).size < folded.length;
}

function joined(upper: RawRow, lower: RawRow, width: number): FoundHeader {
  const size = Math.max(width, upper.cells.length, lower.cells.length);
  const [heads, names] = [trimmed(upper, size), trimmed(lower, size)];
  let head = "";
  const cells = names.map((name, index) => {
    // A name without a head begins where a column has its own: what stood before is over.
    if (heads[index] !== "") head = heads[index] ?? "";
    return [name === "" ? heads[index] : head, name].filter(Boolean).join(" ");
  });
  return { kind: "joined", row: { ...upper, cells }, end: lower.line, second: names };
}

const isUnit = (text: string): boolean =>
  UNIT.test(text) ||
  DATE_PATTERN.test(text) ||
  isCurrency(text) ||
  (TECHNICAL.test(text) && !OPEN.test(text));

/** Whether a row below the header says how the columns are measured, or what a program calls them. */
function holdsUnits(
  second: readonly string[],
  others: readonly RawRow[],
  { cells: names }: RawRow,
): boolean {
  const filled = second.filter((text) => text !== "");
  if (filled.length === 0 || others.length < 2) return false;
  if (!filled.every(isUnit)) return false;
  return names.some((_, index) => {
    const values = others.map(({ cells }) => (cells[index] ?? "").trim()).filter(Boolean);
    const isMeasured = values.length >= 2 && values.every(isFigure);
    return isMeasured && second[index] !== "" && !isFigure(second[index] ?? "");
  });
}
