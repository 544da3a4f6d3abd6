import { knownMoney } from "@/lib/portfolio/known-money";
import type { Pareto } from "@/lib/portfolio/pareto";
import type { Split } from "@/lib/portfolio/split";
import type { Format } from "./format";
import { accountsWord } from "./pareto-view";

/** What is missing to speak of money, and the step that brings it. */
export interface MissingMoney {
  readonly sentence: string;
  readonly step: "import-orders" | "add-rate";
}

/** Undefined where revenue is known. */
export function missingMoney(
  split: Split,
  pareto: Pareto,
  format: Format,
): MissingMoney | undefined {
  const accounts = accountsWord(split.accounts, format);
  switch (knownMoney(split, pareto)) {
    case "known":
      return undefined;
    case "none":
      return {
        sentence: `No account has revenue in the last 12 months, so there is nothing to measure. Import your latest orders, or add revenue to an account.`,
        step: "import-orders",
      };
    case "no-rate":
      return {
        sentence: `The money of ${accountsWord(split.moneyLeftOut, format)} is in a currency without a currency rate, and no other account is known to have revenue. Add the currency rate to see revenue and the 80/20.`,
        step: "add-rate",
      };
    case "unknown":
      return {
        sentence: `Revenue of the last 12 months is not known for any of your ${accounts}. Import your orders, or add revenue to an account, to see the 80/20 and your largest accounts.`,
        step: "import-orders",
      };
  }
}
