import { addModel, listModelVersions, removeModel } from "@/lib/repositories/models";
import { readWorkspace } from "@/lib/repositories/workspaces";
import { type ModelTexts, modelTexts, readModelForm } from "@/lib/schemas/model-form";
import { type ModelProblem, parseModel } from "@/lib/schemas/model-schema";
import type { Scope } from "@/lib/scope";
import type { Model } from "@/lib/scoring/model";
import { applyModel } from "./apply-model";
import { nextVersion } from "./reference-ticket";

/** What the editor answers; everything comes back as it was typed. */
export interface ModelFormState {
  readonly status: "open" | "invalid" | "saved";
  /** What is to be said before one goes on; empty where nothing is. */
  readonly message: string;
  readonly problems: readonly ModelProblem[];
  /** As typed; undefined before anything was. */
  readonly texts?: ModelTexts | undefined;
  readonly name: string;
  readonly note: string;
  /** The version that was stored. */
  readonly version?: string | undefined;
}

export const MODEL_NAME_MAX = 100;
export const MODEL_NOTE_MAX = 1000;
const ATTEMPTS = 5;

/**
 * Stores the model of the editor as a new version, which changes no rating until it is applied: at
 * once, where the form says so.
 */
export async function saveModel(scope: Scope, data: FormData): Promise<ModelFormState> {
  const workspace = await readWorkspace(scope);
  const texts = modelTexts(data, "name", "note", "apply");
  const name = textOf(data, "name", MODEL_NAME_MAX);
  const note = textOf(data, "note", MODEL_NOTE_MAX);
  const read = readModelForm(texts, workspace.modelVersion, workspace.currency);
  if (!read.ok) {
    const { problems } = read;
    return { status: "invalid", message: invalid(problems.length), problems, texts, name, note };
  }
  const version = await storeModel(scope, read.model, { from: workspace.modelVersion, name, note });
  const notApplied = data.get("apply") === "yes" ? await applyModel(scope, version) : undefined;
  const message = notApplied ? `Saved as version ${version}, but not applied. ${notApplied}` : "";
  return { status: "saved", message, problems: [], name, note, version };
}

const invalid = (problems: number) =>
  `Not saved. Check the ${problems === 1 ? "value" : "values"} below.`;

function textOf(data: FormData, name: string, max: number): string {
  const value = data.get(name);
  return typeof value === "string" ? value.trim().slice(0, max) : "";
}

/** Stores a model under the next free version, and answers that. */
async function storeModel(
  scope: Scope,
  model: Model,
  { from, name, note }: { readonly from: string; readonly name: string; readonly note: string },
): Promise<string> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const version = nextVersion(from, await listModelVersions(scope));
    const stored = {
      version,
      definition: JSON.stringify({ ...model, version }),
      name: name === "" ? null : name,
      note: note === "" ? null : note,
    };
    const entry = {
      action: "model.saved",
      subjectId: version,
      subject: version,
      details: name === "" ? undefined : { name },
    } as const;
    if (await addModel(scope, stored, entry)) return version;
  }
  throw new Error("Another version was stored each time this one was to be.");
}

/** A model file has some kilobytes. */
const FILE_MAX = 200_000;

/** What came of a model file. */
export type ReceivedModel =
  | { readonly ok: true; readonly version: string }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Stores the model of a JSON file as a new version of this workspace: the version that stands in
 * the file may be somebody else's.
 */
export async function receiveModel(scope: Scope, data: FormData): Promise<ReceivedModel> {
  const file = data.get("file");
  if (!(file instanceof File) || file.size === 0) return refused("Choose a model file first.");
  if (file.size > FILE_MAX) return refused("This file is too large for a model file.");
  let json: unknown;
  try {
    json = JSON.parse(await file.text());
  } catch {
    return refused("This is not a model file (JSON). Choose one downloaded from this page.");
  }
  const parsed = parseModel(json);
  if (!parsed.ok) return { ok: false, problems: parsed.errors };
  const { modelVersion } = await readWorkspace(scope);
  const name = `From ${file.name}`.slice(0, MODEL_NAME_MAX);
  const note = `Version ${parsed.model.version} there.`;
  const from = modelVersion;
  return { ok: true, version: await storeModel(scope, parsed.model, { from, name, note }) };
}

const refused = (problem: string): ReceivedModel => ({ ok: false, problems: [problem] });

/** Takes a version out that was never applied; one that was stays for good. */
export async function takeModelAway(scope: Scope, version: string): Promise<void> {
  await removeModel(scope, version, {
    action: "model.removed",
    subjectId: version,
    subject: version,
  });
}
