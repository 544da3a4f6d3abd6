import { groupsOf, WEIGHT_NUMBERS } from "@/lib/schemas/model-fields";
import { modelTexts, readModelForm, writeModelTexts } from "@/lib/schemas/model-form";
import { BUILT_IN_MODELS } from "@/lib/scoring/built-in-models";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import type { ModelView } from "@/lib/usecases/view-model";
import type { WhatIfAnswer, WhatIfView } from "@/lib/usecases/what-if";

const NO_TABLE = { caption: "Accounts", columns: [{ label: "Score", numeric: false }], rows: [] };

/** What a model would do, where it moves nobody. */
export function whatIfView(more: Partial<WhatIfView> = {}): WhatIfView {
  return {
    finding: "No account would change segment.",
    warning: undefined,
    split: { ...NO_TABLE, caption: "Now and then" },
    histogram: {
      finding: "Scores in bands of 5.",
      thresholds: [60, 60],
      bars: Array.from({ length: 20 }, () => ({ before: 3, after: 3 })),
      table: { ...NO_TABLE, caption: "Accounts by score" },
    },
    movers: [],
    next: undefined,
    distributions: {},
    ...more,
  };
}

/** The models that the editor is opened with. */
export const EDITED_MODELS = BUILT_IN_MODELS;

/** The editor at a built-in model. */
export function modelView(tried: Partial<WhatIfView> = {}, model = DEFAULT_MODEL): ModelView {
  return {
    ...{ applied: model.version, from: model.version, fromName: "Built in" },
    ...{ currency: "EUR", weights: WEIGHT_NUMBERS, groups: groupsOf(model) },
    texts: writeModelTexts(model, "EUR"),
    limits: { name: 100, note: 1000 },
    tried: whatIfView(tried),
  };
}

/** What the server makes of the form of an editor. */
export const modelSent = (data: FormData) =>
  readModelForm(modelTexts(data, "name", "note", "apply", "after"), "2026.1", "EUR");

/** Takes the place of the server that tries models: answers what is asked, and remembers it. */
export function tryingServer(answer: (data: FormData) => WhatIfAnswer | "error page") {
  const asked: FormData[] = [];
  const addresses: string[] = [];
  const fetch = async (address: string, { body }: { body: FormData }) => {
    asked.push(body);
    addresses.push(address);
    const found = answer(body);
    return found === "error page" ? new Response("<html>") : Response.json(found);
  };
  return { asked, addresses, fetch };
}
