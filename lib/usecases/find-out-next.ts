import { staleFacts } from "@/lib/portfolio/stale-facts";
import type { Format } from "@/lib/report/format";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { missingSentence } from "@/lib/report/sentences/missing-sentence";
import { staleSentence } from "@/lib/report/sentences/stale-sentences";
import { isAccountField } from "@/lib/schemas/account-fields";
import type { AccountRecord } from "@/lib/schemas/account-record";
import type { Day } from "@/lib/scoring/facts";
import type { Missing } from "@/lib/scoring/missing";
import { confirmedOn } from "./account-facts-view";

/** A fact worth asking for, and the row of the page where it stands. */
export interface NextToAsk {
  readonly sentence: string;
  readonly href: string | undefined;
}

/** What to find out next: what is not known, the most valuable first, then what is stale. */
export function findOutNext(
  missing: readonly Missing[],
  account: AccountRecord,
  asOf: Day,
  format: Format,
): readonly NextToAsk[] {
  const line = (fact: string, sentence: string): NextToAsk => ({
    sentence,
    href: isAccountField(fact) ? `#fact-${fact}` : undefined,
  });
  const stale = staleFacts((fact) => confirmedOn(account, fact), asOf);
  return [
    ...missing.map((one) => line(one.fact, missingSentence(one, figuresOf(format)))),
    ...stale.map((one) => line(one.fact, staleSentence(one, format.date))),
  ];
}
