import { figuresOf } from "@/lib/report/sentences/figure-words";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import { accountsByIds } from "@/lib/repositories/account-matching";
import { factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { missingOf } from "@/lib/scoring/missing";
import type { MissingFact } from "@/lib/scoring/missing-fact";
import { rate } from "@/lib/scoring/rate";
import { accountAdvice } from "./account-advice";
import { formatFor } from "./format-for";
import type { WorkspaceContext } from "./rating-context";

/** What a list says about an account beyond its row. */
export interface ExplainedAccount {
  readonly verdict: string;
  /** The most valuable fact nobody knows yet. */
  readonly factToAsk: MissingFact | undefined;
  /** What to do about its mismatched service, where it is one. */
  readonly advice: string | undefined;
}

/** The verdict, the fact to ask and the advice of some accounts: read in one go, explained by the core. */
export async function explainAccounts(
  scope: Scope,
  ids: readonly string[],
  context: WorkspaceContext,
): Promise<Map<string, ExplainedAccount>> {
  const { model, asOf, ownerName, workspace } = context;
  const format = formatFor(workspace.locale, workspace.currency);
  const figures = figuresOf(format);
  const accounts = await accountsByIds(scope, [...new Set(ids)], ownerName);
  return new Map(
    accounts.map((account) => {
      const facts = factsOf(account, context);
      const rating = rate(facts, model, asOf);
      const missing = missingOf(rating, facts, model);
      return [
        account.id,
        {
          verdict: verdictSentence(rating, facts, model, figures),
          factToAsk: missing[0]?.fact,
          advice: accountAdvice(account, rating, missing, context, format),
        },
      ];
    }),
  );
}

/** The advice of each account that has one, by id. */
export const adviceOf = (explained: ReadonlyMap<string, ExplainedAccount>): Map<string, string> =>
  new Map(
    [...explained].flatMap(([id, { advice }]) => (advice === undefined ? [] : [[id, advice]])),
  );
