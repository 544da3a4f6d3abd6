import { readCurrency } from "@/lib/importing/currency-names";
import { isCurrency, markMeans } from "@/lib/tabular/currency";
import { createExchange, type Exchange } from "@/lib/tabular/exchange";
import type { GivenRates } from "./rate-files-options";
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

/** The rates of a run, which hold on every day. */
export function exchangeOf(currency: string, rates: GivenRates): Exchange {
  const always = Number.NEGATIVE_INFINITY;
  const given = [...rates].filter(([from]) => from !== currency);
  return createExchange(
    currency,
    given.map(([from, rate]) => ({ currency: from, fromDay: always, rate })),
  );
}

/** What is said of the rates of a run, before anything is rated. */
export function rateNotes(currency: string, rates: GivenRates): string[] {
  return [...rates].map(([from, rate]) =>
    from === currency
      ? `  --rate ${from}=${rate} is not used: ${currency} is the currency of the figures.`
      : `  1 ${from} = ${rate} ${currency}, on every day.`,
  );
}
