import { domainOf, nameKey } from "@/lib/importing/name-key";
import { mismatchOf } from "@/lib/portfolio/mismatch";
import { listedAs, overrideState } from "@/lib/portfolio/override";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { factsOf } from "@/lib/schemas/account-record";
import type { PortfolioRowRecord } from "@/lib/schemas/portfolio-row";
import { conversionOf, isMoneyLeftOut, type Reporting } from "@/lib/schemas/reported-money";
import { averageTicketOf } from "@/lib/scoring/criteria/ticket-size";
import type { Criterion } from "@/lib/scoring/facts";
import type { Model } from "@/lib/scoring/model";
import { type Rating, rate } from "@/lib/scoring/rate";

/** What a rating needs beside the account itself. */
export interface RatingContext extends Reporting {
  readonly model: Model;
}

/** Below every real amount and date: where the sort key of an unknown value stands. */
const UNKNOWN_REVENUE = -Number.MAX_SAFE_INTEGER;
const UNKNOWN_DAY = -1_000_000;
/** Below every score, for what is not rated; below those, for what has no score. */
const UNRATED_SCORE = -2000;
const NO_SCORE = -3000;

/** An unrated account sorts after all rated ones, whatever the score of what is known. */
function scoreSortOf({ score, segment }: Pick<Rating, "score" | "segment">): number {
  if (score === undefined) return NO_SCORE;
  const tenths = Math.round(score * 10);
  return segment === "unrated" ? UNRATED_SCORE + tenths : tenths;
}

/** Rates an account as the portfolio shows it. The same everywhere: edit, import, refresh. */
export function ratePortfolioRow(
  account: AccountRecord,
  context: RatingContext,
): PortfolioRowRecord {
  const { values } = account;
  const facts = factsOf(account, context);
  const rating = rate(facts, context.model, context.asOf);
  const { tenure } = rating.criteria;
  const name = values.name ?? "";
  const key = nameKey(name);
  const ownerKey = nameKey(account.ownerName);
  const revenueMinor = facts.revenue12mMinor ?? null;
  const override = overrideState(account.override, context.asOf);
  return {
    accountId: account.id,
    externalId: values.externalId ?? null,
    name,
    nameKey: key,
    searchKey: [
      key,
      nameKey(values.externalId ?? ""),
      nameKey(values.website ?? ""),
      nameKey(values.industry ?? ""),
      ownerKey,
    ]
      .filter((part) => part !== "")
      .join(" "),
    industry: values.industry ?? null,
    country: values.country ?? null,
    ownerId: account.ownerId,
    ownerName: account.ownerName,
    ownerKey,
    segment: rating.segment,
    override: override ?? null,
    listedAs: listedAs(rating.segment, override),
    scoreTenths: rating.score === undefined ? -1 : Math.round(rating.score * 10),
    scoreSort: scoreSortOf(rating),
    borderline: rating.borderline,
    provisional: rating.provisional,
    lapsed: rating.lapsed,
    quiet: rating.quiet,
    coverage: rating.coverage,
    tenurePoints: pointsOf(rating, "tenure"),
    personalizationPoints: pointsOf(rating, "personalization"),
    ticketSizePoints: pointsOf(rating, "ticketSize"),
    purchaseFrequencyPoints: pointsOf(rating, "purchaseFrequency"),
    tenureMonths: tenure.status === "known" ? tenure.months : null,
    revenueMinor,
    revenueSort: revenueMinor ?? UNKNOWN_REVENUE,
    revenueTotalMinor: facts.revenueTotalMinor ?? null,
    averageTicketMinor: averageTicketOf(facts) ?? null,
    orders12m: values.orders12m ?? null,
    ordersTotal: values.ordersTotal ?? null,
    marginMinor: marginOf(account, context),
    moneyLeftOut: isMoneyLeftOut(account, context),
    lastPurchaseOn: values.lastPurchaseOn ?? null,
    lastPurchaseSort: values.lastPurchaseOn ?? UNKNOWN_DAY,
    treatedAs: values.treatedAs ?? null,
    mismatch: mismatchOf({ ...rating, override, treatedAs: values.treatedAs ?? undefined }) ?? null,
    nps: values.nps ?? null,
    csat: values.csat ?? null,
    returnRate: values.returnRate ?? null,
    referrals: values.referrals ?? null,
    complaints: values.complaints ?? null,
    modelVersion: rating.modelVersion,
    asOf: context.asOf,
    updatedAt: account.updatedAt,
  };
}

/** The keys under which an account is matched. */
export function accountKeys(account: AccountRecord): { nameKey: string; domain: string | null } {
  return {
    nameKey: nameKey(account.values.name ?? ""),
    domain: domainOf(account.values.website ?? "") ?? null,
  };
}

function pointsOf(rating: Rating, criterion: Criterion): number | null {
  const result = rating.criteria[criterion];
  return result.status === "known" ? result.points : null;
}

function marginOf(account: AccountRecord, reporting: Reporting): number | null {
  const { grossMargin12mMinor: gross, costToServe12mMinor: cost } = account.values;
  if (gross == null || cost == null) return null;
  return conversionOf(account, reporting)?.amount(gross - cost) ?? null;
}
