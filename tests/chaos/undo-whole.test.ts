import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { startUndo } from "@/lib/usecases/start-undo";
import { importFile } from "@/tests/factories/import-steps";
import { describeOnOwnDatabases, type TestDatabase } from "@/tests/setup/both-databases";
import { amount, report } from "./amounts";
import { dice } from "./dice";
import {
  claimedAgain,
  FILE,
  LEASE_MS,
  ROWS,
  type Round,
  reaches,
  withAccounts,
} from "./import-round";
import { portfolioState } from "./portfolio-state";
import { type Program, startWorker, until } from "./programs";

/** Of one undoing: a job in which more than four workers die is given up. */
const KILLS = amount({ short: 1, long: 4 });
const ROUNDS = amount({ short: 1, long: 10 });

/** An import that has landed and is to be undone. */
async function undoing(fresh: TestDatabase): Promise<Round> {
  const workspace = await withAccounts(fresh);
  const id = await importFile(workspace, FILE);
  expect(await startUndo(workspace.scope, id)).toBeUndefined();
  return { workspace, url: fresh.url, id };
}

describeOnOwnDatabases("import 25: an undoing whose workers are killed", (openFresh, provider) => {
  it("import 25: takes all of it back or nothing, and ends as one nobody disturbed", async () => {
    const roll = dice(provider === "sqlite" ? 21 : 22);
    const alone = await undoing(await openFresh());
    const before = await portfolioState(alone.workspace);
    const worker = startWorker(alone.url, LEASE_MS);
    await until("the worker is ready", () => worker.output().includes("worker ready") || undefined);
    const began = Date.now();
    await reaches(alone, "undone");
    const tookMs = Date.now() - began;
    await worker.signal("SIGKILL");
    const after = await portfolioState(alone.workspace);
    expect(before.Account).toMatch(new RegExp(`^${ROWS} rows`));
    expect(after.Account).toMatch(new RegExp(`^${ROWS / 10} rows`));
    expect(after.PortfolioRow).toMatch(new RegExp(`^${ROWS / 10} rows`));

    const seen = { before: 0, after: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      const killed = await undoing(await openFresh());
      let last: Program | undefined;
      for (let n = 0; n < KILLS; n += 1) {
        last = startWorker(killed.url, LEASE_MS);
        await claimedAgain(killed, n);
        await sleep(roll() * tookMs);
        await last.signal("SIGKILL");
        const state = await portfolioState(killed.workspace);
        const isBefore = state.Account === before.Account;
        expect(state).toEqual(isBefore ? before : after);
        seen[isBefore ? "before" : "after"] += 1;
      }
      last = startWorker(killed.url, LEASE_MS);
      await reaches(killed, "undone");
      await last.signal("SIGKILL");
      expect(await portfolioState(killed.workspace)).toEqual(after);
    }
    report("undoing whole or not at all", {
      provider,
      rows: ROWS,
      kills: KILLS * ROUNDS,
      ...seen,
      tookMs,
    });
  });
});
