import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { workspacesToDelete } from "@/lib/jobs/worker-process";
import { readImport } from "@/lib/repositories/imports";
import { deleteWorkspace } from "@/lib/usecases/delete-workspace";
import { readWorkspaceFile } from "@/lib/usecases/read-workspace-file";
import { goOnArriving, viewArrival } from "@/lib/usecases/view-arrival";
import { exported, received } from "@/tests/factories/exports";
import { addMember, addUser } from "@/tests/factories/full-workspace";
import { HOSTILE_EXPORTS } from "@/tests/factories/hostile-exports";
import { unpacked } from "@/tests/factories/packed-export";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

describeOnSqlite("a file that is to become a workspace", (shared) => {
  it("is refused in one sentence where it is no sound export, and leaves nothing behind", async () => {
    const first = await openWorkspace(shared());
    const files = unpacked(await exported(first));
    for (const [name, make, says] of HOSTILE_EXPORTS) {
      const workspace = await addWorkspace(first.database);
      const before = await workspace.snapshot();
      const sent = await received(workspace.scope, make(files));
      await workspace.runJobs();
      const record = sent.ok ? await readImport(workspace.scope, sent.value.id) : undefined;
      expect(record?.status, name).toBe("failed");
      expect((await viewArrival(workspace.scope))?.failure, name).toContain(says);
      expect({ ...(await workspace.snapshot()), Import: [] }, name).toEqual(before);
      const { workspaceId } = workspace.scope;
      expect(await first.database.prisma.logEntry.count({ where: { workspaceId } }), name).toBe(0);
    }
  });

  it("may hold files with names like paths: they are not looked at", async () => {
    const first = await openWorkspace(shared());
    const sound = unzipSync(await exported(first));
    const zip = zipSync({ "../../etc/passwd": strToU8("x"), "/log.csv": strToU8("y"), ...sound });
    const workspace = await addWorkspace(first.database);
    await received(workspace.scope, zip);
    await workspace.runJobs();
    expect(await viewArrival(workspace.scope)).toBeUndefined();
    expect(await workspace.rows("Import")).toMatchObject([{ status: "done" }]);
    expect(await workspace.rows("ImportPiece")).toEqual([]);
  });

  it("that does not arrive whole takes the new workspace with it", async () => {
    const first = await openWorkspace(shared());
    const { database } = first;
    const zip = await exported(first);
    const workspace = await addWorkspace(database);
    const { scope } = workspace;
    await addUser(database, "anna", null);
    for (const space of [first, workspace]) await addMember(space.scope, "anna", "owner", "x");
    expect(await received(scope, zip, zip.length + 1)).toEqual({
      ok: false,
      error: "The upload was cut off because the connection was lost. Upload the file again.",
    });
    const where = { workspaceId: scope.workspaceId };
    expect(await database.prisma.member.count({ where })).toBe(0);
    const now = new Date();
    expect(await workspacesToDelete(now)).toEqual([scope.workspaceId]);
    await deleteWorkspace(scope, now, () => true);
    expect(await database.prisma.import.count({ where })).toBe(0);
    expect(await database.prisma.workspace.count({ where: { id: scope.workspaceId } })).toBe(0);
    expect(await database.prisma.workspace.count({ where: { id: first.scope.workspaceId } })).toBe(
      1,
    );
    expect(await database.prisma.user.count({ where: { id: "anna" } })).toBe(1);
  });

  it("goes on where its history could not be written, and is noted once", async () => {
    const first = await openWorkspace(shared());
    const zip = await exported(first);
    const workspace = await addWorkspace(first.database);
    const { scope } = workspace;
    await received(scope, zip);
    expect(await workspace.runJob(readWorkspaceFile)).toEqual([]);
    const fault = new Error("The disk is full.");
    expect(await workspace.runJob(() => Promise.reject(fault))).toEqual([fault]);
    expect(await viewArrival(scope)).toMatchObject({ mayGoOn: true });
    await goOnArriving(scope);
    expect((await viewArrival(scope))?.progress).toMatchObject({ status: "landing" });
    await workspace.runJobs();
    expect(await viewArrival(scope)).toBeUndefined();
    const { workspaceId } = scope;
    const log = await first.database.prisma.logEntry.findMany({ where: { workspaceId } });
    expect(log.map(({ action }) => action).sort()).toEqual([
      "workspace.exported",
      "workspace.landed",
    ]);
  });
});
