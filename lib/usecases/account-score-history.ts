import {
  type ModelFrom,
  type Sample,
  type ScorePoint,
  sampleInstants,
  scoreHistory,
  type WrittenPoint,
  withWritten,
} from "@/lib/portfolio/score-history";
import type { Format } from "@/lib/report/format";
import { scoreHistoryView } from "@/lib/report/score-history-view";
import type { ScoreHistoryView } from "@/lib/report/view-parts";
import type { StoredChange } from "@/lib/repositories/account-history";
import { listModelsApplied, type ModelApplied } from "@/lib/repositories/models";
import { importsLanded, listOrdersWithPast } from "@/lib/repositories/orders";
import type { SegmentChangeRecord } from "@/lib/schemas/account-change";
import type { AccountRecord } from "@/lib/schemas/account-record";
import { parseModel } from "@/lib/schemas/model-schema";
import type { RatedThen } from "@/lib/schemas/written-figures";
import type { Scope } from "@/lib/scope";
import { builtInModel } from "@/lib/scoring/built-in-models";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { accountPast } from "./account-past";
import { inCurrency } from "./applied-model";
import { dayIn } from "./as-of";
import type { WorkspaceContext } from "./rating-context";

/** A change of model since the account is there, by the versions before and after it. */
export interface ModelChange {
  readonly at: Date;
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
}

export interface AccountScoreHistory {
  /** Undefined where there is one point only. */
  readonly view: ScoreHistoryView | undefined;
  /** Said in place of the chart, or below it. */
  readonly sentence: string;
  readonly models: readonly ModelChange[];
}

const MODELS_READ = 200;
/** An account with more orders is not rated backwards: deriving them again and again takes too long. */
const ORDERS_MAX = 5000;
/** So many orders are derived anew for the points between changes. */
const ORDERS_DERIVED = 100_000;
const BETWEEN_MAX = 59;

/** What is noted of an account, each the newest first. */
interface Noted {
  /** Of its facts and their sources. */
  readonly changes: readonly StoredChange[];
  readonly segmentChanges: readonly SegmentChangeRecord[];
}

/**
 * The score of an account over time: at each change as it was written then, in between rated anew
 * from the log of its facts and of the models, as the workspace's rates and time zone stand now.
 * With a fixed as-of date only changes move it.
 */
export async function accountScoreHistory(
  scope: Scope,
  account: AccountRecord,
  { changes, segmentChanges }: Noted,
  context: WorkspaceContext,
  format: Format,
): Promise<AccountScoreHistory> {
  const [applied, orders] = await Promise.all([
    listModelsApplied(scope, MODELS_READ),
    listOrdersWithPast(scope, account.id, ORDERS_MAX + 1),
  ]);
  if (orders.length > ORDERS_MAX) {
    const sentence = `There is no score chart for accounts with more than ${format.count(ORDERS_MAX)} orders.`;
    return { view: undefined, sentence, models: [] };
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
  const written = pointsWritten(changes, segmentChanges);
  const events = [...facts, ...models].map(({ at }) => at).concat(...written.keys());
  const instants = sampleInstants(first, context.now.getTime(), events, between);
  const rated = scoreHistory(facts, models, instants.map(sampleOf));
  const points = withoutRepeats(withWritten(rated, written));
  const view = scoreHistoryView(points, context.model.segments.clientFrom, dayOf, format);

  return {
    view,
    sentence: view
      ? RATED_AGAIN
      : `The score has not changed since the account was added on ${format.date(dayOf(first))}.`,
    models: changesOf(models, first, applied),
  };
}

const RATED_AGAIN =
  "Scores at a change are as saved at the time. Scores in between are recalculated with today's currency, currency rates and as-of date.";

/** How the account was rated at each change that kept it, by instant. */
function pointsWritten(
  changes: readonly StoredChange[],
  segmentChanges: readonly SegmentChangeRecord[],
): Map<number, WrittenPoint> {
  const points = new Map<number, WrittenPoint>();
  const add = (at: Date, { scoreTenths, segment, flags, model }: RatedThen) =>
    points.set(at.getTime(), {
      score: scoreTenths === null ? undefined : scoreTenths / 10,
      segment,
      lapsed: flags.split(",").includes("lapsed"),
      modelVersion: model,
    });
  for (const { at, written } of changes) if (written?.to) add(at, written.to);
  for (const change of segmentChanges) {
    if (!change.written) continue;
    const { segmentTo, scoreTenthsTo, flagsTo, modelVersion } = change;
    const scoreTenths = scoreTenthsTo < 0 ? null : scoreTenthsTo;
    add(change.at, { segment: segmentTo, scoreTenths, flags: flagsTo, model: modelVersion });
  }
  return points;
}

/** The changes of model since an instant, with who made each. */
const changesOf = (
  models: readonly ModelFrom[],
  first: number,
  applied: readonly ModelApplied[],
): ModelChange[] =>
  models.flatMap(({ at, model }, index) => {
    const from = models[index - 1]?.model.version;
    if (from === undefined || from === model.version || at <= first) return [];
    const by = applied.find((one) => one.at.getTime() === at)?.by ?? null;
    return { at: new Date(at), from, to: model.version, by };
  });

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
  if (definition === undefined) return builtInModel(version);
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
