import { listModels } from "@/lib/repositories/models";
import { groupsOf, type ModelGroup, WEIGHT_NUMBERS } from "@/lib/schemas/model-fields";
import { type ModelTexts, readModelForm, writeModelTexts } from "@/lib/schemas/model-form";
import type { Scope } from "@/lib/scope";
import { builtInModel } from "@/lib/scoring/built-in-models";
import type { Model } from "@/lib/scoring/model";
import { modelOfVersion } from "./applied-model";
import { readWorkspaceContext } from "./rating-context";
import { MODEL_NAME_MAX, MODEL_NOTE_MAX } from "./save-model";
import { viewWhatIf, type WhatIfView } from "./what-if";

/** What `/model` shows. */
export interface ModelView {
  readonly applied: string;
  /** The version that the editor begins with. */
  readonly from: string;
  readonly fromName: string;
  readonly currency: string;
  readonly weights: typeof WEIGHT_NUMBERS;
  readonly groups: readonly ModelGroup[];
  readonly texts: ModelTexts;
  readonly limits: { readonly name: number; readonly note: number };
  /** What the version would do. */
  readonly tried: WhatIfView;
}

/** What the address of the editor may say. */
export interface ModelQuery {
  /** A version to begin with, instead of the applied one. */
  readonly from?: string | undefined;
  /** Weights in the order of the criteria, as calibration proposes them: "35,30,20,15". */
  readonly weights?: string | undefined;
  /** A reference ticket in minor units, likewise. */
  readonly ticket?: string | undefined;
}

/** The editor, beginning with the applied model or with what the address says; undefined where that is not there. */
export async function viewModel(scope: Scope, query: ModelQuery): Promise<ModelView | undefined> {
  const context = await readWorkspaceContext(scope, new Date());
  const { currency, workspace } = context;
  const from = query.from ?? workspace.modelVersion;
  const stored = query.from === undefined ? context.model : await modelOfVersion(scope, from);
  if (!stored) return undefined;
  const ticket = stored.referenceTicket?.currency === currency ? stored.referenceTicket : undefined;
  const texts = writeModelTexts({ ...stored, referenceTicket: ticket }, currency);
  const proposed = { ...texts, ...proposals(query, stored, currency) };
  const read = readModelForm(proposed, from, currency);
  const known = (await listModels(scope)).find(({ version }) => version === from);
  return {
    applied: workspace.modelVersion,
    from,
    fromName: known?.name ?? (builtInModel(from) ? "Built in" : ""),
    currency,
    weights: WEIGHT_NUMBERS,
    groups: groupsOf(stored),
    // A proposal that cannot be is left out.
    texts: read.ok ? proposed : texts,
    limits: { name: MODEL_NAME_MAX, note: MODEL_NOTE_MAX },
    tried: await viewWhatIf(scope, context, read.ok ? read.model : stored),
  };
}

function proposals({ weights, ticket }: ModelQuery, model: Model, currency: string): ModelTexts {
  const parts = (weights ?? "").split(",");
  const minor = /^\d{1,15}$/.test(ticket ?? "") ? Number(ticket) : undefined;
  const withTicket = { ...model, referenceTicket: minor ? { minor, currency } : undefined };
  const { referenceTicket = [] } = writeModelTexts(withTicket, currency);
  return {
    ...(parts.length === WEIGHT_NUMBERS.length
      ? Object.fromEntries(WEIGHT_NUMBERS.map(({ path }, index) => [path, [parts[index] ?? ""]]))
      : {}),
    ...(minor ? { referenceTicket } : {}),
  };
}
