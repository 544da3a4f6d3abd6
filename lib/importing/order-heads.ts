import type { OrderFinding } from "@/lib/schemas/order-answers";
import type { Day } from "@/lib/scoring/facts";
import { parseDate } from "@/lib/tabular/date-format";
import { detached } from "@/lib/tabular/detached-text";
import type { TableRow } from "@/lib/tabular/read-table";
import { visibleText } from "@/lib/tabular/visible-text";
import { isFarApart } from "./far-apart";
import type { ColumnChoice } from "./propose-mapping";
import { remembering } from "./remembering";
import type { OrderTarget } from "./targets";

/** What many programs write on the first row of an order only (import.md 37). */
const HEAD_TARGETS = [
  "accountId",
  "accountName",
  "orderDate",
  "currency",
  "status",
  "documentType",
] as const;
type HeadTarget = (typeof HEAD_TARGETS)[number] | "discount";

/** What the rows of one order say of the whole order. */
interface OrderHead {
  /** The row it begins on. */
  readonly line: number;
  on: Day | undefined;
  readonly said: Map<HeadTarget, string>;
}

/** Fills what stands on the first row of an order only into its other rows. */
export interface OrderHeads {
  /** Takes a row in; all rows of the file come before the first is completed. */
  note(row: TableRow): void;
  /** The row with what its order says in place of its empty cells. */
  completed(row: TableRow): TableRow;
  /** What was filled in so far: how many rows, in which columns; undefined where none was. */
  filledIn(): OrderFinding | undefined;
}

/**
 * Gathers what the first rows of orders say. A status, and a discount in percent, is filled in only
 * where no other row of the order has one: else each row speaks for itself. An account is filled in
 * only where a row names none. Memory grows with the orders.
 * @param hasGaps whether some cell of a column is empty
 * @returns undefined where nothing is to be filled in
 */
export function createOrderHeads(
  choices: readonly ColumnChoice<OrderTarget>[],
  { hasGaps, sharesDiscount }: { hasGaps: (index: number) => boolean; sharesDiscount: boolean },
): OrderHeads | undefined {
  const columns = new Map(choices.map((choice) => [choice.target, choice]));
  const number = columns.get("orderNumber");
  const targets: readonly HeadTarget[] = [
    ...HEAD_TARGETS,
    ...(sharesDiscount ? (["discount"] as const) : []),
  ].filter((target) => columns.has(target));
  const isGap = (target: HeadTarget) => hasGaps(columns.get(target)?.index ?? -1);
  if (number === undefined || !targets.some(isGap)) return undefined;

  const dates = columns.get("orderDate")?.dates;
  const dayOf = remembering((cell) => (dates === undefined ? undefined : parseDate(cell, dates)));
  const kept = remembering((cell) => detached(cell));
  const heads = new Map<string, OrderHead[]>();
  /** The discount stands on other rows than the first: each row has its own. */
  let discountOnLaterRows = false;
  let filledRows = 0;
  const filledTargets = new Set<HeadTarget>();

  const cellOf = ({ cells }: TableRow, target: OrderTarget): string =>
    visibleText(cells[columns.get(target)?.index ?? -1] ?? "").trim();
  const fits = (head: OrderHead, row: TableRow): boolean => {
    const on = dayOf(cellOf(row, "orderDate"));
    if (on !== undefined && head.on !== undefined && isFarApart(on, head.on)) return false;
    for (const target of ["accountId", "accountName"] as const) {
      const mine = cellOf(row, target);
      const its = head.said.get(target) ?? "";
      if (mine !== "" && its !== "") return mine === its;
    }
    return true;
  };

  return {
    note(row) {
      const key = cellOf(row, "orderNumber");
      if (key === "") return;
      const known = heads.get(key);
      const head = known?.findLast((one) => fits(one, row));
      if (head === undefined) {
        const said = new Map<HeadTarget, string>();
        for (const target of targets) {
          const cell = cellOf(row, target);
          if (cell !== "") said.set(target, kept(cell));
        }
        const begun = { line: row.line, on: dayOf(cellOf(row, "orderDate")), said };
        if (known) known.push(begun);
        else heads.set(detached(key), [begun]);
        return;
      }
      head.on ??= dayOf(cellOf(row, "orderDate"));
      for (const target of targets) {
        const cell = cellOf(row, target);
        if (cell === "") continue;
        if (target === "discount") discountOnLaterRows = true;
        else if (target !== "status" && target !== "documentType")
          head.said.set(target, head.said.get(target) ?? kept(cell));
        else if (head.said.get(target) !== cell) head.said.delete(target);
      }
    },

    completed(row) {
      const ofNumber = heads.get(cellOf(row, "orderNumber"));
      const head =
        ofNumber?.findLast((one) => one.line <= row.line && fits(one, row)) ??
        ofNumber?.find((one) => fits(one, row));
      if (head === undefined || head.line === row.line) return row;
      const namesAccount = cellOf(row, "accountId") !== "" || cellOf(row, "accountName") !== "";
      let cells: string[] | undefined;
      for (const [target, said] of head.said) {
        const index = columns.get(target)?.index;
        if (index === undefined || cellOf(row, target) !== "") continue;
        if (namesAccount && (target === "accountId" || target === "accountName")) continue;
        if (target === "discount" && discountOnLaterRows) continue;
        cells ??= [...row.cells];
        while (cells.length <= index) cells.push("");
        cells[index] = said;
        filledTargets.add(target);
      }
      if (cells !== undefined) filledRows += 1;
      return cells === undefined ? row : { ...row, cells };
    },

    filledIn() {
      if (filledRows === 0) return undefined;
      const labels = targets.flatMap((target) =>
        filledTargets.has(target) ? [`“${columns.get(target)?.label ?? ""}”`] : [],
      );
      const column = labels.join(", ").slice(0, 200);
      const none = { isOpen: false, takenAs: "", orders: 0, sums: [] };
      return { ...none, code: "filledCells", column, rows: filledRows };
    },
  };
}
