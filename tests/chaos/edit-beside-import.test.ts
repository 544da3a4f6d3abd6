import { createReadStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import type { ImportStatus } from "@/lib/schemas/import-record";
import { listAccounts } from "@/lib/usecases/list-accounts";
import { receiveUpload } from "@/lib/usecases/receive-upload";
import { saveAccountForm } from "@/lib/usecases/save-account-form";
import { addByHand, filledForm, openForm } from "@/tests/factories/account-form";
import { confirm, takeColumns } from "@/tests/factories/import-steps";
import { addWorkspace, provideDatabase } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";
import { writtenList } from "./account-file";
import { report } from "./amounts";
import { reaches } from "./import-round";
import { startWorker, until } from "./programs";

/** Long form only. CHAOS_ROWS takes another size; above 5,000 it is landed as a large one. */
const ROWS = Number(process.env.CHAOS_ROWS ?? 1_000_000);
const EDIT_EVERY_MS = 50;
const READ_EVERY_MS = 100;

const STEPS: readonly ImportStatus[] = ["columns", "checked", "done"];

/** On Postgres nobody waits but for the rows that a landing has written. */
describe("an import of another list (sqlite)", () => {
  it("lets edits and reads through, and what was acknowledged is there afterwards", async () => {
    const fresh = await freshSqlite();
    const database = fresh.open("web");
    provideDatabase(database);
    const workspace = await addWorkspace(database);
    const { scope } = workspace;
    const account = await addByHand(workspace, { name: "Elsewhere" });
    const folder = await mkdtemp(join(tmpdir(), "clientele-edit-"));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    const lists = {
      new: await writtenList(ROWS, folder),
      changed: await writtenList(ROWS, folder, 1),
    };

    const edits = new Map<string, number[]>();
    const pages = new Map<string, number[]>();
    let during: string | undefined = "before";
    let typed = 0;
    const timed = async <T>(times: Map<string, number[]>, work: () => Promise<T>) => {
      const step = String(during);
      const began = performance.now();
      const result = await work();
      times.set(step, [...(times.get(step) ?? []), performance.now() - began]);
      return result;
    };
    const edit = async () => {
      for (; during; await sleep(EDIT_EVERY_MS)) {
        const form = filledForm(await openForm(workspace, account), {
          industry: `No. ${typed + 1}`,
        });
        const saved = await timed(edits, () => saveAccountForm(scope, form));
        expect(saved).toMatchObject({ ok: true });
        typed += 1;
      }
    };
    const read = async () => {
      for (; during; await sleep(READ_EVERY_MS)) {
        await timed(pages, () => listAccounts(scope, accountListQuery.parse({ sort: "revenue" })));
      }
    };
    const bring = async (kind: keyof typeof lists) => {
      const list = lists[kind];
      const { size } = await stat(list);
      const received = await receiveUpload(scope, "list.csv", size, createReadStream(list));
      if (!received.ok) throw new Error(received.error);
      const { id } = received.value;
      const round = { workspace, url: fresh.url, id };
      for (const [step, next] of [takeColumns, confirm, undefined].entries()) {
        const towards = STEPS[step] ?? "done";
        during = `${kind}: ${towards}`;
        await reaches(round, towards);
        await next?.(workspace, id);
      }
    };
    const bringBoth = async () => {
      const worker = startWorker(fresh.url, 30_000);
      await until("the worker is ready", () => worker.output().includes("ready") || undefined);
      await bring("new");
      await bring("changed");
      await worker.signal("SIGTERM");
    };
    const brought = bringBoth().finally(() => {
      during = undefined;
    });
    await Promise.all([brought, edit(), read()]);

    const shown = await openForm(workspace, account);
    const fields = shown.groups.flatMap(({ fields: some }) => some);
    expect(fields.find(({ field }) => field === "industry")?.value).toBe(`No. ${typed}`);
    const { total } = await listAccounts(scope, accountListQuery.parse({ count: "exact" }));
    expect(total).toBe(`${(ROWS + 1).toLocaleString("en-GB")} accounts`);
    const longest = (times: typeof edits) =>
      Object.fromEntries([...times].map(([step, each]) => [step, Math.round(Math.max(...each))]));
    report("an edit beside an import", {
      rows: ROWS,
      edits: typed,
      longestEditMs: longest(edits),
      editsOverASecond: [...edits.values()].flat().filter((ms) => ms > 1000).length,
      longestPageMs: longest(pages),
    });
  });
});
