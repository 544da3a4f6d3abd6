import { writeModelTexts } from "@/lib/schemas/model-form";
import type { Model } from "@/lib/scoring/model";

/** A model as the form of its editor sends it, with what stands beside it. */
export function modelData(model: Model, currency: string, others: Record<string, string> = {}) {
  const data = new FormData();
  for (const [name, texts] of Object.entries(writeModelTexts(model, currency))) {
    for (const text of texts) data.append(name, text);
  }
  for (const [name, text] of Object.entries(others)) data.append(name, text);
  return data;
}
