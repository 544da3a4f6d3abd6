import { type Decimal, multiply, toDecimal } from "@/lib/tabular/decimal";
import { parseNumber } from "@/lib/tabular/number-format";
import type { TableRow } from "@/lib/tabular/read-table";
import { readCurrency } from "./currency-names";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderTarget } from "./targets";

/** Money of rows that are left out. */
export interface AmountLeftOut {
  readonly amount: Decimal;
  readonly currency: string;
}

/**
 * Reads what a row of an order history that is left out would have added, where its amount can be
 * read although something else cannot. In a row that is too long no cell is sure to be in its column.
 */
export function amountLeftOutReader(
  choices: readonly ColumnChoice<OrderTarget>[],
  defaultCurrency: string,
): (row: TableRow) => AmountLeftOut | undefined {
  const columns = new Map(choices.map((choice) => [choice.target, choice]));
  const read = (row: TableRow, target: OrderTarget) => {
    const choice = columns.get(target);
    const found = choice && parseNumber((row.cells[choice.index] ?? "").trim(), choice.decimal);
    const amount = found && !found.percent ? toDecimal(found.text) : undefined;
    return amount && { amount, currency: found?.currency ?? choice?.currency };
  };
  const currencyColumn = columns.get("currency");
  return (row) => {
    if (row.shape === "long") return undefined;
    const price = read(row, "unitPrice");
    const quantity = read(row, "quantity");
    const product = price &&
      quantity && { ...price, amount: multiply(price.amount, quantity.amount) };
    const found = read(row, "amount") ?? product;
    if (found === undefined) return undefined;
    const cell = currencyColumn === undefined ? "" : (row.cells[currencyColumn.index] ?? "").trim();
    const named = cell === "" ? found.currency : readCurrency(cell);
    return { amount: found.amount, currency: named ?? defaultCurrency };
  };
}
