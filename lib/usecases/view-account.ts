import { CRITERION_LABELS, criterionFigure } from "@/lib/report/criterion-figures";
import type { Format } from "@/lib/report/format";
import { flipSentence } from "@/lib/report/sentences/flip-sentence";
import { missingSentence } from "@/lib/report/sentences/missing-sentence";
import { noticeSentences } from "@/lib/report/sentences/notice-sentences";
import { reasonSentence } from "@/lib/report/sentences/reason-sentence";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import type { SegmentMark, WaterfallView } from "@/lib/report/view-parts";
import { listAccountChanges, listSegmentChanges } from "@/lib/repositories/account-history";
import { readAccount } from "@/lib/repositories/accounts";
import { listOrders } from "@/lib/repositories/orders";
import { factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { explain } from "@/lib/scoring/explain";
import { CRITERIA } from "@/lib/scoring/facts";
import { rate } from "@/lib/scoring/rate";
import { type FactGroup, factGroups, ordersHref } from "./account-facts-view";
import { accountHistory, type HistoryLine } from "./account-history-view";
import { treatmentView } from "./account-treatment-view";
import { waterfallView } from "./account-waterfall";
import { formatFor } from "./format-for";
import { mayChange } from "./own-accounts";
import { readWorkspaceContext } from "./rating-context";

/** What `/accounts/[id]` shows. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly owner: string;
  readonly mark: SegmentMark;
  /** "72.4" or "no score" */
  readonly score: string;
  readonly coverage: string;
  /** The verdict in one sentence. */
  readonly verdict: string;
  /** One sentence a flag: what borderline, provisional, quiet, lapsed or unrated means here. */
  readonly notices: readonly string[];
  readonly waterfall: WaterfallView | undefined;
  readonly criteria: readonly {
    readonly label: string;
    readonly weight: string;
    readonly points: string;
    /** What the points rest on, or what is missing. */
    readonly figure: string;
  }[];
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  readonly flips: readonly { readonly label: string; readonly sentence: string }[];
  readonly missing: readonly string[];
  readonly treatment: {
    readonly sentence: string;
    readonly mismatch: "over-served" | "under-served" | null;
    readonly advice: readonly string[];
  };
  readonly facts: readonly FactGroup[];
  readonly orders: {
    readonly caption: string;
    readonly allHref: string;
    readonly rows: readonly {
      readonly number: string;
      readonly date: string;
      readonly amount: string;
      readonly status: string;
    }[];
  };
  readonly history: readonly HistoryLine[];
  /** Undefined where who looks may not change the account. */
  readonly editHref: string | undefined;
}

const ORDERS_SHOWN = 50;
const CHANGES_SHOWN = 50;

/** The name of an account, for the title of its page; undefined where it is not in the workspace. */
export async function readAccountName(scope: Scope, id: string): Promise<string | undefined> {
  return (await readAccount(scope, id))?.values.name ?? undefined;
}

/** One account with its rating explained; undefined where it is not in the workspace. */
export async function viewAccount(scope: Scope, id: string): Promise<AccountView | undefined> {
  const [account, context] = await Promise.all([
    readAccount(scope, id),
    readWorkspaceContext(scope, new Date()),
  ]);
  if (!account) return undefined;
  const [orders, changes, segmentChanges] = await Promise.all([
    listOrders(scope, id, ORDERS_SHOWN),
    listAccountChanges(scope, id, CHANGES_SHOWN),
    listSegmentChanges(scope, id, CHANGES_SHOWN),
  ]);
  const { workspace, model, asOf, currency } = context;
  const format = formatFor(workspace.locale, currency);
  const money = (minor: number) => format.money(minor);
  const facts = factsOf(account, context);
  const rating = rate(facts, model, asOf);
  const why = explain(rating, facts, model);
  const { values } = account;
  return {
    id,
    name: values.name ?? "",
    detail: [values.externalId, values.industry, values.country].filter((part) => part).join(" · "),
    owner: account.ownerName,
    mark: rating,
    score: rating.score === undefined ? "no score" : format.decimal(rating.score),
    coverage: format.percent(rating.coverage / 100),
    verdict: verdictSentence(rating, facts, model),
    notices: noticeSentences(rating, why.missing, model, format.date),
    waterfall: waterfallView(rating, why.contributions, model),
    criteria: CRITERIA.map((criterion) => {
      const result = rating.criteria[criterion];
      return {
        label: CRITERION_LABELS[criterion],
        weight: format.percent(model.weights[criterion] / 100),
        points: result.status === "known" ? format.decimal(result.points) : "–",
        figure: criterionFigure(criterion, rating, format),
      };
    }),
    reasonsFor: why.reasons.for.map((reason) => reasonSentence(reason, money)),
    reasonsAgainst: why.reasons.against.map((reason) => reasonSentence(reason, money)),
    flips: why.flips.map((flip) => ({
      label: CRITERION_LABELS[flip.criterion],
      sentence: flipSentence(flip, money),
    })),
    missing: why.missing.map(missingSentence),
    treatment: treatmentView(account, rating, why.missing, format),
    facts: factGroups(account, format),
    orders: { ...ordersView(orders, format), allHref: ordersHref(id) },
    history: accountHistory(changes, segmentChanges, account, format, workspace.timeZone),
    editHref: mayChange(scope, account) ? `/accounts/${id}/edit` : undefined,
  };
}

function ordersView(
  { orders, total }: Awaited<ReturnType<typeof listOrders>>,
  format: Format,
): Omit<AccountView["orders"], "allHref"> {
  const shown = orders.length < total ? `the latest ${format.count(orders.length)} of ` : "";
  return {
    caption: total === 0 ? "No order history" : `Orders: ${shown}${format.count(total)}`,
    rows: orders.map((order) => ({
      number: order.orderNumber,
      date: format.date(order.orderedOn),
      amount: format.money(order.amountMinor, order.currency),
      status: order.status ?? "",
    })),
  };
}
