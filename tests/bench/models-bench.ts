import { describe, it } from "vitest";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { readWorkspaceContext } from "@/lib/usecases/rating-context";
import { tryModel } from "@/lib/usecases/try-model";
import type { Provider } from "./databases";
import { accountList, scratch, written } from "./files";
import { print, printGrowth, SIZES, seconds } from "./line";
import { measuredWorkspace } from "./measured-import";

const OTHER: Model = {
  ...DEFAULT_MODEL,
  version: "2026.1-99",
  weights: { tenure: 25, personalization: 30, ticketSize: 25, purchaseFrequency: 20 },
};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

describe.each<Provider>(["sqlite", "postgresql"])("models on %s", (provider) => {
  it("what-if", async () => {
    const costs = new Map<number, number>();
    for (const rows of SIZES.filter((size) => size <= 100_000)) {
      const { workspace, bring } = await measuredWorkspace(provider);
      await bring(await written(await scratch(), "list.csv", accountList(rows)));
      const { scope } = workspace;
      const context = await readWorkspaceContext(scope, new Date());
      const once = () => seconds(() => tryModel(scope, context, OTHER, { limit: 50 }));
      const first = await once();
      const value = median([await once(), await once(), await once()]);
      costs.set(rows, value);
      const name = `what-if ${provider} ${rows}`;
      print({ name, value, unit: "s", vs: `the first time ${first.toFixed(2)} s` });
    }
    printGrowth(`what-if ${provider}`, costs);
  });
});
