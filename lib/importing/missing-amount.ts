import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { TableRow } from "@/lib/tabular/read-table";
import { isError } from "./problem";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderRow } from "./read-order-row";
import type { OrderTarget } from "./targets";

/** Where fewer rows have an amount, it stands on one row of each order. */
const FILLED_SHARE = 0.9;

/**
 * Reports the missing amount of a row beside its other errors. Alone it is reported of the whole
 * order, as the amount may stand on another of its rows; not so where nearly every row has its own.
 */
export function withMissingAmount(
  choices: readonly ColumnChoice<OrderTarget>[],
  columns: readonly Pick<ColumnProfile, "index" | "filled">[],
  rowCount: number,
): (row: TableRow, read: OrderRow) => OrderRow {
  const at = (target: OrderTarget) => choices.find((one) => one.target === target)?.index;
  const amount = at("amount");
  const filled = columns.find(({ index }) => index === amount)?.filled ?? 0;
  if (amount === undefined || filled < rowCount * FILLED_SHARE) return (_, read) => read;
  const [quantity, unitPrice] = [at("quantity"), at("unitPrice")];
  return (row, read) => {
    const { line, problems, unreadOrder } = read;
    if (row.shape !== "whole" || unreadOrder === undefined || !problems.some(isError)) return read;
    if (problems.some(({ code }) => code === "noAmount")) return read;
    const isEmpty = (index: number | undefined) =>
      index === undefined || (row.cells[index] ?? "").trim() === "";
    const isMissing = isEmpty(amount) && (isEmpty(quantity) || isEmpty(unitPrice));
    return isMissing ? { ...read, problems: [...problems, { line, code: "noAmount" }] } : read;
  };
}
