import {
  type ModelFrom,
  type Sample,
  type ScorePoint,
  sampleInstants,
  scoreHistory,
} from "@/lib/portfolio/score-history";
import type { Format } from "@/lib/report/format";
import { scoreHistoryView } from "@/lib/report/score-history-view";
import type { ScoreHistoryView } from "@/lib/report/view-parts";
import type { StoredChange } from "@/lib/repositories/account-history";
import { listModelsApplied, type ModelApplied } from "@/lib/repositories/models";
import { importsLanded, listOrdersWithPast } from "@/lib/repositories/orders";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { parseModel } from "@/lib/schemas/model-schema";
import type { Scope } from "@/lib/scope";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { accountPast } from "./account-past";
import { inCurrency } from "./applied-model";
import { dayIn } from "./as-of";
import type { WorkspaceContext } from "./rating-context";

/** A rating before and after something that moved it. */
export interface ScoreMove {
  readonly from: ScorePoint;
  readonly to: ScorePoint;
}

/** A change of model with what it did to the account. */
export interface ModelMove extends ScoreMove {
  readonly at: Date;
  readonly by: string | null;
}

export interface AccountScoreHistory {
  /** Undefined where there is one point only. */
  readonly view: ScoreHistoryView | undefined;
  /** Said in place of the chart. */
  readonly sentence: string;
  /** By the id of a change: what it did to the score or the segment, where it did anything. */
  readonly moves: ReadonlyMap<string, ScoreMove>;
  readonly models: readonly ModelMove[];
}

const MODELS_READ = 200;
/** An account with more orders is not rated backwards: deriving them again and again takes too long. */
const ORDERS_MAX = 5000;
/** So many orders are derived anew for the points between changes. */
const ORDERS_DERIVED = 100_000;
const BETWEEN_MAX = 59;

/**
 * The score of an account over time, rated anew from the log of its facts and of the models, as the
 * workspace's rates and time zone stand now. With a fixed as-of date only changes move it.
 * @param changes of its facts and their sources, the newest first.
 */
export async function accountScoreHistory(
  scope: Scope,
  account: AccountRecord,
  changes: readonly StoredChange[],
  context: WorkspaceContext,
  format: Format,
): Promise<AccountScoreHistory> {
  const [applied, orders] = await Promise.all([
    listModelsApplied(scope, MODELS_READ),
    listOrdersWithPast(scope, account.id, ORDERS_MAX + 1),
  ]);
  if (orders.length > ORDERS_MAX) {
    const sentence = `The score over time is not drawn for an account with more than ${format.count(ORDERS_MAX)} orders.`;
    return { view: undefined, sentence, moves: new Map(), models: [] };
  }
  const first = account.createdAt.getTime();
  const landed = await importsLanded(scope, [...new Set(importIdsOf(orders))]);
  const facts = accountPast({ account, changes, orders, landed }, context);
  const models = modelsFrom(applied, context);
  const { workspace } = context;
  const dayOf = (at: number) => dayIn(workspace.timeZone, new Date(at));
  const sampleOf = (at: number): Sample => ({ at, asOf: workspace.asOf ?? dayOf(at) });
  const between =
    workspace.asOf === null
      ? Math.min(BETWEEN_MAX, Math.ceil(ORDERS_DERIVED / Math.max(1, orders.length)))
      : 0;
  const events = [...facts, ...models].map(({ at }) => at);
  const instants = sampleInstants(first, context.now.getTime(), events, between);
  const points = withoutRepeats(scoreHistory(facts, models, instants.map(sampleOf)));
  const view = scoreHistoryView(points, context.model.segments.clientFrom, dayOf, format);

  /** The rating just before and just after an instant, as of its day. */
  const moveAt = (at: number): ScoreMove | undefined => {
    const { asOf } = sampleOf(at);
    const [from, to] = scoreHistory(facts, models, [
      { at: at - 1, asOf },
      { at, asOf },
    ]);
    return from && to && (from.score !== to.score || from.segment !== to.segment)
      ? { from, to }
      : undefined;
  };
  const moves = new Map<string, ScoreMove>();
  for (const { at, change } of facts) {
    const move = change && moveAt(at);
    if (change && move && !move.to.modelChanged) moves.set(change.id, move);
  }
  return {
    view,
    sentence: `The score is the same since the account was added on ${format.date(dayOf(first))}: there is nothing to draw yet.`,
    moves,
    models: applied.flatMap((one) => {
      const at = one.at.getTime();
      const move = at > first ? moveAt(at) : undefined;
      return move?.to.modelChanged ? { ...move, at: one.at, by: one.by } : [];
    }),
  };
}

function importIdsOf(orders: Awaited<ReturnType<typeof listOrdersWithPast>>): string[] {
  return orders.flatMap(({ importId, before }) => [
    importId,
    ...before.flatMap((image) => image?.importId ?? []),
  ]);
}

/**
 * The models in turn, the built-in one before the first; a version that is stored no
 * longer, or can be read no longer, is passed over.
 */
function modelsFrom(applied: readonly ModelApplied[], context: WorkspaceContext): ModelFrom[] {
  const { currency } = context;
  const first = applied.length === 0 ? context.model : DEFAULT_MODEL;
  const models: ModelFrom[] = [{ at: 0, model: first }];
  // A version that was applied again and again is read once.
  const read = new Map<string, Model | undefined>();
  for (const { version, at, definition } of applied) {
    if (!read.has(version)) read.set(version, readableModel(version, definition));
    const model = read.get(version);
    if (model) models.push({ at: at.getTime(), model: inCurrency(model, currency) });
  }
  return models;
}

function readableModel(version: string, definition: string | undefined): Model | undefined {
  if (definition === undefined) {
    return version === DEFAULT_MODEL.version ? DEFAULT_MODEL : undefined;
  }
  const parsed = parseModel(JSON.parse(definition));
  return parsed.ok ? parsed.model : undefined;
}

/** Without the points at which nothing is other than at the one before and no day has passed. */
function withoutRepeats(points: readonly ScorePoint[]): ScorePoint[] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return (
      before === undefined ||
      before.asOf !== point.asOf ||
      before.score !== point.score ||
      before.segment !== point.segment ||
      point.modelChanged
    );
  });
}
