import {
  ACCOUNT_FIELDS,
  type AccountField,
  type AccountValues,
} from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Day } from "@/lib/scoring/facts";
import type { ProblemCode } from "./problem";

/** Two facts that cannot both be true, or a fact from after the as-of date. */
export interface Contradiction {
  readonly code: ProblemCode;
  /** The field to look at first. */
  readonly field: AccountField;
  /** The other fact of a pair. */
  readonly beside?: AccountField | undefined;
}

/** Facts of one account that contradict each other (domain.md §2). */
export function contradictions(values: AccountValues, asOf: Day): Contradiction[] {
  const found: Contradiction[] = [];
  const less = (a: number | null | undefined, b: number | null | undefined) =>
    typeof a === "number" && typeof b === "number" && a < b;
  if (less(values.ordersTotal, values.orders12m)) {
    found.push({ code: "totalBelow12Months", field: "ordersTotal", beside: "orders12m" });
  }
  if (less(values.revenueTotalMinor, values.revenue12mMinor)) {
    found.push({
      code: "totalBelow12Months",
      field: "revenueTotalMinor",
      beside: "revenue12mMinor",
    });
  }
  if (less(values.lastPurchaseOn, values.customerSince)) {
    found.push({ code: "lastBeforeFirst", field: "lastPurchaseOn", beside: "customerSince" });
  }
  for (const field of ["customerSince", "lastPurchaseOn"] as const) {
    if (less(asOf, values[field])) found.push({ code: "afterAsOf", field });
  }
  return found;
}

/**
 * The contradictions that a change brings about: a changed fact takes part, and each names a
 * changed field to show it at. What contradicts itself without the change is no reason to refuse
 * it: an order history may begin with a credit note for purchases before it. Nor is money of the
 * orders where the account gets another currency: it does not stay.
 *
 * @param changes only the changed facts.
 * @param currency of an account that names none.
 */
export function contradictionsOfChange(
  { values, evidence }: Pick<AccountRecord, "values" | "evidence">,
  changes: AccountValues,
  { asOf, currency }: { readonly asOf: Day; readonly currency: string },
): (Contradiction & { readonly at: AccountField })[] {
  const after = { ...values, ...changes };
  const isOtherMoney = (after.currency ?? currency) !== (values.currency ?? currency);
  const isChanged = (field: AccountField) => changes[field] !== undefined;
  const goes = (field: AccountField) =>
    isOtherMoney &&
    ACCOUNT_FIELDS[field].type === "money" &&
    evidence[field]?.source === "orders" &&
    !isChanged(field);
  return contradictions(after, asOf).flatMap((found) => {
    const fields = found.beside ? [found.field, found.beside] : [found.field];
    const at = fields.find(isChanged);
    return at && !fields.some(goes) ? { ...found, at } : [];
  });
}
