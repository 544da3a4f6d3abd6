import { readCurrency } from "@/lib/importing/currency-names";
import { isCurrency, markMeans } from "@/lib/tabular/currency";
import type { OpenedTable } from "./rate-files-table";

type Tables = readonly (OpenedTable<string> | undefined)[];

/** The one currency that the files name, in a column, a header or their cells; else EUR. */
export function currencyOfFiles(tables: Tables): string {
  const named = new Set<string>();
  for (const table of tables) {
    for (const { target, index, currency } of table?.choices ?? []) {
      if (currency !== undefined) named.add(currency);
      if (target !== "currency") continue;
      for (const { value } of table?.profile.columns[index]?.values ?? []) {
        const code = readCurrency(value);
        if (code !== undefined) named.add(code);
      }
    }
  }
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : "EUR";
}

/** A mark of several currencies ("$") on amounts of files without a currency column, where it is not `currency`. */
export function unclearMark(tables: Tables, currency: string): string | undefined {
  for (const table of tables) {
    const choices = table?.choices ?? [];
    if (choices.some(({ target }) => target === "currency")) continue;
    const marks = choices.flatMap(
      ({ index }) => table?.profile.columns[index]?.numbers.currencies ?? [],
    );
    const unclear = marks.find((mark) => !isCurrency(mark) && !markMeans(mark, currency));
    if (unclear !== undefined) return unclear;
  }
  return undefined;
}
