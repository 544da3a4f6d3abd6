import { isFirm, mismatchOf } from "@/lib/portfolio/mismatch";
import { overrideState } from "@/lib/portfolio/override";
import type { Format } from "@/lib/report/format";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { checkFirstAdvice, serviceAdvice } from "@/lib/report/sentences/service-advice";
import { verdictPhrases } from "@/lib/report/sentences/verdict-phrase";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Day } from "@/lib/scoring/facts";
import type { Missing } from "@/lib/scoring/missing";
import type { Model } from "@/lib/scoring/model";
import type { Rating } from "@/lib/scoring/rate";
import { reasonsOf } from "@/lib/scoring/reasons";

/** What to do about an account of mismatched service, from its own facts; undefined for any other. */
export function accountAdvice(
  account: AccountRecord,
  rating: Rating,
  missing: readonly Missing[],
  { model, asOf }: { readonly model: Model; readonly asOf: Day },
  format: Format,
): string | undefined {
  const { values } = account;
  const override = overrideState(account.override, asOf);
  const direction = mismatchOf({ ...rating, override, treatedAs: values.treatedAs ?? undefined });
  if (!direction) return undefined;
  const figures = figuresOf(format);
  if (!isFirm({ ...rating, override })) {
    const { coverage, score } = rating;
    const doubt = { missing: missing[0], coverage, score, clientFrom: model.segments.clientFrom };
    return checkFirstAdvice(doubt, figures);
  }
  const facts = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, value ?? undefined]),
  );
  const isOverridden = override === "client" || override === "customer";
  const reasons = reasonsOf(rating, model);
  const side = direction === "over-served" ? reasons.against : reasons.for;
  // What a person decided against the model is not explained by the model.
  const [reason] = isOverridden ? [] : verdictPhrases(side.slice(0, 2), figures);
  const currency = values.currency ?? format.currency;
  return serviceAdvice(direction, facts, {
    figures,
    money: (minor) => format.wholeMoney(minor, currency),
    reason,
  });
}
