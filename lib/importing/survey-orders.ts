import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import type { TableRow, TableRows } from "@/lib/tabular/read-table";
import { createOrderHeads } from "./order-heads";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderTarget } from "./targets";

/** What only all rows of an order history together say of its orders. */
export interface OrderSurvey {
  /** A row with what stands on the first row of its order only (order-heads.ts). */
  completed(row: TableRow): TableRow;
}

/** An order history, and how its columns are read. */
export interface SurveyedFile {
  readonly choices: readonly ColumnChoice<OrderTarget>[];
  readonly columns: readonly ColumnProfile[];
  readonly rowCount: number;
  readonly discountUnit: DiscountUnit;
  /** The rows below the header, as often as wanted. */
  readonly rows: () => TableRows;
}

/** Goes through an order history once before it is read, where that can tell anything. */
export async function surveyOrders(file: SurveyedFile): Promise<OrderSurvey> {
  const { choices, columns, rowCount } = file;
  const filled = new Map(columns.map((column) => [column.index, column.filled]));
  const heads = createOrderHeads(choices, {
    hasGaps: (index) => (filled.get(index) ?? rowCount) < rowCount,
    sharesDiscount: file.discountUnit !== "amount",
  });
  if (heads === undefined) return { completed: (row) => row };
  for await (const batch of file.rows()) {
    for (const row of batch) heads.note(row);
  }
  return { completed: heads.completed };
}
