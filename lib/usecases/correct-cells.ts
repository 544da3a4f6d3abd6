import type { CellForm } from "@/lib/schemas/import-forms";
import { CORRECTIONS_MAX, type ImportSettings } from "@/lib/schemas/import-settings";

const TOO_MANY =
  "You have corrected more than 1,000 cells here. Correct the others in the file and upload it again.";

/**
 * The settings with some more corrected cells, each in its row or wherever its value stands in its
 * column; a sentence where they are too many. The latest word on a cell or a value counts: a value
 * that was itself put in place of another is replaced with it.
 */
export function withCells(settings: ImportSettings, cells: CellForm): ImportSettings | string {
  const byCell = new Map(settings.corrections.map((one) => [`${one.line}/${one.index}`, one]));
  const byValue = new Map(settings.replacements.map((one) => [`${one.index}/${one.from}`, one]));
  for (const { line, index, value, shown, everywhere } of cells) {
    if (!everywhere || shown === "") {
      byCell.set(`${line}/${index}`, { line, index, value });
      continue;
    }
    for (const [place, one] of byCell) {
      if (one.index === index && one.value === shown) byCell.set(place, { ...one, value });
    }
    for (const [place, one] of byValue) {
      if (one.index === index && one.to === shown) byValue.set(place, { ...one, to: value });
    }
    byValue.set(`${index}/${shown}`, { index, from: shown, to: value });
  }
  const corrections = [...byCell.values()];
  const replacements = [...byValue.values()];
  if (corrections.length + replacements.length > CORRECTIONS_MAX) return TOO_MANY;
  return { ...settings, corrections, replacements };
}
