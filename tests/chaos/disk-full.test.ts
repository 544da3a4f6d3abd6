import { execFileSync } from "node:child_process";
import { copyFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { viewAccount } from "@/lib/usecases/view-account";
import { addByHand } from "@/tests/factories/account-form";
import { confirm, confirmAndLand, readImported, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { databaseAt, type TestDatabase } from "@/tests/setup/both-databases";
import { accountFile } from "./account-file";
import { report } from "./amounts";

/** A place that runs full, and has room again. */
interface Place {
  readonly fresh: TestDatabase;
  /** Leaves little room; done before the first write. */
  fill(workspace: TestWorkspace): Promise<void>;
  makeRoom(workspace: TestWorkspace): Promise<void>;
}

const setPages = async ({ database }: TestWorkspace, most: number) => {
  await database.prisma.$queryRawUnsafe(`PRAGMA max_page_count = ${most}`);
};

async function databaseIn(folder: string): Promise<TestDatabase> {
  const file = join(folder, "test.db");
  copyFileSync(inject("sqliteTemplate"), file);
  const { database, drop } = databaseAt({ provider: "sqlite", file }, `file:${file}`);
  onTestFinished(drop);
  return database;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "clientele-full-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The pager's own limit: the same failure as of a full disk, for whoever may not mount anything. */
async function limitedPages(): Promise<Place> {
  return {
    fresh: await databaseIn(await temporaryFolder()),
    async fill(workspace) {
      const [row] = await workspace.database.reads.select(
        "SELECT page_count FROM pragma_page_count",
      );
      await setPages(workspace, Number(row?.page_count) + 20);
    },
    makeRoom: (workspace) => setPages(workspace, 1_000_000),
  };
}

/** A file system of 40 MB, most of which something else takes up. */
async function smallFileSystem(): Promise<Place> {
  const folder = await temporaryFolder();
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=40m", "tmpfs", folder]);
  onTestFinished(() => {
    execFileSync("umount", ["--lazy", folder]);
  });
  const filler = join(folder, "filler");
  return {
    fresh: await databaseIn(folder),
    async fill() {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - 500_000));
    },
    async makeRoom() {
      rmSync(filler);
    },
  };
}

function mayMount(): boolean {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return false;
  try {
    execFileSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], {
      stdio: "ignore",
    });
    return true;
  } catch {
    return false;
  }
}

const NOTES = "n".repeat(2000);
const places = [
  { name: "a limit of pages", open: limitedPages, holdsLandings: false },
  ...(mayMount()
    ? [{ name: "a small file system", open: smallFileSystem, holdsLandings: true }]
    : []),
];

it.each(places)(
  "a full disk ($name) is a clear error, reading goes on, and writing as soon as there is room",
  async ({ name, open, holdsLandings }) => {
    const place = await open();
    const workspace = await openWorkspace(place.fresh);
    const importId = holdsLandings ? await upToCheck(workspace, accountFile(6_000, 5)) : undefined;
    await place.fill(workspace);
    const acknowledged: string[] = [];
    const write = async () => {
      acknowledged.push(
        await addByHand(workspace, { name: `N ${acknowledged.length}`, notes: NOTES }),
      );
    };
    const writeUntilFull = async () => {
      for (let n = 0; n < 2000; n += 1) await write();
    };
    const stored = async () => (await workspace.rows("Account")).map(({ id }) => `${id}`);

    await expect(writeUntilFull()).rejects.toThrow(/database or disk is full/);
    expect(acknowledged.length).toBeGreaterThan(0);
    await expect(write()).rejects.toThrow(/database or disk is full/);
    expect((await stored()).toSorted()).toEqual(acknowledged.toSorted());
    expect((await viewAccount(workspace.scope, acknowledged[0] ?? ""))?.name).toBe("N 0");
    if (importId !== undefined) {
      const landing = confirmAndLand(workspace, importId);
      await expect(landing).rejects.toThrow(/disk is full|disk I\/O error/);
      expect(await stored()).toHaveLength(acknowledged.length);
    }

    await place.makeRoom(workspace);
    await write();
    expect((await stored()).toSorted()).toEqual(acknowledged.toSorted());
    if (importId !== undefined) {
      await workspace.runJobs();
      if ((await readImported(workspace, importId)).status === "checked") {
        await confirm(workspace, importId);
        await workspace.runJobs();
      }
    }
    const [check] = await workspace.database.reads.select(
      "SELECT integrity_check FROM pragma_integrity_check",
    );
    expect(check).toEqual({ integrity_check: "ok" });
    report("disk full", { place: name, acknowledged: acknowledged.length });
  },
);
