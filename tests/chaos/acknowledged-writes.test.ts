import { expect, it } from "vitest";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";
import { amount, report, seeds } from "./amounts";
import { lacking, readLedger, writtenIds } from "./ledger";
import { startProgram } from "./programs";

const PROCESSES = ["web", "worker"] as const;
const WORKERS_EACH = 10;
const OPERATIONS = 40;

describeOnOwnDatabases("acknowledged writes of two processes", (openFresh, provider) => {
  it.each(seeds(amount({ short: 1, long: 10 })))(
    "are all kept, and no others (seed %i)",
    async (seed) => {
      const fresh = await openFresh();
      const writers = PROCESSES.map((role, index) =>
        startProgram(
          "test-writer",
          fresh.url,
          [role, String(seed * 2 + index), String(WORKERS_EACH), String(OPERATIONS), "0"],
          { CLIENTELE_ROLE: role },
        ),
      );
      for (const writer of writers) expect(await writer.ended()).toBe(0);

      const ledger = readLedger(...writers.map((writer) => writer.output()));
      const kept = await writtenIds(fresh.open("web"));
      expect([...ledger.failed]).toEqual([]);
      expect(ledger.acknowledged.size).toBeGreaterThan(400);
      expect(ledger.rolledBack.size).toBeGreaterThan(200);
      const missing = lacking(ledger.acknowledged, kept);
      const phantom = lacking(kept, ledger.acknowledged);
      report("acknowledged writes", {
        provider,
        seed,
        acknowledged: ledger.acknowledged.size,
        rolledBack: ledger.rolledBack.size,
        missing: missing.length,
        phantom: phantom.length,
      });
      expect(missing).toEqual([]);
      expect(phantom).toEqual([]);
    },
  );
});
