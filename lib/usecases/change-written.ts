import { flagText, type RatedState } from "@/lib/repositories/rated-state";
import type { AccountChangeRecord } from "@/lib/schemas/account-change";
import { isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factName } from "@/lib/schemas/fact-names";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import type { RatedThen } from "@/lib/schemas/written-figures";

/**
 * A change of an account with the figures it is read with later: its currency, what its facts are
 * called, and the rating before and after.
 * @param currency the reporting currency
 */
export function changeWithFigures(
  change: AccountChangeRecord,
  account: AccountRecord,
  before: RatedState | undefined,
  row: PortfolioRowRecord,
  currency: string,
): AccountChangeRecord {
  const fields = Object.keys(change.changes).filter(isAccountField);
  return {
    ...change,
    written: {
      currency,
      ownCurrency: account.values.currency ?? null,
      names: Object.fromEntries(fields.map((field) => [field, factName(field)])),
      from: before && ratedThen(before, before.flags),
      to: before && ratedThen(row, flagText(row)),
    },
  };
}

const ratedThen = (
  {
    segment,
    scoreTenths,
    modelVersion,
  }: Pick<RatedState, "segment" | "scoreTenths" | "modelVersion">,
  flags: string,
): RatedThen => ({
  segment,
  scoreTenths: scoreTenths < 0 ? null : scoreTenths,
  flags,
  model: modelVersion,
});
