import type { AccountField, AccountValues } from "@/lib/schemas/account-fields";
import type { Day } from "@/lib/scoring/facts";
import type { ProblemCode } from "./problem";

/** Two facts that cannot both be true, or a fact from after the as-of date. */
export interface Contradiction {
  readonly code: ProblemCode;
  /** The field to look at first. */
  readonly field: AccountField;
}

/** Facts of one account that contradict each other (domain.md §2). */
export function contradictions(values: AccountValues, asOf: Day): Contradiction[] {
  const found: Contradiction[] = [];
  const less = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === "number" && typeof b === "number" && a < b;
  if (less(values.ordersTotal, values.orders12m)) {
    found.push({ code: "totalBelow12Months", field: "ordersTotal" });
  }
  if (less(values.revenueTotalMinor, values.revenue12mMinor)) {
    found.push({ code: "totalBelow12Months", field: "revenueTotalMinor" });
  }
  if (less(values.lastPurchaseOn, values.customerSince)) {
    found.push({ code: "lastBeforeFirst", field: "lastPurchaseOn" });
  }
  for (const field of ["customerSince", "lastPurchaseOn"] as const) {
    if (less(asOf, values[field])) found.push({ code: "afterAsOf", field });
  }
  return found;
}
