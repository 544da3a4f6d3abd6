import { DEFAULT_MODEL, type Model } from "./model";
import { MODEL_2026_2 } from "./model-2026-2";

/** The models that every workspace has without storing them, the oldest first. */
export const BUILT_IN_MODELS: readonly Model[] = [DEFAULT_MODEL, MODEL_2026_2];

/** The built-in model of a version; undefined where it is none of them. */
export function builtInModel(version: string): Model | undefined {
  return BUILT_IN_MODELS.find((model) => model.version === version);
}
