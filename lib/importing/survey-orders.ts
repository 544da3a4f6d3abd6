import type { OrderFinding } from "@/lib/schemas/order-answers";
import type { ColumnProfile } from "@/lib/tabular/column-profile";
import type { DiscountUnit } from "@/lib/tabular/number-profile";
import type { TableRow, TableRows } from "@/lib/tabular/read-table";
import { knownDiscounts } from "./known-exports";
import { lostDisputes } from "./lost-disputes";
import { createOrderHeads } from "./order-heads";
import { personNames } from "./person-names";
import type { ColumnChoice } from "./propose-mapping";
import type { OrderTarget } from "./targets";

/** What only all rows of an order history together say of its orders. */
export interface OrderSurvey {
  /** A row with what stands elsewhere: on the first row of its order (order-heads.ts), or in the columns of a person's name. */
  completed(row: TableRow): TableRow;
  /** What was filled in so; undefined where nothing was. */
  filledIn(): OrderFinding | undefined;
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
    // A program that writes percent writes those of each line.
    sharesDiscount: file.discountUnit !== "amount" && knownDiscounts(columns) === undefined,
  });
  const named = personNames(columns, choices);
  const settled = lostDisputes(columns, choices);
  const completed = (row: TableRow) => settled(named(row));
  if (heads === undefined) return { completed, filledIn: () => undefined };
  for await (const batch of file.rows()) {
    for (const row of batch) heads.note(row);
  }
  return { completed: (row) => completed(heads.completed(row)), filledIn: heads.filledIn };
}
