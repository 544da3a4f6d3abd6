import { onTestFinished } from "vitest";
import type { Database } from "@/lib/db/client";
import type { SqlRow } from "@/lib/db/raw-sql";
import { accessOfJob } from "@/lib/jobs/job-access";
import { JobForbidden, type JobRun, runNextJob } from "@/lib/jobs/run-next-job";
import type { Job } from "@/lib/schemas/job";
import { makeScope, PRODUCT, type Scope, WHOLE } from "@/lib/scope";
import { DEFAULT_MODEL } from "@/lib/scoring/model";
import { JOB_WORK } from "@/lib/usecases/job-work";
import type { TestDatabase } from "@/tests/setup/both-databases";

/** Days since 1970-01-01 of an ISO date. */
export const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;

/** As of this date every test's workspace is rated, unless the test says otherwise. */
export const AS_OF = day("2026-03-31");

const LEASE_MS = 30_000;

/** The tables of a workspace but its jobs. */
export const WORKSPACE_TABLES = [
  "Workspace",
  "Person",
  "ScoringModel",
  "ModelApplication",
  "CurrencyRate",
  "Label",
  "AccountEvent",
  "Account",
  "AccountChange",
  "Order",
  "PortfolioRow",
  "SegmentChange",
  "Import",
  "ImportPiece",
  "ImportSheetPiece",
  "ImportRow",
  "Audit",
] as const;
export type WorkspaceTable = (typeof WORKSPACE_TABLES)[number];

/** What a landing may touch. */
export const PORTFOLIO_TABLES = [
  "Workspace",
  "Person",
  "ScoringModel",
  "ModelApplication",
  "Account",
  "AccountChange",
  "Order",
  "PortfolioRow",
  "SegmentChange",
] as const satisfies readonly WorkspaceTable[];

export type Work = (scope: Scope, job: Job, run: JobRun) => Promise<void>;

/** A workspace of one test's own, in a database which the use cases take as theirs. */
export interface TestWorkspace {
  readonly scope: Scope;
  readonly database: Database;
  /** Does what is queued until nothing is left; an error of a job is thrown. */
  runJobs(): Promise<void>;
  /** Runs the next job with other work than the worker's; answers what it threw. */
  runJob(work: Work, leaseMs?: number): Promise<unknown[]>;
  /** Every row of a table that belongs to the workspace, in an order of its own. */
  rows(table: WorkspaceTable | "Job"): Promise<SqlRow[]>;
  /** All rows of some tables. */
  snapshot(tables?: readonly WorkspaceTable[]): Promise<Record<string, SqlRow[]>>;
  /** How often the portfolio has moved. */
  dataVersion(): Promise<number>;
}

const holder: typeof globalThis & { clienteleDatabase?: Database } = globalThis;

let made = 0;

/** Makes `database` the process's own until the test ends. */
export function provideDatabase(database: Database): void {
  holder.clienteleDatabase = database;
  onTestFinished(() => {
    delete holder.clienteleDatabase;
  });
}

/** Opens a workspace in EUR, English, with a fixed as-of date and the owner "Me". */
export async function openWorkspace(testDatabase: TestDatabase): Promise<TestWorkspace> {
  const database = testDatabase.main();
  provideDatabase(database);
  // A job that a test leaves in the queue is not one for the next test.
  onTestFinished(async () => {
    await database.prisma.job.deleteMany();
  });
  return addWorkspace(database);
}

/** A further workspace in the same database. */
export async function addWorkspace(database: Database): Promise<TestWorkspace> {
  made += 1;
  // Summaries are kept by workspace: every workspace of a run has its own id.
  const id = `workspace-${made}`;
  await database.prisma.workspace.create({
    data: {
      id,
      name: "Test",
      currency: "EUR",
      timeZone: "Europe/Lisbon",
      locale: "en-GB",
      asOf: AS_OF,
      modelVersion: DEFAULT_MODEL.version,
      people: { create: { id: `me-${made}`, name: "Me", nameKey: "me" } },
    },
  });
  const scope = makeScope(id, PRODUCT, WHOLE);
  const rows: TestWorkspace["rows"] = async (table) => {
    const key = table === "Workspace" ? "id" : "workspaceId";
    const found = await database.reads.select(`SELECT * FROM "${table}" WHERE "${key}" = ?`, [id]);
    const text = (row: SqlRow) => JSON.stringify(row);
    return found.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));
  };
  const runJob: TestWorkspace["runJob"] = async (work, leaseMs = LEASE_MS) => {
    const errors: unknown[] = [];
    const fail = (_: Job, error: unknown) => errors.push(error);
    await runNextJob(
      (job, run) => work(makeScope(job.workspaceId, PRODUCT, WHOLE), job, run),
      leaseMs,
      fail,
      fail,
    );
    return errors;
  };
  return {
    scope,
    database,
    rows,
    runJob,
    async runJobs() {
      const work = async (job: Job, run: JobRun) => {
        const access = await accessOfJob(job, PRODUCT);
        if (!access) throw new JobForbidden();
        await JOB_WORK[job.kind](makeScope(job.workspaceId, access.actor, access.reach), job, run);
      };
      const fail = (_: Job, error: unknown) => errors.push(error);
      const errors: unknown[] = [];
      while (await runNextJob(work, LEASE_MS, fail, fail)) if (errors.length > 0) throw errors[0];
    },
    async snapshot(tables = WORKSPACE_TABLES) {
      const found: Record<string, SqlRow[]> = {};
      for (const table of tables) found[table] = await rows(table);
      return found;
    },
    async dataVersion() {
      const [row] = await rows("Workspace");
      return Number(row?.dataVersion);
    },
  };
}

/** Rows without some of their columns. */
export function without(rows: readonly SqlRow[], ...columns: readonly string[]): SqlRow[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name))),
  );
}
