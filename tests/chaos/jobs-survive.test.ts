import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import type { ImportStatus } from "@/lib/schemas/import-record";
import { scheduleRefresh } from "@/lib/usecases/schedule-refresh";
import {
  confirm,
  importFile,
  readImported,
  takeColumns,
  upload,
} from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { freshPostgres, freshSqlite } from "@/tests/setup/both-databases";
import { accountFile } from "./account-file";
import { amount, report, seeds } from "./amounts";
import { dice } from "./dice";
import { portfolioState } from "./portfolio-state";
import { type Program, startWorker, until } from "./programs";

const FILE = accountFile(amount({ short: 5_200, long: 60_000 }), 3);
const LEASE_MS = 2_000;
/** Another worker looks every 250 ms. The short form runs beside other tests on a busy machine. */
const SLACK_MS = amount({ short: 25_000, long: 3_000 });

const STAGES = amount<readonly ("checking" | "landing")[]>({
  short: ["landing"],
  long: ["checking", "landing"],
});
const ends: Readonly<Record<string, ImportStatus>> = { checking: "checked", landing: "done" };

/** An import whose next job, of the stage named, is queued. */
async function queued(workspace: TestWorkspace, stage: "checking" | "landing"): Promise<string> {
  const id = await upload(workspace, FILE);
  await takeColumns(workspace, id);
  if (stage === "checking") return id;
  await workspace.runJobs();
  await confirm(workspace, id);
  return id;
}

async function newestJob({ database }: TestWorkspace) {
  const [job] = await database.reads.select(
    `SELECT "fence", "status" FROM "Job" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1`,
  );
  return { fence: Number(job?.fence), status: String(job?.status) };
}

async function isReady(worker: Program): Promise<void> {
  await until("a worker is ready", () => worker.output().includes("worker ready") || undefined);
}

/** What there is after the job, told without ids. */
async function outcome(workspace: TestWorkspace, id: string) {
  const { status, counts, problem } = await readImported(workspace, id);
  const rows = await workspace.rows("ImportRow");
  return { status, counts, problem, planned: rows.length, state: await portfolioState(workspace) };
}

async function undisturbed(stage: "checking" | "landing") {
  const workspace = await openWorkspace(await freshPostgres());
  const id = await queued(workspace, stage);
  const began = Date.now();
  await workspace.runJobs();
  return { ms: Date.now() - began, expected: await outcome(workspace, id) };
}

describe("a job on Postgres", () => {
  it.each(STAGES)(
    "whose worker is stopped for longer than its lease, or killed, goes on elsewhere and takes effect once (%s)",
    async (stage) => {
      const roll = dice(stage === "landing" ? 31 : 32);
      const { ms, expected } = await undisturbed(stage);
      const waits: number[] = [];
      let before = 0;
      for (const n of seeds(amount({ short: 1, long: 20 }))) {
        const signal = n % 2 === 1 ? "SIGSTOP" : "SIGKILL";
        const fresh = await freshPostgres();
        const workspace = await openWorkspace(fresh);
        const [first, second] = [
          startWorker(fresh.url, LEASE_MS),
          startWorker(fresh.url, LEASE_MS),
        ];
        await isReady(second);
        await second.signal("SIGSTOP");
        await isReady(first);
        const id = await queued(workspace, stage);
        await until("it begins", async () => (await newestJob(workspace)).fence > 0 || undefined);
        await sleep(roll() * ms * 0.7);
        await first.signal(signal);
        const stoppedAt = Date.now();
        await second.signal("SIGCONT");
        if ((await newestJob(workspace)).status === "done") before += 1;
        else {
          await until("it goes on elsewhere", async () => {
            const { fence, status } = await newestJob(workspace);
            return fence === 2 || status === "done" || undefined;
          });
          waits.push(Date.now() - stoppedAt);
        }
        await until("it is done", async () => {
          return (await readImported(workspace, id)).status === ends[stage] || undefined;
        });
        expect(await outcome(workspace, id)).toEqual(expected);
        if (signal === "SIGSTOP") {
          await first.signal("SIGCONT");
          await second.signal("SIGKILL");
          // Its next job shows that it has noticed, and works on.
          await askForRefresh(workspace);
          await until("it works on", async () => {
            expect(first.child.exitCode, first.output()).toBeNull();
            return (await newestJob(workspace)).status === "done" || undefined;
          });
          expect(await outcome(workspace, id)).toMatchObject({
            ...expected,
            state: { Account: expected.state.Account, AccountChange: expected.state.AccountChange },
          });
        }
      }
      report("jobs survive workers", { stage, leaseMs: LEASE_MS, resumedAfterMs: waits, before });
      for (const wait of waits) expect(wait).toBeLessThan(LEASE_MS + SLACK_MS);
    },
  );
});

/** Queues the upkeep of the portfolio, whatever day it is. */
async function askForRefresh(workspace: TestWorkspace): Promise<void> {
  await workspace.database.prisma.workspace.updateMany({ data: { ratedAsOf: 1 } });
  await scheduleRefresh(workspace.scope, new Date());
}

describe("a job on SQLite", () => {
  it("goes on at once with its next worker, killed or told to end, and after a stop longer than its lease", async () => {
    const whole = await openWorkspace(await freshSqlite());
    const began = Date.now();
    await importFile(whole, FILE);
    const ms = Date.now() - began;
    const expected = await portfolioState(whole);
    const roll = dice(33);
    const waits: number[] = [];
    for (const signal of seeds(amount({ short: 1, long: 10 })).flatMap(
      () => ["SIGKILL", "SIGTERM", "SIGSTOP"] as const,
    )) {
      const fresh = await freshSqlite();
      const workspace = await openWorkspace(fresh);
      const id = await queued(workspace, "landing");
      // Nobody would wait this long: a worker that starts frees what the one before it held.
      const leaseMs = signal === "SIGSTOP" ? 500 : 600_000;
      const first = startWorker(fresh.url, leaseMs);
      await until("it begins", async () => (await newestJob(workspace)).fence > 0 || undefined);
      await sleep((roll() * ms) / 4);
      await first.signal(signal);
      const stoppedAt = Date.now();
      if (signal !== "SIGSTOP") startWorker(fresh.url, leaseMs);
      else {
        await sleep(1_000);
        await first.signal("SIGCONT");
      }
      await until("it is done", async () => {
        return (await readImported(workspace, id)).status === "done" || undefined;
      });
      waits.push(Date.now() - stoppedAt);
      expect(await portfolioState(workspace)).toEqual(expected);
      await first.signal("SIGKILL");
    }
    report("jobs survive their only worker", { doneAfterMs: waits });
    expect(Math.max(...waits)).toBeLessThan(60_000);
  });
});
