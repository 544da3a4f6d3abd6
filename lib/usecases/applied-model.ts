import { readModelText } from "@/lib/repositories/models";
import type { WorkspaceRecord } from "@/lib/repositories/workspaces";
import { parseModel } from "@/lib/schemas/model-schema";
import type { Scope } from "@/lib/scope";
import { builtInModel } from "@/lib/scoring/built-in-models";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";

/**
 * The model a workspace rates with: one of its own versions, else a built-in one.
 * A reference ticket in another currency than the workspace's compares with nothing: it is left out.
 * Throws where the stored model is damaged: rating with another would be worse.
 */
export async function appliedModel(scope: Scope, workspace: WorkspaceRecord): Promise<Model> {
  return modelOf(await readModelText(scope, workspace.modelVersion), workspace);
}

/** The same from the text of the stored version, where there is one. */
export function modelOf(
  text: string | undefined,
  workspace: Pick<WorkspaceRecord, "modelVersion" | "currency">,
): Model {
  if (text === undefined) return builtInModel(workspace.modelVersion) ?? DEFAULT_MODEL;
  const parsed = parseModel(JSON.parse(text));
  if (!parsed.ok) throw new Error(`Model ${workspace.modelVersion}: ${parsed.errors.join(" ")}`);
  return inCurrency(parsed.model, workspace.currency);
}

/** A model without a reference ticket in another currency, which compares with nothing. */
export function inCurrency(model: Model, currency: string): Model {
  return model.referenceTicket?.currency === currency
    ? model
    : { ...model, referenceTicket: undefined };
}

/**
 * A version as it was stored, whatever the workspace's currency is by now; undefined where there is
 * none. Throws where it is damaged.
 */
export async function modelOfVersion(scope: Scope, version: string): Promise<Model | undefined> {
  const text = await readModelText(scope, version);
  if (text === undefined) return builtInModel(version);
  const parsed = parseModel(JSON.parse(text));
  if (!parsed.ok) throw new Error(`Model ${version}: ${parsed.errors.join(" ")}`);
  return parsed.model;
}
