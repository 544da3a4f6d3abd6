import { parseModel } from "@/lib/schemas/model-schema";

/** What is wrong with a model file, as sentences. */
export function errorsOf(json: unknown): readonly string[] {
  const parsed = parseModel(json);
  return parsed.ok ? [] : parsed.errors;
}
