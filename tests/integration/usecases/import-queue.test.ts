import { expect, it } from "vitest";
import { addPiece } from "@/lib/repositories/import-pieces";
import { addImport } from "@/lib/repositories/imports";
import { dropUnfinishedUploads } from "@/lib/usecases/drop-unfinished-uploads";
import { cancelImport, confirmImport } from "@/lib/usecases/import-steps";
import { receiveUpload } from "@/lib/usecases/receive-upload";
import { readImported, upToCheck } from "@/tests/factories/import-steps";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = "Account name,Orders (total)\nKale,3\nLeek,4\n";
const AS_SHOWN = { skipErrors: false, useReferenceTicket: false };
const HOUR_MS = 3_600_000;

async function startUpload({ scope }: TestWorkspace, id: string): Promise<void> {
  const file = { origin: "file", kind: null, fileName: "file.csv", byteSize: 0 } as const;
  await addImport(scope, { id, status: "uploading", ...file });
  await addPiece(scope, id, 0, new Uint8Array([1, 2, 3]));
}

describeOnBothDatabases("an import", (shared) => {
  it("stays where it stands when its job cannot be queued", async () => {
    const workspace = await openWorkspace(shared());
    const { prisma } = workspace.database;
    const id = await upToCheck(workspace, LIST);
    await prisma.$executeRawUnsafe(`ALTER TABLE "Job" RENAME TO "Away"`);
    await expect(confirmImport(workspace.scope, id, AS_SHOWN)).rejects.toThrow();
    await expect(cancelImport(workspace.scope, id)).rejects.toThrow();
    await prisma.$executeRawUnsafe(`ALTER TABLE "Away" RENAME TO "Job"`);
    expect((await readImported(workspace, id)).status).toBe("checked");
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toBeUndefined();
    await workspace.runJobs();
    expect((await readImported(workspace, id)).status).toBe("done");
  });

  it("is confirmed once by two clicks of the same moment", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, LIST);
    const click = () => confirmImport(workspace.scope, id, AS_SHOWN);
    const said = await Promise.all([click(), click()]);
    expect(said.filter((problem) => problem === undefined)).toHaveLength(1);
    const jobs = await workspace.rows("Job");
    expect(jobs.filter(({ kind }) => kind === "land-import")).toHaveLength(1);
  });

  it("can be given up while its file arrives, and is not read then", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    async function* body() {
      yield new TextEncoder().encode(LIST);
      const [open] = await workspace.rows("Import");
      expect(await cancelImport(scope, String(open?.id))).toBeUndefined();
    }
    expect(await receiveUpload(scope, "file.csv", null, body())).toEqual({
      ok: false,
      error: "given-up",
    });
    expect(await workspace.rows("Import")).toMatchObject([{ status: "cancelled" }]);
    expect(await workspace.rows("Job")).toEqual([]);
  });

  it("whose file did not arrive within a day is taken away with its pieces", async () => {
    const workspace = await openWorkspace(shared());
    const kept = await upToCheck(workspace, LIST);
    await startUpload(workspace, "cut-off");
    const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS);
    await dropUnfinishedUploads(workspace.scope, at(23));
    expect(await workspace.rows("Import")).toHaveLength(2);
    await dropUnfinishedUploads(workspace.scope, at(25));
    expect(await workspace.rows("Import")).toMatchObject([{ id: kept, status: "checked" }]);
    const pieces = await workspace.rows("ImportPiece");
    expect(new Set(pieces.map(({ importId }) => importId))).toEqual(new Set([kept]));
  });
});
