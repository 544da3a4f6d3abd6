import { accountsByIds } from "@/lib/repositories/account-matching";
import { listLabels } from "@/lib/repositories/labels";
import { factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import type { LabelledRating } from "@/lib/scoring/agreement";
import type { Facts } from "@/lib/scoring/facts";
import { FIT_LABELS_MAX } from "@/lib/scoring/fit-weights";
import { type Rating, rate } from "@/lib/scoring/rate";
import type { WorkspaceContext } from "./rating-context";

/** A labelled account as the applied model rates it now. */
export interface LabelledAccount extends LabelledRating {
  readonly name: string;
  readonly facts: Facts;
  readonly rating: Rating;
}

/**
 * The accounts of the scope that were labelled last, the largest revenue first: read in two
 * statements, however many there are, up to what a fit takes.
 */
export async function labelledAccounts(
  scope: Scope,
  context: WorkspaceContext,
): Promise<LabelledAccount[]> {
  const labels = new Map(
    (await listLabels(scope, FIT_LABELS_MAX)).map((label) => [label.accountId, label.segment]),
  );
  const accounts = await accountsByIds(scope, [...labels.keys()], context.ownerName);
  return accounts
    .flatMap((account) => {
      const label = labels.get(account.id);
      if (label === undefined) return [];
      const facts = factsOf(account, context);
      const rating = rate(facts, context.model, context.asOf);
      const { segment, score } = rating;
      const name = account.values.name ?? "";
      return [{ accountId: account.id, name, label, segment, score, facts, rating }];
    })
    .sort((a, b) => revenueOf(b) - revenueOf(a) || (a.accountId < b.accountId ? -1 : 1));
}

const revenueOf = ({ facts }: LabelledAccount) => facts.revenue12mMinor ?? Number.MIN_SAFE_INTEGER;
