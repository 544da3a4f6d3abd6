import { expect, it } from "vitest";
import { JobHandedBack, JobLost, type JobRun, runNextJob } from "@/lib/jobs/run-next-job";
import { ClaimLost } from "@/lib/repositories/job-hold";
import { cancelJobs, enqueueJob } from "@/lib/repositories/jobs";
import { checkImport } from "@/lib/usecases/check-import";
import { cancelImport, confirmImport, readAgain } from "@/lib/usecases/import-steps";
import { landImport } from "@/lib/usecases/land-import";
import { viewImport } from "@/lib/usecases/view-import";
import { readImported, send, takeColumns, upload, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace, PORTFOLIO_TABLES, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = "Account name,Orders (total)\nKale,3\nLeek,4\n";
/** A lease that ran out before it began: whoever asks next takes the job over. */
const LONG_OVER = -60_000;
const AS_SHOWN = { skipErrors: false, useReferenceTicket: false };

async function confirmed(workspace: TestWorkspace): Promise<string> {
  const id = await upToCheck(workspace, LIST);
  expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toBeUndefined();
  return id;
}

const landingJob = async (workspace: TestWorkspace) =>
  (await workspace.rows("Job")).find((job) => job.kind === "land-import");

describeOnBothDatabases("a job", (shared) => {
  it("whose lease ran out is taken over, and the first worker's landing leaves nothing", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    const errors = await workspace.runJob(async (scope, first, firstRun) => {
      const second = await workspace.runJob(async (_, job, run) => {
        expect(job).toMatchObject({ id: first.id, fence: first.fence + 1, attempts: 2 });
        await expect(landImport(scope, first, firstRun)).rejects.toThrow(ClaimLost);
        expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
        expect((await readImported(workspace, id)).status).toBe("landing");
        await landImport(scope, job, run);
      });
      expect(second).toEqual([]);
    }, LONG_OVER);
    expect(errors).toEqual([]);
    expect(await landingJob(workspace)).toMatchObject({ status: "done", fence: 2 });
    expect((await readImported(workspace, id)).status).toBe("done");
    expect(await workspace.rows("Account")).toHaveLength(2);
    expect(await workspace.dataVersion()).toBe(1);
  });

  it("that was taken over does not touch the import when it notices", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    const lost = new AbortController();
    const errors = await workspace.runJob((scope, job) =>
      landImport(scope, job, {
        signal: lost.signal,
        progress: () => lost.abort(new JobLost()),
      }),
    );
    expect(errors).toEqual([]);
    expect(await readImported(workspace, id)).toMatchObject({ status: "landing", problem: null });
    expect(await workspace.rows("Account")).toEqual([]);
  });

  it("that is cancelled while it lands leaves nothing", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    await workspace.runJob(async (scope, job, run) => {
      await cancelJobs(scope, id);
      await landImport(scope, job, run);
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
    expect(await landingJob(workspace)).toMatchObject({ status: "cancelled" });
    expect(await cancelImport(workspace.scope, id)).toBeUndefined();
    expect((await viewImport(workspace.scope, id, 0))?.ended?.sentence).toBe(
      "This import was discarded. Nothing was written.",
    );
    await workspace.runJobs();
    expect(await workspace.rows("Account")).toEqual([]);
  });

  it("that is done cannot be given up any more", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    await workspace.runJobs();
    expect(await cancelImport(workspace.scope, id)).toBe(
      "This import has changed in the meantime. Reload the page to see its status.",
    );
    expect((await readImported(workspace, id)).status).toBe("done");
    expect(await landingJob(workspace)).toMatchObject({ status: "done" });
  });

  it("in which five workers died is failed, and its import can be tried again", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    let begun = 0;
    // A worker that dies says nothing more: here the next one takes over while it hangs.
    const die = async (): Promise<void> => {
      begun += 1;
      await workspace.runJob(die, LONG_OVER);
    };
    await workspace.runJob(die, LONG_OVER);
    expect(begun).toBe(5);
    expect(await landingJob(workspace)).toMatchObject({
      status: "failed",
      attempts: 6,
      problem: '{"code":"worker-died"}',
    });
    expect(await readImported(workspace, id)).toMatchObject({ status: "checked" });
    await confirmImport(workspace.scope, id, AS_SHOWN);
    await workspace.runJobs();
    expect(await workspace.rows("Account")).toHaveLength(2);
  });

  it("import 20: that fails of a bug says so on the import's page, which leads back", async () => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LIST);
    const { scope } = workspace;
    const bug = new Error("A bug.");
    expect(await workspace.runJob(() => Promise.reject(bug))).toEqual([bug]);
    expect((await viewImport(scope, id, 0))?.ended).toMatchObject({
      sentence:
        "The file could not be read, because something went wrong on our side. Read it again.",
      mayReadAgain: true,
    });
    expect(await readAgain(scope, id, {})).toBeUndefined();
    await workspace.runJobs();
    await takeColumns(workspace, id);
    expect(await workspace.runJob(() => Promise.reject(bug))).toEqual([bug]);
    const columns = await viewImport(scope, id, 0);
    expect(columns).toMatchObject({
      status: "columns",
      problem: expect.stringContaining("could not be checked"),
    });
    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect(await viewImport(scope, id, 0)).toMatchObject({ status: "checked", problem: undefined });
  });

  it.each([
    [{ code: "SQLITE_FULL" }, "no more room"],
    [{ code: "53100" }, "could not extend file"],
    [{}, "database or disk is full"],
  ])("that fails of a full disk says so (%o %s)", async (of, words) => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LIST);
    const full = Object.assign(new Error(words), of);
    expect(await workspace.runJob(() => Promise.reject(full))).toEqual([full]);
    expect((await viewImport(workspace.scope, id, 0))?.ended).toMatchObject({
      sentence: expect.stringMatching(/the server's disk is full.+Read it again\.$/),
      mayReadAgain: true,
    });
  });

  it("that lost against another transaction, or its database, is tried again by itself", async () => {
    const workspace = await openWorkspace(shared());
    const id = await confirmed(workspace);
    const deadlock = Object.assign(new Error("deadlock detected"), { code: "40P01" });
    expect(await workspace.runJob(() => Promise.reject(deadlock))).toEqual([deadlock]);
    expect(await landingJob(workspace)).toMatchObject({ status: "running", problem: null });
    expect((await readImported(workspace, id)).status).toBe("landing");
    await workspace.database.prisma.job.updateMany({
      where: { status: "running" },
      data: { leaseUntil: new Date(0) },
    });
    await workspace.runJobs();
    expect(await landingJob(workspace)).toMatchObject({ status: "done", attempts: 2 });
    expect(await workspace.rows("Account")).toHaveLength(2);
  });

  it("that checks and was taken over leaves the plan to the worker that took over", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, LIST);
    await takeColumns(workspace, id);
    const errors = await workspace.runJob(async (_scope, first, firstRun) => {
      await workspace.runJob(checkImport, LONG_OVER);
      const planned = await workspace.rows("ImportRow");
      const { counts, checkedAt } = await readImported(workspace, id);
      expect(planned).toHaveLength(2);
      await workspace.database.prisma.import.updateMany({ data: { status: "checking" } });
      await expect(checkImport(workspace.scope, first, firstRun)).rejects.toThrow(ClaimLost);
      expect(await workspace.rows("ImportRow")).toEqual(planned);
      expect(await readImported(workspace, id)).toMatchObject({
        status: "checking",
        counts,
        checkedAt,
      });
    }, LONG_OVER);
    expect(errors).toEqual([]);
  });

  it("whose heartbeat fails goes on, and does not count as failed", async () => {
    const workspace = await openWorkspace(shared());
    const { prisma } = workspace.database;
    await enqueueJob(workspace.scope, "refresh-portfolio", null);
    const beatErrors: unknown[] = [];
    let first = () => {};
    const failed = new Promise<void>((resolve) => {
      first = resolve;
    });
    const work = async () => {
      await prisma.$executeRawUnsafe(`ALTER TABLE "Job" RENAME TO "Away"`);
      await failed;
      await prisma.$executeRawUnsafe(`ALTER TABLE "Away" RENAME TO "Job"`);
    };
    const fail = (_: unknown, error: unknown) => {
      throw error;
    };
    await runNextJob(work, 60, fail, (_, error) => {
      beatErrors.push(error);
      first();
    });
    expect(beatErrors.length).toBeGreaterThan(0);
    expect(await workspace.rows("Job")).toMatchObject([{ status: "done" }]);
  });

  it("stays with its worker while that works: its lease moves on", async () => {
    const workspace = await openWorkspace(shared());
    await enqueueJob(workspace.scope, "refresh-portfolio", null);
    const leaseUntil = async () => (await workspace.rows("Job"))[0]?.leaseUntil;
    const errors = await workspace.runJob(async () => {
      const atFirst = await leaseUntil();
      await expect.poll(leaseUntil, { timeout: 10_000 }).not.toEqual(atFirst);
    }, 150);
    expect(errors).toEqual([]);
  });

  it("goes on at once elsewhere when its worker is told to end, which is no failed attempt", async () => {
    const workspace = await openWorkspace(shared());
    await enqueueJob(workspace.scope, "refresh-portfolio", null);
    const ending = new AbortController();
    const fail = (_: unknown, error: unknown) => {
      throw error;
    };
    const work = async (_: unknown, run: JobRun) => {
      ending.abort(new JobHandedBack());
      run.signal.throwIfAborted();
    };
    expect(await runNextJob(work, 60_000, fail, fail, { ending: ending.signal })).toBe(true);
    expect(await workspace.rows("Job")).toMatchObject([
      { status: "queued", attempts: 0, fence: 1, leaseUntil: null },
    ]);
    let others = 0;
    await workspace.runJob(async () => {
      others += 1;
    });
    expect(others).toBe(1);
    expect(await workspace.rows("Job")).toMatchObject([{ status: "done", attempts: 1, fence: 2 }]);
  });

  it("is done once by many workers at work together", async () => {
    const workspace = await openWorkspace(shared());
    const ids: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      ids.push(await enqueueJob(workspace.scope, "refresh-portfolio", null));
    }
    const done: string[] = [];
    const work = async () => {
      for (let round = 0; round < 12; round += 1) {
        await workspace.runJob(async (_, job) => {
          done.push(job.id);
        });
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(done.toSorted()).toEqual(ids.toSorted());
  });
});
