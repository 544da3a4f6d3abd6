import { describe, it } from "vitest";
import { addModel } from "@/lib/repositories/models";
import { DEFAULT_MODEL, type Model } from "@/lib/scoring/model";
import { applyModel } from "@/lib/usecases/apply-model";
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

  it("re-rate", async () => {
    const costs = new Map<number, number>();
    for (const rows of SIZES) {
      const { workspace, bring } = await measuredWorkspace(provider);
      await bring(await written(await scratch(), "list.csv", accountList(rows)));
      const { scope, database } = workspace;
      const update = `UPDATE "PortfolioRow" SET "coverage" = "coverage" + 1, "scoreTenths" = "scoreTenths" + 1
        WHERE "workspaceId" = ?`;
      const reference = await seconds(() =>
        database.bulk.land((transaction) => transaction.execute(update, [scope.workspaceId])),
      );
      const { version } = OTHER;
      const stored = { version, definition: JSON.stringify(OTHER), name: null, note: null };
      await addModel(scope, stored, { action: "model.saved", subject: version });
      await applyModel(scope, version);
      const value = await seconds(() => workspace.runJobs());
      costs.set(rows, value);
      const vs = `one UPDATE of two columns, ${reference.toFixed(2)} s`;
      print({
        name: `re-rate ${provider} ${rows}`,
        value,
        unit: "s",
        vs,
        ratio: value / reference,
      });
    }
    printGrowth(`re-rate ${provider}`, costs);
  });
});
