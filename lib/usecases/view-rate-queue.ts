import { overrideState } from "@/lib/portfolio/override";
import { markOf, moneyText } from "@/lib/report/mismatch-rows";
import {
  CONTACT_OPTIONS,
  disagreementSentence,
  JUDGED_WORDS,
  labelProgress,
  labelSentence,
  type QueueEnd,
  queueEnd,
  rateProgress,
} from "@/lib/report/rate-words";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { missingSentence } from "@/lib/report/sentences/missing-sentence";
import { verdictSentence } from "@/lib/report/sentences/verdict-sentence";
import type { SegmentMark } from "@/lib/report/view-parts";
import { readAccount } from "@/lib/repositories/accounts";
import { countLabels, readLabel } from "@/lib/repositories/labels";
import { countQueue, firstInQueue, nextInQueue } from "@/lib/repositories/rate-queue";
import { type AccountRecord, factsOf } from "@/lib/schemas/account-record";
import { storedOverride } from "@/lib/schemas/override";
import {
  type CARD_FIELDS,
  QUEUE_END,
  type QueueMode,
  type RateQuery,
} from "@/lib/schemas/rate-queue";
import type { Scope } from "@/lib/scope";
import type { Segment } from "@/lib/scoring/facts";
import { missingOf } from "@/lib/scoring/missing";
import { rate } from "@/lib/scoring/rate";
import { dayToIso } from "@/lib/tabular/date-format";
import { decimalMarkOf, fieldText } from "./account-form-text";
import { formatFor } from "./format-for";
import { labelDisagreement } from "./label-disagreement";
import { shownFacts } from "./override-account";
import { mayChange } from "./own-accounts";
import { queueHref, queueStart } from "./rate-queue-links";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One account of the queue: what is known, what is asked, and the facts as they stand. */
export interface RateCard {
  readonly accountId: string;
  readonly name: string;
  readonly href: string;
  readonly mark: SegmentMark;
  readonly revenue: string;
  readonly verdict: string;
  /** The facts that would tell most, the most first. */
  readonly missing: readonly string[];
  readonly label: { readonly segment: Segment; readonly sentence: string } | undefined;
  readonly mode: QueueMode;
  /** Why an override is offered: the label disagrees with the rating. */
  readonly offer: { readonly segment: Segment; readonly sentence: string } | undefined;
  /** The account that comes next; "end" behind the last one. */
  readonly next: string;
  readonly skipHref: string;
  readonly version: number;
  /** The facts as they stand, as JSON: those of the card, or all of them for an override. */
  readonly shown: string;
  /** The override as it is stored; empty for none. */
  readonly shownOverride: string;
  readonly facts: Readonly<Record<(typeof CARD_FIELDS)[number], string>>;
  readonly contactOptions: readonly Option[];
  readonly judgedOptions: readonly Option[];
  /** The as-of date: no event lies after it. */
  readonly lastDay: string;
}

/** What `/rate` shows: an account, or that there is none and what to do. */
export interface RateQueueView {
  readonly mode: QueueMode;
  readonly progress: string;
  readonly card: RateCard | undefined;
  readonly end: QueueEnd | undefined;
  /** The account that one came from. */
  readonly backHref: string | undefined;
  /** What an action has led to, and the focus goes to: the account, or the override offered for it. */
  readonly focus: "account" | "offer" | undefined;
}

const MISSING_SHOWN = 3;

/** The queue at the account of the address, or at its first; only accounts the person may change. */
export async function viewRateQueue(
  scope: Scope,
  { mode, at, from, done }: RateQuery,
): Promise<RateQueueView> {
  const context = await readWorkspaceContext(scope, new Date());
  const format = formatFor(context.workspace.locale, context.currency);
  const [account, labels, left] = await Promise.all([
    at === QUEUE_END ? undefined : accountAt(scope, mode, at),
    countLabels(scope),
    countQueue(scope, mode),
  ]);
  const view: Omit<RateQueueView, "card" | "end"> = {
    mode,
    progress: mode === "label" ? labelProgress(labels, left, format) : rateProgress(left, format),
    backHref: from === undefined ? undefined : queueHref(mode, from),
    focus: done === "disagreed" ? "offer" : (done ?? from) ? "account" : undefined,
  };
  if (account) {
    return { ...view, card: await cardOf(scope, mode, account, context), end: undefined };
  }
  const others = await countQueue(scope, mode === "label" ? "rate" : "label");
  const hasAny = left + others + labels.client + labels.customer > 0;
  const end = queueEnd(mode, { left, hasAny }, queueStart(mode), format);
  return { ...view, card: undefined, end };
}

/** The account of an address, where it may be changed; else the first one. */
async function accountAt(
  scope: Scope,
  mode: QueueMode,
  at: string | undefined,
): Promise<AccountRecord | undefined> {
  const named = at === undefined ? undefined : await readAccount(scope, at);
  if (named && mayChange(scope, named)) return named;
  const first = await firstInQueue(scope, mode);
  return first === undefined ? undefined : readAccount(scope, first);
}

async function cardOf(
  scope: Scope,
  mode: QueueMode,
  account: AccountRecord,
  context: WorkspaceContext,
): Promise<RateCard> {
  const { id, values } = account;
  const { workspace, model, asOf, currency } = context;
  const [label, next] = await Promise.all([readLabel(scope, id), nextInQueue(scope, mode, id)]);
  const format = formatFor(workspace.locale, currency);
  const figures = figuresOf(format);
  const facts = factsOf(account, context);
  const rating = rate(facts, model, asOf);
  const rated = label && labelDisagreement(account, label.segment, context);
  const mark = decimalMarkOf(workspace.locale);
  const text = (field: (typeof CARD_FIELDS)[number]) => fieldText(values, field, mark, currency);
  const shown = {
    directAwardShare: text("directAwardShare"),
    contact: text("contact"),
    judged: text("judged"),
  };
  return {
    accountId: id,
    name: values.name ?? "",
    href: `/accounts/${id}`,
    mark: markOf({ ...rating, override: overrideState(account.override, asOf) }),
    revenue: moneyText(facts.revenue12mMinor, format),
    verdict: verdictSentence(rating, facts, model, figures),
    missing: missingOf(rating, facts, model)
      .slice(0, MISSING_SHOWN)
      .map((one) => missingSentence(one, figures)),
    label: label && {
      segment: label.segment,
      sentence: labelSentence(
        label.segment,
        label.by,
        format.instant(label.at, workspace.timeZone),
      ),
    },
    mode,
    offer: label &&
      rated && { segment: label.segment, sentence: disagreementSentence(label.segment, rated) },
    next: next ?? QUEUE_END,
    skipHref: queueHref(mode, next, id),
    version: account.version,
    shown: mode === "label" ? shownFacts(account, context) : JSON.stringify(shown),
    shownOverride: storedOverride(account) ?? "",
    facts: shown,
    contactOptions: [{ value: "", label: "Not known" }, ...CONTACT_OPTIONS],
    judgedOptions: judgedOptions(shown.judged),
    lastDay: dayToIso(asOf),
  };
}

/** The five judgements; a half one that a list has brought stands beside them. */
function judgedOptions(now: string): Option[] {
  const options = [
    { value: "", label: "Not judged" },
    ...JUDGED_WORDS.map((words, index) => ({
      value: String(index + 1),
      label: `${index + 1} · ${words}`,
    })),
  ];
  const isThere = options.some(({ value }) => value === now);
  return isThere ? options : [...options, { value: now, label: now }];
}
