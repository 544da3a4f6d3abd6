import type { WorkspaceRecord } from "@/lib/repositories/workspaces";
import type { RateForm } from "@/lib/schemas/rate-queue";
import { decimalMarkOf, fieldText } from "./account-form-text";
import { isSameText } from "./merge-fields";

/** domain.md §2: as counts a share needs so many orders. */
const ORDERS_MIN = 4;

interface TypedShare {
  readonly text: string;
  readonly problems: Readonly<Record<string, string>>;
}

/** The share of orders awarded without a bid, as typed or from counts. */
export function typedShare(
  { directAwardShare, ordersAll, ordersDirect, shown }: RateForm,
  { locale, currency }: WorkspaceRecord,
): TypedShare {
  const counts = [ordersAll, ordersDirect].map((text) => text.trim());
  if (counts.every((text) => text === "")) return { text: directAwardShare, problems: {} };
  const problem = (field: string, sentence: string) => ({
    text: directAwardShare,
    problems: { [field]: sentence },
  });
  if (!isSameText(directAwardShare, shown.directAwardShare)) {
    return problem("directAwardShare", "Enter either the share or the orders, not both.");
  }
  const [all = Number.NaN, direct = Number.NaN] = counts.map((text) =>
    /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN,
  );
  if (Number.isNaN(all)) return problem("ordersAll", "Enter a whole number of orders.");
  if (all < ORDERS_MIN) {
    return problem(
      "ordersAll",
      "Fewer than 4 orders are too few. Leave both fields empty, or enter the share.",
    );
  }
  if (Number.isNaN(direct)) return problem("ordersDirect", "Enter a whole number of orders.");
  if (direct > all) {
    return problem("ordersDirect", `Enter at most ${all}, the number of orders.`);
  }
  // A hundredth of a percent is finer than any count of orders by hand.
  const share = { directAwardShare: Math.round((direct / all) * 10_000) / 10_000 };
  const text = fieldText(share, "directAwardShare", decimalMarkOf(locale), currency);
  return { text, problems: {} };
}
