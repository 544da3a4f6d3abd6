import { expect, test, vi } from "vitest";
import type { JobRun } from "@/lib/jobs/run-next-job";
import type { Job } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { checkImport } from "@/lib/usecases/check-import";
import { cancelImport } from "@/lib/usecases/import-steps";
import { readImportFile } from "@/lib/usecases/read-import-file";
import { readImported, send, takeColumns, upload } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

/** A worker that beats every millisecond. */
const SHORT_LEASE_MS = 3;
const HEADER = "Account name,Orders (total)\n";
const LONG = HEADER + "Kale and leek of the long field,3\n".repeat(50_000);

type Work = (scope: Scope, job: Job, run: JobRun) => Promise<void>;

/** The piece of a file that is only handed over once the heartbeat has found the job cancelled. */
const HELD = 3;

/** Runs the next job, which a person gives up once it has begun; answers which pieces it read. */
async function givenUp(workspace: TestWorkspace, id: string, work: Work): Promise<unknown[]> {
  const { reads } = workspace.database;
  const select = reads.select.bind(reads);
  const pieces: unknown[] = [];
  let signal: AbortSignal | undefined;
  const spy = vi.spyOn(reads, "select").mockImplementation(async (sql, values = []) => {
    const isPiece = signal !== undefined && sql.includes("ImportPiece");
    if (isPiece) pieces.push(values[2]);
    if (isPiece && values[2] === HELD) {
      expect(await cancelImport(workspace.scope, id)).toBeUndefined();
      while (signal?.aborted === false) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    return select(sql, values);
  });
  const errors = await workspace.runJob((scope, job, run) => {
    signal = run.signal;
    return work(scope, job, run);
  }, SHORT_LEASE_MS);
  spy.mockRestore();
  expect(errors).toEqual([]);
  return pieces;
}

const jobOf = async (workspace: TestWorkspace, id: string, kind: string) =>
  (await workspace.rows("Job")).find((job) => job.subjectId === id && job.kind === kind);

describeOnBothDatabases("import 33: a long file", (shared) => {
  test("import 33: that is given up while it is read is read no further, and others go on", async () => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LONG);
    const next = await send(workspace, `${HEADER}Kale,3\n`);
    // The first piece alone says whether it is a workbook.
    expect(await givenUp(workspace, id, readImportFile)).toEqual([0, 0, 1, 2, HELD]);
    expect(await readImported(workspace, id)).toMatchObject({ status: "cancelled", profile: null });
    expect(await jobOf(workspace, id, "read-import")).toMatchObject({ status: "cancelled" });
    await workspace.runJobs();
    expect((await readImported(workspace, next)).status).toBe("columns");
  });

  test("import 33: that is given up while it is checked is checked no further, and others go on", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, LONG);
    await takeColumns(workspace, id);
    const next = await send(workspace, `${HEADER}Kale,3\n`);
    expect(await givenUp(workspace, id, checkImport)).toEqual([0, 1, 2, HELD]);
    expect(await readImported(workspace, id)).toMatchObject({ status: "cancelled", counts: null });
    await workspace.runJobs();
    expect((await readImported(workspace, next)).status).toBe("columns");
  });

  test("import 33: keeps its lease while it is read", async () => {
    const workspace = await openWorkspace(shared());
    const id = await send(workspace, LONG);
    let beaten: unknown;
    await workspace.runJob(async (scope, job, run) => {
      await readImportFile(scope, job, run);
      // A heartbeat notes how far the work is.
      beaten = (await jobOf(workspace, id, "read-import"))?.done;
    }, SHORT_LEASE_MS);
    expect(Number(beaten)).toBeGreaterThan(0);
    expect((await readImported(workspace, id)).status).toBe("columns");
  });
});
