import { listedAs, overrideState } from "@/lib/portfolio/override";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import type { Segment } from "@/lib/scoring/facts";
import { rate } from "@/lib/scoring/rate";
import type { WorkspaceContext } from "./rating-context";

/**
 * The segment that an account is listed as, where a label says the other one. An account that is
 * not rated disagrees with nobody.
 */
export function labelDisagreement(
  account: AccountRecord,
  label: Segment,
  context: WorkspaceContext,
): Segment | undefined {
  const { segment } = rate(factsOf(account, context), context.model, context.asOf);
  const listed = listedAs(segment, overrideState(account.override, context.asOf));
  return listed === "unrated" || listed === label ? undefined : listed;
}
