import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { startTemporaryPostgres } from "@/prisma/temporary-postgres.mjs";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { confirm, readImported, send, takeColumns } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { databaseAt, PROJECT_ROOT } from "@/tests/setup/both-databases";
import { accountFile } from "./account-file";
import { amount, report, seeds } from "./amounts";
import { dice } from "./dice";
import { startWorker, until } from "./programs";

const LEASE_MS = 1_000;
/** Longest that a use case may take to say that there is no database. */
const SAYS_SO_WITHIN_MS = 15_000;

async function ownServer() {
  const server = await startTemporaryPostgres();
  onTestFinished(() => server.stop());
  const location = { provider: "postgresql", url: server.url } as const;
  await migrate(location, PROJECT_ROOT);
  const { database: fresh, drop } = databaseAt(location, server.url);
  onTestFinished(drop);
  return { server, fresh };
}

async function stands(workspace: TestWorkspace, id: string, status: string): Promise<void> {
  await until(`the import is ${status}`, async () => {
    const record = await readImported(workspace, id).catch(() => undefined);
    return record?.status === status || undefined;
  });
}

it("a Postgres that is stopped and started again is an error meanwhile, and nothing else", async () => {
  const { server, fresh } = await ownServer();
  const workspace = await openWorkspace(fresh);
  const worker = startWorker(fresh.url, LEASE_MS);
  const roll = dice(61);
  const recoveredAfterMs: number[] = [];
  const acknowledged: string[] = [];
  const ids: string[] = [];
  const rows = amount({ short: 3_000, long: 50_000 });
  const edit = async (id: string, notes: string) =>
    (await editByHand(workspace, id, { notes })).ok || undefined;
  for (const n of seeds(amount({ short: 1, long: 10 }))) {
    const account = await addByHand(workspace, { name: `By hand ${n}`, notes: "before" });
    const id = await send(workspace, accountFile(rows, n));
    ids.push(id);
    await stands(workspace, id, "columns");
    await takeColumns(workspace, id);
    await stands(workspace, id, "checked");
    await confirm(workspace, id);
    await sleep(roll() * amount({ short: 1_000, long: 5_000 }));

    await server.halt();
    const asked = Date.now();
    await expect(edit(account, "meanwhile")).rejects.toThrow();
    await expect(readImported(workspace, id)).rejects.toThrow();
    expect(Date.now() - asked).toBeLessThan(SAYS_SO_WITHIN_MS);

    await server.resume();
    const back = Date.now();
    await until("writing works again", () => edit(account, "after").catch(() => undefined));
    acknowledged.push(account);
    recoveredAfterMs.push(Date.now() - back);
    await stands(workspace, id, "done");
    expect(worker.child.exitCode, worker.output()).toBeNull();
  }
  const stored = await workspace.rows("Account");
  const byHand = stored.filter(({ importId }) => importId === null);
  expect(byHand.map(({ id, notes }) => ({ id, notes }))).toEqual(
    expect.arrayContaining(acknowledged.map((id) => ({ id, notes: "after" }))),
  );
  expect(stored).toHaveLength(rows + acknowledged.length);
  report("database gone", { halts: ids.length, recoveredAfterMs });
});
