import { amountLeftOutReader } from "@/lib/importing/amount-left-out";
import type { ColumnChoice } from "@/lib/importing/propose-mapping";
import type { OrderTarget } from "@/lib/importing/targets";
import { currencyExponent } from "@/lib/tabular/currency";
import { toMinor } from "@/lib/tabular/decimal";
import type { TableRow } from "@/lib/tabular/read-table";
import type { MoneyLeftOut } from "./plan-counts";

/** Reads what a row of an order history that is left out would have added; undefined where that cannot be read. */
export function moneyLeftOut(
  choices: readonly ColumnChoice<OrderTarget>[],
  defaultCurrency: string,
): (row: TableRow) => MoneyLeftOut | undefined {
  const read = amountLeftOutReader(choices, defaultCurrency);
  return (row) => {
    const found = read(row);
    const minor = found && toMinor(found.amount, currencyExponent(found.currency));
    return found && minor !== undefined ? { currency: found.currency, minor } : undefined;
  };
}
