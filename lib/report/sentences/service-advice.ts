import type { Mismatch } from "@/lib/portfolio/mismatch";
import type { Agreement, Contact } from "@/lib/scoring/facts";
import type { Missing } from "@/lib/scoring/missing";
import { capitalized, counted, type Figures, MISSING_FACT_WORDS } from "./figure-words";

/** What is known of how an account is served and of what it is; an absent fact is unknown. */
export interface ServiceFacts {
  readonly contact?: Contact | undefined;
  readonly namedManager?: boolean | undefined;
  readonly busyWeekPriority?: boolean | undefined;
  readonly touchpoints12m?: number | undefined;
  readonly tailoredShare?: number | undefined;
  readonly agreement?: Agreement | undefined;
  readonly concessions12m?: number | undefined;
  readonly hours12m?: number | undefined;
  readonly complaints?: number | undefined;
  readonly revenue12mMinor?: number | undefined;
  readonly grossMargin12mMinor?: number | undefined;
  readonly costToServe12mMinor?: number | undefined;
}

/** How an advice writes its figures. */
export interface AdviceWords {
  readonly figures: Figures;
  /** Whole money of the account, from minor units. */
  readonly money: (minor: number) => string;
  /** What speaks most for the rating, as a short phrase: "only 12% of orders awarded without bids". */
  readonly reason: string | undefined;
}

/** One step worth taking, and whether the facts call for it; each names the figure it rests on. */
interface Step {
  readonly isDue: (facts: ServiceFacts) => boolean;
  readonly text: (facts: ServiceFacts, words: AdviceWords) => string;
}

const STEPS_SAID = 2;
const FEW_MEETINGS = 2;
const LITTLE_TAILORED = 0.3;

const marginOf = ({ grossMargin12mMinor: gross, costToServe12mMinor: cost }: ServiceFacts) =>
  gross === undefined || cost === undefined ? undefined : gross - cost;

/** For accounts served as clients that are none: what costs the most first. */
const OVER_SERVED: readonly Step[] = [
  {
    isDue: (facts) => (marginOf(facts) ?? 0) < 0,
    text: (facts, { money }) =>
      `raise prices or cut what you do for them: after cost to serve they cost you ${money(-(marginOf(facts) ?? 0))} in 12 months`,
  },
  {
    isDue: ({ concessions12m = 0 }) => concessions12m > 0,
    text: ({ concessions12m = 0 }, { figures }) =>
      `grant concessions only in return for something: ${figures.decimal(concessions12m, 0)} in the last 12 months`,
  },
  {
    isDue: ({ hours12m = 0 }) => hours12m > 0,
    text: ({ hours12m = 0, revenue12mMinor: revenue }, { figures, money }) =>
      revenue !== undefined && revenue > 0
        ? `bill or trim the ${counted(hours12m, "hour", figures)} of the last 12 months: they bring ${money(revenue / hours12m)} of revenue an hour`
        : `bill or trim the ${counted(hours12m, "hour", figures)} of the last 12 months`,
  },
  {
    isDue: ({ busyWeekPriority }) => busyWeekPriority === true,
    text: () => "serve them after your clients in busy weeks: today they have priority",
  },
  {
    isDue: ({ namedManager }) => namedManager === true,
    text: () => "move them from their named manager to the shared desk",
  },
  {
    isDue: (facts) => (marginOf(facts) ?? -1) >= 0,
    text: (facts, { money }) =>
      `check your prices: after cost to serve they leave ${money(marginOf(facts) ?? 0)} in 12 months`,
  },
];

/** For clients served as customers: what they miss most first. */
const UNDER_SERVED: readonly Step[] = [
  {
    isDue: ({ complaints = 0 }) => complaints > 0,
    text: ({ complaints = 0 }, { figures }) =>
      `settle their ${counted(complaints, "complaint", figures)} first`,
  },
  {
    isDue: ({ contact, namedManager }) =>
      contact !== "named" &&
      namedManager !== true &&
      (contact === "general" || namedManager === false),
    text: ({ contact }) =>
      contact === "general"
        ? "give them a named contact: they turn to the general channel"
        : "give them a named contact: they have none",
  },
  {
    isDue: ({ touchpoints12m }) => touchpoints12m !== undefined && touchpoints12m < FEW_MEETINGS,
    text: ({ touchpoints12m = 0 }, { figures }) =>
      touchpoints12m === 0
        ? "meet them: they asked for no working meeting in the last 12 months"
        : `meet them: only ${counted(touchpoints12m, "working meeting", figures)} in the last 12 months`,
  },
  {
    isDue: ({ tailoredShare }) => tailoredShare !== undefined && tailoredShare < LITTLE_TAILORED,
    text: ({ tailoredShare = 0 }, { figures }) =>
      tailoredShare === 0
        ? "offer them tailored work: they buy none yet"
        : `offer them more tailored work: it is ${figures.percent(tailoredShare)} of what they spend`,
  },
  {
    isDue: ({ busyWeekPriority }) => busyWeekPriority === false,
    text: () => "serve them first in busy weeks: today they have no priority",
  },
  {
    isDue: ({ agreement }) => agreement === "none" || agreement === "subscription",
    text: ({ agreement }) =>
      agreement === "none"
        ? "offer them a framework agreement: they work without one"
        : "offer them a framework agreement: they have a standard subscription",
  },
];

/** Said where nothing that is known calls for a step: what to look at, and what it is worth. */
const NOTHING_DUE: Readonly<Record<Mismatch, string>> = {
  "over-served": "check what you do for them beyond their orders",
  "under-served": "check what still sets their service apart from a client's",
};

function nothingDue(
  mismatch: Mismatch,
  { revenue12mMinor: revenue }: ServiceFacts,
  { money }: AdviceWords,
): string {
  const check = NOTHING_DUE[mismatch];
  return revenue === undefined || revenue <= 0
    ? check
    : `${check}: they brought ${money(revenue)} in the last 12 months`;
}

/**
 * What to do about a mismatch whose rating is firm: at most two steps, each because of a fact of
 * this account, and why it is rated so. Never a step that the facts show to be taken already.
 */
export function serviceAdvice(mismatch: Mismatch, facts: ServiceFacts, words: AdviceWords): string {
  const steps = mismatch === "over-served" ? OVER_SERVED : UNDER_SERVED;
  const due = steps.filter(({ isDue }) => isDue(facts)).slice(0, STEPS_SAID);
  const texts =
    due.length === 0
      ? [nothingDue(mismatch, facts, words)]
      : due.map(({ text }) => text(facts, words));
  const said = texts.map((text) => `${capitalized(text)}.`).join(" ");
  return words.reason === undefined
    ? said
    : `${said} ${mismatch === "over-served" ? "Why a customer" : "Why a client"}: ${words.reason}.`;
}

/** How far a rating stands from being firm. */
export interface Doubt {
  /** The most valuable fact that is missing, and what it adds; undefined where none is. */
  readonly missing: Missing | undefined;
  /** 0–100, of the evidence. */
  readonly coverage: number;
  readonly score: number | undefined;
  readonly clientFrom: number;
}

/** What to do first where the rating is not firm. */
export function checkFirstAdvice(
  { missing, coverage, score, clientFrom }: Doubt,
  figures: Figures,
): string {
  const from = figures.decimal(clientFrom);
  if (missing === undefined) {
    const stands =
      score === undefined
        ? "there is no score"
        : `the score of ${figures.decimal(score)} is close to ${from}`;
    return `Check first: every fact is known, and ${stands}. Decide for yourself, and override the rating if you disagree.`;
  }
  const at = score === undefined ? "" : `, at a score of ${figures.decimal(score)}`;
  const known = figures.percent(Math.floor(coverage) / 100);
  return `Check first: find out ${MISSING_FACT_WORDS[missing.fact]}. ${known} of the evidence is known${at}.`;
}
