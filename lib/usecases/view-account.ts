import { overrideState } from "@/lib/portfolio/override";
import { type CutView, cutOf } from "@/lib/report/cut";
import { flipLines } from "@/lib/report/flip-lines";
import { markOf } from "@/lib/report/mismatch-rows";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { noticeSentences } from "@/lib/report/sentences/notice-sentences";
import { partialScore } from "@/lib/report/sentences/partial-score";
import { reasonSentence } from "@/lib/report/sentences/reason-sentence";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import type { SegmentMark, WaterfallView } from "@/lib/report/view-parts";
import { listSegmentChanges, readAccountPast } from "@/lib/repositories/account-history";
import { readAccount } from "@/lib/repositories/accounts";
import { listAccountEvents } from "@/lib/repositories/judgements";
import { listOrders } from "@/lib/repositories/orders";
import { accountListQuery } from "@/lib/schemas/account-list";
import { factsOf } from "@/lib/schemas/account-record";
import type { Scope } from "@/lib/scope";
import { explain } from "@/lib/scoring/explain";
import { rate } from "@/lib/scoring/rate";
import type { Reason } from "@/lib/scoring/reasons";
import { accountAdvice } from "./account-advice";
import { type CriterionLine, criteriaView } from "./account-criteria-view";
import { type FactGroup, factGroups, staleFactsFinding } from "./account-facts-view";
import { accountHistory, type HistoryLine } from "./account-history-view";
import { editHref, historyHref } from "./account-list-links";
import { type OrdersView, ordersView } from "./account-orders-view";
import { type OverrideView, overrideView } from "./account-override-view";
import { type AccountScoreHistory, accountScoreHistory } from "./account-score-history";
import { treatmentView } from "./account-treatment-view";
import { waterfallView } from "./account-waterfall";
import { fieldSuggestions, type Suggestions } from "./field-suggestions";
import { findOutNext, type NextToAsk } from "./find-out-next";
import { formatFor } from "./format-for";
import { judgementSentence } from "./judgement-sentence";
import { shownFacts } from "./override-account";
import { mayChange } from "./own-accounts";
import { readWorkspaceContext } from "./rating-context";

/** What `/accounts/[id]` shows. */
export interface AccountView {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly owner: string;
  readonly mark: SegmentMark;
  /** "72.4" */
  readonly score: string;
  /** In place of the score of an account that is not rated: "trade only, 86". */
  readonly partialScore: string | undefined;
  readonly coverage: string;
  /** The verdict in one sentence. */
  readonly verdict: string;
  /** One sentence a flag: what borderline, provisional, quiet, lapsed or unrated means here. */
  readonly notices: readonly string[];
  readonly waterfall: WaterfallView | undefined;
  readonly criteria: readonly CriterionLine[];
  /** What was noted with a judgement of 4 or 5, or that nothing was; undefined without one. */
  readonly judgement: string | undefined;
  readonly reasonsFor: readonly string[];
  readonly reasonsAgainst: readonly string[];
  readonly flips: readonly { readonly label: string; readonly sentence: string }[];
  /** What to find out next: what is not known, then what is stale; each with the row of its fact. */
  readonly missing: readonly NextToAsk[];
  readonly override: OverrideView;
  readonly treatment: {
    readonly sentence: string;
    readonly mismatch: "over-served" | "under-served" | null;
    readonly advice: readonly string[];
  };
  readonly facts: readonly FactGroup[];
  /** How many facts are stale, where any is. */
  readonly stale: string | undefined;
  readonly orders: OrdersView;
  readonly scoreHistory: Pick<AccountScoreHistory, "view" | "sentence">;
  readonly history: readonly HistoryLine[];
  /** Set where there is more. */
  readonly historyCut: CutView | undefined;
  /** What moves a rating that nobody edits. */
  readonly renewal: string;
  /** For forms on the page; undefined where who looks may not change the account. */
  readonly edit:
    | {
        readonly href: string;
        /** As in `AccountFormView`. */
        readonly version: number;
        readonly shown: string;
        readonly suggestions: Suggestions;
      }
    | undefined;
}

const ORDERS_SHOWN = 50;
const HISTORY_SHOWN = 50;
/** The newest of them tell the past of each fact and of the score. */
const CHANGES_READ = 1000;

/** The name of an account, for the title of its page; undefined where it is not in the workspace. */
export async function readAccountName(scope: Scope, id: string): Promise<string | undefined> {
  return (await readAccount(scope, id))?.values.name ?? undefined;
}

/**
 * One account with its rating explained; undefined where it is not in the workspace.
 * @param wholeHistory its history, not only the newest of it
 * @param from the view of the list that one came from
 */
export async function viewAccount(
  scope: Scope,
  id: string,
  { wholeHistory = false, from = accountListQuery.parse({}) } = {},
): Promise<AccountView | undefined> {
  const [account, context] = await Promise.all([
    readAccount(scope, id),
    readWorkspaceContext(scope, new Date()),
  ]);
  if (!account) return undefined;
  const [orders, changes, segmentChanges, events] = await Promise.all([
    listOrders(scope, id, ORDERS_SHOWN),
    readAccountPast(scope, id, CHANGES_READ),
    listSegmentChanges(scope, id, CHANGES_READ),
    listAccountEvents(scope, id, CHANGES_READ),
  ]);
  const { workspace, model, asOf, currency } = context;
  const { timeZone } = workspace;
  const format = formatFor(workspace.locale, currency);
  const score = await accountScoreHistory(
    scope,
    account,
    { changes, segmentChanges },
    context,
    format,
  );
  const figures = figuresOf(format);
  const money = (minor: number) => format.money(minor);
  const facts = factsOf(account, context);
  const rating = rate(facts, model, asOf);
  const why = explain(rating, facts, model);
  const { values } = account;
  const sentence = (reason: Reason) => reasonSentence(reason, money, figures, format.date);
  const override = overrideState(account.override, asOf);
  const factChanges = changes.filter((change) => Object.keys(change.changes).length > 0);
  const history = accountHistory(
    { changes: factChanges, segmentChanges, models: score.models, events },
    account,
    format,
    timeZone,
  );
  const shown = wholeHistory ? history : history.slice(0, HISTORY_SHOWN);
  const groups = factGroups(account, factChanges, asOf, format, timeZone);
  return {
    id,
    name: values.name ?? "",
    detail: [values.externalId, values.industry, values.country].filter((part) => part).join(" · "),
    owner: account.ownerName,
    mark: markOf({ ...rating, override }),
    score: rating.score === undefined ? "no score" : format.decimal(rating.score),
    partialScore: partialScore(rating, figures),
    coverage: format.percent(rating.coverage / 100),
    verdict: verdictSentence(rating, facts, model, figures),
    notices: noticeSentences(rating, model, format.date, figures),
    waterfall: waterfallView(rating, why.contributions, model, figures),
    criteria: criteriaView(rating, model, format),
    judgement: judgementSentence(account, factChanges, events, format),
    reasonsFor: why.reasons.for.map(sentence),
    reasonsAgainst: why.reasons.against.map(sentence),
    flips: flipLines(why.flips, money, figures),
    missing: findOutNext(why.missing, account, asOf, format),
    override: overrideView(account, rating.segment, asOf, format),
    treatment: treatmentView(
      account,
      rating,
      override,
      accountAdvice(account, rating, why.missing, context, format),
      format,
    ),
    facts: groups,
    stale: staleFactsFinding(groups, format),
    orders: ordersView(account, orders, format),
    scoreHistory: { view: score.view, sentence: score.sentence },
    history: shown,
    historyCut: cutOf(shown.length, history.length, historyHref(id, from), format),
    renewal:
      workspace.asOf === null
        ? "Ratings refresh daily: tenure grows and accounts lapse even without edits."
        : `Every account is rated as of ${format.date(asOf)}: only edits and imports change a rating until that date changes.`,
    edit: mayChange(scope, account)
      ? {
          href: editHref(id, from),
          version: account.version,
          shown: shownFacts(account, context),
          suggestions: await fieldSuggestions(scope),
        }
      : undefined,
  };
}
