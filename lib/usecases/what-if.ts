import { oneSided } from "@/lib/portfolio/one-sided";
import type { MoverCursor, TriedAccount } from "@/lib/portfolio/what-if";
import { oneSidedSentence } from "@/lib/report/calibration-words";
import type { Format } from "@/lib/report/format";
import { markOf, moneyText } from "@/lib/report/mismatch-rows";
import { figuresOf } from "@/lib/report/sentences/figure-words";
import { moverSentence } from "@/lib/report/sentences/mover-sentence";
import type { SegmentMark, TableView } from "@/lib/report/view-parts";
import {
  type HistogramView,
  histogramView,
  whatIfFinding,
  whatIfTable,
} from "@/lib/report/what-if-view";
import { namedRows } from "@/lib/repositories/portfolio-facts";
import { modelTexts, readModelForm } from "@/lib/schemas/model-form";
import type { ModelProblem } from "@/lib/schemas/model-schema";
import type { Scope } from "@/lib/scope";
import type { Model } from "@/lib/scoring/model";
import { rate } from "@/lib/scoring/rate";
import { whyMoved } from "@/lib/scoring/why-moved";
import { formatFor } from "./format-for";
import { readWorkspaceContext, type WorkspaceContext } from "./rating-context";
import { type TriedModel, tryModel } from "./try-model";

/** An account that another model places elsewhere. */
export interface MoverRow {
  readonly key: string;
  readonly href: string;
  readonly name: string;
  readonly owner: string;
  readonly revenue: string;
  readonly before: SegmentMark;
  readonly after: SegmentMark;
  readonly reason: string;
}

/** What a model would do, before anything is stored. */
export interface WhatIfView {
  readonly finding: string;
  /** Said where one segment would hold nearly every rated account. */
  readonly warning: string | undefined;
  readonly split: TableView;
  readonly histogram: HistogramView;
  readonly movers: readonly MoverRow[];
  /** Behind which the next movers are; undefined where there are no more. */
  readonly next: string | undefined;
  /** How the portfolio spreads over each curve, by its place: heights 0–1, and in words. */
  readonly distributions: Readonly<
    Record<string, { readonly heights: readonly number[]; readonly known: string }>
  >;
}

/** What the editor is answered: the view, or what is wrong with the model. */
export type WhatIfAnswer =
  | { readonly ok: true; readonly view: WhatIfView }
  | { readonly ok: false; readonly problems: readonly ModelProblem[] };

export const MOVERS_SHOWN = 50;

/** Tries the model of the editor's form. */
export async function whatIf(scope: Scope, data: FormData): Promise<WhatIfAnswer> {
  const context = await readWorkspaceContext(scope, new Date());
  const { version } = context.model;
  const read = readModelForm(modelTexts(data, "name", "note", "after"), version, context.currency);
  if (!read.ok) return read;
  const after = cursorOf(data.get("after"));
  return { ok: true, view: await viewWhatIf(scope, context, read.model, after) };
}

/** What a model would do to the portfolio, in words. */
export async function viewWhatIf(
  scope: Scope,
  context: WorkspaceContext,
  model: Model,
  after?: MoverCursor | undefined,
): Promise<WhatIfView> {
  const format = formatFor(context.workspace.locale, context.currency);
  const tried = await tryModel(scope, context, model, { limit: MOVERS_SHOWN, after });
  const { whatIf: found } = tried;
  const thresholds = [context.model, model].map(({ segments }) => segments.clientFrom);
  const last = found.movers.at(-1);
  const side = oneSided(found.after);
  return {
    finding: whatIfFinding(found, format),
    warning: side && oneSidedSentence(side, format),
    split: whatIfTable(found, format),
    histogram: histogramView(found, [thresholds[0] ?? 0, thresholds[1] ?? 0], format),
    movers: await moverRows(scope, context, model, found.movers, format),
    next: found.more && last ? `${last.revenueMinor ?? ""}:${last.row}` : undefined,
    distributions: spreads(tried, format),
  };
}

async function moverRows(
  scope: Scope,
  context: WorkspaceContext,
  model: Model,
  movers: readonly TriedAccount[],
  format: Format,
): Promise<MoverRow[]> {
  const named = await namedRows(
    scope,
    movers.map(({ row }) => row),
  );
  return movers.flatMap(({ row, facts, revenueMinor }) => {
    const account = named.get(row);
    // Taken out since the portfolio was read.
    if (!account) return [];
    const [before, after] = [context.model, model].map((one) => rate(facts, one, context.asOf));
    if (!before || !after) return [];
    const why = whyMoved(facts, context.model, model, context.asOf);
    return {
      key: String(row),
      href: `/accounts/${account.accountId}`,
      name: account.name,
      owner: account.owner,
      revenue: moneyText(revenueMinor, format),
      before: markOf(before),
      after: markOf(after),
      reason: moverSentence(
        why,
        { before: before.score, after: after.score },
        [context.model, model],
        figuresOf(format),
      ),
    };
  });
}

function spreads({ distributions }: TriedModel, format: Format): WhatIfView["distributions"] {
  return Object.fromEntries(
    Object.entries(distributions).map(([path, { counts, known }]) => {
      const highest = Math.max(1, ...counts);
      const text =
        known === 1 ? "known for 1 account" : `known for ${format.count(known)} accounts`;
      return [path, { heights: counts.map((count) => count / highest), known: text }];
    }),
  );
}

function cursorOf(text: FormDataEntryValue | null): MoverCursor | undefined {
  const [, revenue = "", row = ""] =
    typeof text === "string" ? (/^(-?\d{0,16}):(\d{1,12})$/.exec(text) ?? []) : [];
  if (row === "") return undefined;
  return { row: Number(row), revenueMinor: revenue === "" ? undefined : Number(revenue) };
}
