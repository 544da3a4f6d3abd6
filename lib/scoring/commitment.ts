import { heightAt } from "./curve";
import type { Agreement, RelationshipFacts } from "./facts";
import type { PurchaseFrequencyModel } from "./model";

/** What is agreed without a competition. */
const COMMITTING: ReadonlySet<Agreement> = new Set<Agreement>(["framework", "retainer"]);

/**
 * Committed (domain.md §3.1): under a framework or a retainer and with a named contact, an account
 * earns its frequency at once, by the share k = 0–1 that this gives. A lapsed account is not.
 *
 * @param favourable what is unknown counts as if it stood for the account.
 */
export function commitmentOf(
  { agreement, contact, tailoredShare }: RelationshipFacts,
  lapsed: boolean,
  { commitment }: Pick<PurchaseFrequencyModel, "commitment">,
  favourable = false,
): number {
  if (commitment === undefined || lapsed) return 0;
  const agrees = agreement === undefined ? favourable : COMMITTING.has(agreement);
  const named = contact === undefined ? favourable : contact === "named";
  if (!agrees || !named) return 0;
  if (tailoredShare === undefined) return favourable ? 1 : 0;
  return heightAt(commitment.curve, tailoredShare);
}
