import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { ImportStatus } from "@/lib/schemas/import-record";
import { confirm, takeColumns } from "@/tests/factories/import-steps";
import type { TestWorkspace } from "@/tests/factories/workspace";
import { describeOnOwnDatabases } from "@/tests/setup/both-databases";
import { amount, report } from "./amounts";
import { dice } from "./dice";
import { begin, claimedAgain, LEASE_MS, ROWS, type Round, reaches } from "./import-round";
import { portfolioState } from "./portfolio-state";
import { type Program, startWorker, until } from "./programs";

const KILLS = amount({ short: { sqlite: 1, postgresql: 1 }, long: { sqlite: 50, postgresql: 50 } });
interface Stage {
  /** Where the import stands while the worker works on it, and then. */
  readonly from: ImportStatus;
  readonly to: ImportStatus;
  /** How many workers are killed in it in one import: a job in which more than four die is given up. */
  readonly kills: number;
  /** What the person does then. */
  readonly step: (workspace: TestWorkspace, id: string) => Promise<void>;
}

/** In the short form the only kill falls into the landing. */
const STAGES: readonly Stage[] = [
  { from: "reading", to: "columns", kills: amount({ short: 0, long: 1 }), step: takeColumns },
  { from: "checking", to: "checked", kills: amount({ short: 0, long: 4 }), step: confirm },
  {
    from: "landing",
    to: "done",
    kills: amount({ short: 1, long: 4 }),
    step: async () => undefined,
  },
];

/** An import that nobody disturbs: the portfolio before and after, and what each stage took in ms. */
async function undisturbed(round: Round) {
  const { workspace, url, id } = round;
  const before = await portfolioState(workspace);
  const durations = new Map<ImportStatus, number>();
  const worker = startWorker(url, LEASE_MS);
  await until("the worker is ready", () => worker.output().includes("worker ready") || undefined);
  for (const { from, to, step } of STAGES) {
    const began = Date.now();
    await reaches(round, to);
    durations.set(from, Date.now() - began);
    await step(workspace, id);
  }
  await worker.signal("SIGKILL");
  return { before, after: await portfolioState(workspace), durations };
}

describeOnOwnDatabases("an import whose workers are killed", (openFresh, provider) => {
  it("is there whole or not at all, and ends as one nobody disturbed", async () => {
    const roll = dice(provider === "sqlite" ? 11 : 12);
    const { before, after, durations } = await undisturbed(await begin(await openFresh()));
    expect(before.Account).toMatch(new RegExp(`^${ROWS / 10} rows`));
    expect(after.Account).toMatch(new RegExp(`^${ROWS} rows`));
    let kills = 0;
    let rounds = 0;
    const seen = { before: 0, after: 0 };
    while (kills < KILLS[provider]) {
      rounds += 1;
      const round = await begin(await openFresh());
      const { workspace, url, id } = round;
      let worker: Program | undefined;
      for (const stage of STAGES) {
        for (let n = 0; n < stage.kills && kills < KILLS[provider]; n += 1) {
          worker ??= startWorker(url, LEASE_MS);
          await claimedAgain(round, n);
          await sleep(roll() * (durations.get(stage.from) ?? 0));
          await worker.signal("SIGKILL");
          worker = undefined;
          kills += 1;
          const state = await portfolioState(workspace);
          const isBefore = state.Account === before.Account;
          expect(state).toEqual(isBefore ? before : after);
          seen[isBefore ? "before" : "after"] += 1;
        }
        worker ??= startWorker(url, LEASE_MS);
        await reaches(round, stage.to);
        await stage.step(workspace, id);
      }
      await worker?.signal("SIGKILL");
      expect(await portfolioState(workspace)).toEqual(after);
    }
    report("import whole or not at all", {
      provider,
      rows: ROWS,
      kills,
      rounds,
      ...seen,
      undisturbedMs: Object.fromEntries(durations),
    });
    expect(kills).toBe(KILLS[provider]);
  });
});
