import { isCurrency } from "./currency";
import { foldText } from "./fold-text";
import { scanNumber } from "./number-format";

/** Most first cells have none of these, and need no look. */
const MAY_BE_SUM = /tota|summe|somme|suma|soma|somma|ergebnis|^\*/i;
const LABEL_MAX = 200;
const WORD =
  "(?:sub[ -]?|grand |sous[ -])?(?:totals?|totale|totaal)|zwischensumme|(?:gesamt)?summe|somme|suma|soma|somma|ergebnis";
const BEFORE = new RegExp(`^(?:${WORD})(?: (?:for|of|fur|pour|de|per|von)\\b)?[ :–-]*(.*)$`);
const BEHIND = new RegExp(`^(.+?)[ :–-]+(?:${WORD})$`);
/** Lists of SAP mark their sums by stars alone. */
const BARE_SUBTOTAL = /^(?:(?:sub[ -]?total|sous[ -]total|zwischensumme|subtotaal)s?|\*{1,3})$/;
/** What stands beside sums in reports with several of them a group. */
const MEASURE = /^(?:sum|count|avg|average|records?|total|summe|anzahl|[-–—])$/;

/** What the label of a sum says that it is the sum of, folded: "" of nothing; undefined of no sum. */
export function summedGroup(label: string): string | undefined {
  if (label.length > LABEL_MAX || !MAY_BE_SUM.test(label)) return undefined;
  const folded = foldText(label);
  if (BARE_SUBTOTAL.test(folded)) return "";
  return BEFORE.exec(folded)?.[1] ?? BEHIND.exec(folded)?.[1];
}

/** A row that says itself that it is a sum of the rows above it. */
export const isBareSubtotal = (label: string): boolean =>
  label.length <= LABEL_MAX && MAY_BE_SUM.test(label) && BARE_SUBTOTAL.test(foldText(label));

/** Whether what stands beside the label of a sum are sums. */
export const areSums = (cells: readonly string[], label: number): boolean =>
  cells.every((cell, index) => {
    const text = cell.trim();
    if (index === label || text === "") return true;
    return scanNumber(text) !== undefined || isCurrency(text) || MEASURE.test(foldText(text));
  });
