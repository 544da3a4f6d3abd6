import type { ImportStatus } from "@/lib/schemas/import-record";
import { importFile, readImported, send } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import type { TestDatabase } from "@/tests/setup/both-databases";
import { accountFile } from "./account-file";
import { amount } from "./amounts";
import { until } from "./programs";

/** The short form has just enough rows to be landed as a large one is: above 5,000 (see land()). */
export const ROWS = amount({ short: 5_200, long: 200_000 });
export const LEASE_MS = 1_000;

const BEFORE = accountFile(ROWS / 10, 1);
/** Changes the accounts of before and brings the others. */
export const FILE = accountFile(ROWS, 2);

export interface Round {
  readonly workspace: TestWorkspace;
  readonly url: string;
  readonly id: string;
}

/** A workspace with accounts. */
export async function withAccounts(fresh: TestDatabase): Promise<TestWorkspace> {
  const workspace = await openWorkspace(fresh);
  await importFile(workspace, BEFORE);
  return workspace;
}

/** The same, and the file on its way. */
export async function begin(fresh: TestDatabase): Promise<Round> {
  const workspace = await withAccounts(fresh);
  return { workspace, url: fresh.url, id: await send(workspace, FILE) };
}

/** Waits until the import stands there. */
export async function reaches({ workspace, id }: Round, status: ImportStatus): Promise<void> {
  const look = async () => (await readImported(workspace, id)).status === status || undefined;
  await until(`the import is ${status}`, look, 600_000);
}

/** Waits until the newest job was claimed more than `attempts` times, or has ended. */
export async function claimedAgain({ workspace }: Round, attempts: number): Promise<void> {
  await until("a worker claims the job", async () => {
    const [job] = await workspace.database.reads.select(
      `SELECT "attempts", "status" FROM "Job" ORDER BY "createdAt" DESC, "id" DESC LIMIT 1`,
    );
    return Number(job?.attempts) > attempts || job?.status === "done" || undefined;
  });
}
