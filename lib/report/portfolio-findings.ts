import { type KnownMoney, knownMoney } from "@/lib/portfolio/known-money";
import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { Pareto } from "@/lib/portfolio/pareto";
import type { Split } from "@/lib/portfolio/split";
import type { Format } from "./format";
import { accountsWord } from "./pareto-view";
import { plural } from "./plural";
import { coveredTime } from "./sentences/covered-time";
import type { FigureCard } from "./view-parts";

/** Money and accounts behind one direction of mismatch. */
export interface MismatchTotal {
  readonly mismatch: Mismatch;
  readonly firm: boolean;
  readonly accounts: number;
  readonly revenueMinor: number | null;
  readonly marginMinor: number | null;
}

/** The portfolio in one sentence: how few accounts make 80%, and how many of them are customers. */
export function portfolioFinding(
  pareto: Pareto,
  customersAmong80: number,
  split: Split,
  format: Format,
): string {
  if (pareto.topShare === undefined) {
    const { client, customer, unrated } = split.lines;
    const money =
      knownMoney(split, pareto) === "none"
        ? "None has revenue in the last 12 months."
        : "No revenue of the last 12 months is known.";
    return `${accountsWord(split.accounts, format)}: ${plural(client.accounts, "client", format)}, ${plural(customer.accounts, "customer", format)}, ${format.count(unrated.accounts)} unrated. ${money}`;
  }
  const { accountsFor80, accounts } = pareto;
  const bring = accountsFor80 === 1 ? "brings" : "bring";
  return `${format.count(accountsFor80)} of ${accountsWord(accounts, format)} ${bring} 80% of revenue; ${format.count(customersAmong80)} of those ${format.count(accountsFor80)} ${customersAmong80 === 1 ? "is a customer" : "are customers"}.`;
}

/** The four figures at the head of the portfolio. */
export function portfolioFigures(
  split: Split,
  pareto: Pareto,
  mismatches: readonly MismatchTotal[],
  format: Format,
): FigureCard[] {
  const { client, customer } = split.lines;
  const misplaced = mismatches.reduce((sum, { accounts }) => sum + accounts, 0);
  const money = revenueOf(mismatches);
  const known = knownMoney(split, pareto);
  return [
    {
      label: "Clients",
      value: format.count(client.accounts),
      detail: shareDetail(client.revenueShare, format),
      href: "/accounts?tab=clients",
    },
    {
      label: "Customers",
      value: format.count(customer.accounts),
      detail: shareDetail(customer.revenueShare, format),
      href: "/accounts?tab=customers",
    },
    {
      label: "Revenue, 12 months",
      value:
        known === "known" || known === "none"
          ? format.compactMoney(split.revenueMinor)
          : "not known",
      detail:
        pareto.topShare === undefined
          ? REVENUE_MISSING[known]
          : `${format.percent(pareto.topShare, 1)} from the largest 20%`,
      href: "/accounts",
    },
    {
      label: "Mismatched service",
      value: format.count(misplaced),
      detail: mismatchDetail(misplaced, money, format),
      href: "/accounts?tab=served-differently",
    },
  ];
}

/** Said under the revenue where there is none. */
const REVENUE_MISSING: Readonly<Record<KnownMoney, string>> = {
  known: "",
  none: "none in the last 12 months",
  "no-rate": "a currency rate is missing",
  unknown: "import your orders to see it",
};

function shareDetail(share: number | undefined, format: Format): string {
  return share === undefined ? "share of revenue not known" : `${format.percent(share)} of revenue`;
}

function mismatchDetail(accounts: number, money: number | undefined, format: Format): string {
  if (accounts === 0) return "over-served or under-served";
  return money === undefined
    ? "revenue behind them not known"
    : `${format.compactMoney(money)} of revenue behind ${accounts === 1 ? "it" : "them"}`;
}

/** The revenue behind mismatches, as far as it is known; undefined where none is. */
function revenueOf(mismatches: readonly MismatchTotal[]): number | undefined {
  const known = mismatches.flatMap(({ revenueMinor }) => revenueMinor ?? []);
  return known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
}

/** The mismatches in one sentence, with the money. */
export function mismatchFinding(
  {
    mismatches,
    treated,
  }: { readonly mismatches: readonly MismatchTotal[]; readonly treated: number },
  format: Format,
): string {
  if (treated === 0) {
    return "How you serve them is not recorded for any rated account yet. Record it to see who is over-served and who is under-served.";
  }
  const of = (direction: Mismatch) => {
    const found = mismatches.filter(({ mismatch }) => mismatch === direction);
    const accounts = found.reduce((sum, one) => sum + one.accounts, 0);
    const revenue = revenueOf(found);
    const money = revenue === undefined ? "" : ` (${format.wholeMoney(revenue)})`;
    return { accounts, text: `${format.count(accounts)}${money}` };
  };
  const over = of("over-served");
  const under = of("under-served");
  if (over.accounts + under.accounts === 0) {
    return "None. Every rated account with a recorded treatment is served as it is rated.";
  }
  return `Treated as clients but rated customers: ${over.text}. Treated as customers but rated clients: ${under.text}.`;
}

/** Accounts with more credit notes than purchases, some of them by name. */
export interface Credited {
  readonly accounts: number;
  readonly names: readonly string[];
}

/** Said where credit notes outweigh what accounts bought; nothing where none do. */
export function creditedSentence(
  { accounts, names }: Credited,
  { netRevenueMinor }: Split,
  format: Format,
): string | undefined {
  if (accounts === 0) return undefined;
  const more = accounts - names.length;
  const rest = more > 0 ? ` and ${format.count(more)} more` : "";
  const [have, count, them] = accounts === 1 ? ["has", "counts", "it"] : ["have", "count", "them"];
  return `${accountsWord(accounts, format)} ${have} more credit notes than purchases in the last 12 months and ${count} as 0 in totals and shares of revenue: ${names.join(", ")}${rest}. With ${them} deducted, revenue is ${format.wholeMoney(netRevenueMinor)}.`;
}

/** What was added up of a portfolio. */
interface Summed {
  readonly split: Split;
  readonly pareto: Pareto;
  readonly credited: Credited;
  /** The days of the first and the last order, where there are order histories. */
  readonly covered: { readonly first: number; readonly last: number } | undefined;
}

/** What the figures leave out, each with its count; nothing is left out silently. */
export function leftOutSentences(
  { split, pareto, credited, covered }: Summed,
  lapseMonths: number,
  format: Format,
): string[] {
  const { unrated, lapsed } = split.lines;
  const sentences = covered ? [coveredTime(covered.first, covered.last, format)] : [];
  const creditNotes = creditedSentence(credited, split, format);
  if (creditNotes !== undefined) sentences.push(creditNotes);
  if (unrated.accounts > 0) {
    sentences.push(
      `${accountsWord(unrated.accounts, format)} ${unrated.accounts === 1 ? "is" : "are"} unrated because too little is known. ${unrated.accounts === 1 ? "It counts" : "They count"} in the totals but in no segment.`,
    );
  }
  if (lapsed.accounts > 0) {
    sentences.push(
      `${accountsWord(lapsed.accounts, format)} ${lapsed.accounts === 1 ? "has" : "have"} lapsed (last purchase more than ${format.count(lapseMonths)} months ago): left out of the split, the largest accounts and the mismatches.`,
    );
  }
  if (split.moneyLeftOut > 0) {
    sentences.push(
      `${accountsWord(split.moneyLeftOut, format)} ${split.moneyLeftOut === 1 ? "has" : "have"} money in a currency without a currency rate: left out of every total.`,
    );
  }
  const unknown = split.accounts - pareto.accounts - split.moneyLeftOut;
  if (unknown > 0) {
    sentences.push(
      `${accountsWord(unknown, format)} ${unknown === 1 ? "has" : "have"} no known revenue of the last 12 months: left out of the 80/20.`,
    );
  }
  return sentences;
}
