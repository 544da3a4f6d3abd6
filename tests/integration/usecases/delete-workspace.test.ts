import { expect, it } from "vitest";
import { workspacesToDelete } from "@/lib/jobs/worker-process";
import { deleteWorkspace } from "@/lib/usecases/delete-workspace";
import { askForDeletion, keepWorkspace, viewDeletion } from "@/lib/usecases/plan-deletion";
import { formOf } from "@/tests/factories/form";
import { addMember, addUser, fillWorkspace } from "@/tests/factories/full-workspace";
import { tablesOfWorkspaces } from "@/tests/factories/schema-models";
import { addWorkspace, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnOwnDatabases, type OpenFresh } from "@/tests/setup/both-databases";

const NOW = new Date("2026-11-25T12:00:00.000Z");
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);
const ALL = () => true;

/** Every row of a workspace, in every table that has a column for it. */
async function rowsOf({ database }: TestWorkspace, workspaceId: string) {
  const found: Record<string, number> = {};
  for (const table of tablesOfWorkspaces()) {
    const sql = `SELECT count(*) AS "count" FROM "${table}" WHERE "workspaceId" = ?`;
    const [row] = await database.reads.select(sql, [workspaceId]);
    found[table] = Number(row?.count);
  }
  return found;
}

/** A workspace that is to go, another that stays, and somebody in each and in both. */
async function open(openFresh: OpenFresh) {
  const going = await openWorkspace(await openFresh());
  const staying = await addWorkspace(going.database);
  const id = going.scope.workspaceId;
  await fillWorkspace(going);
  await fillWorkspace(staying);
  for (const user of ["anna", "both"]) await addUser(going.database, user, id);
  await addMember(going.scope, "anna", "owner", "x");
  await addMember(going.scope, "both", "kam", "x");
  await addMember(staying.scope, "both", "owner", "x");
  return { going, staying, id };
}

describeOnOwnDatabases("deleting a workspace", (openFresh) => {
  it("leaves nothing of it in any table, and everything of the others", async () => {
    const { going, staying, id } = await open(openFresh);
    const { prisma } = going.database;
    const before = await rowsOf(going, id);
    expect(Object.entries(before).filter(([, count]) => count === 0)).toEqual([]);
    const others = await staying.snapshot();
    const theirs = await rowsOf(staying, staying.scope.workspaceId);

    expect(await askForDeletion(going.scope, formOf({ name: "Tests" }), NOW)).toEqual({
      problem: "This is not the workspace's name. Type “Test”.",
      name: "Tests",
    });
    expect(await askForDeletion(going.scope, formOf({ name: " Test " }), NOW)).toBeUndefined();
    expect(await viewDeletion(going.scope)).toBe("2 Dec 2026, 12:00");
    await deleteWorkspace(going.scope, inDays(6.9), ALL);
    const entries = { LogEntry: (before.LogEntry ?? 0) + 1 };
    expect(await rowsOf(going, id)).toEqual({ ...before, ...entries });
    expect(await workspacesToDelete(inDays(6.9))).toEqual([]);

    expect(await workspacesToDelete(inDays(7))).toEqual([id]);
    await deleteWorkspace(going.scope, inDays(7), ALL);
    const left = await rowsOf(going, id);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
    expect(await prisma.workspace.findUnique({ where: { id } })).toBeNull();
    expect(await staying.snapshot()).toEqual(others);
    expect(await rowsOf(staying, staying.scope.workspaceId)).toEqual(theirs);
    expect(await prisma.user.findMany({ select: { id: true } })).toEqual([{ id: "both" }]);
    expect(await prisma.session.findMany({ select: { userId: true, workspaceId: true } })).toEqual([
      { userId: "both", workspaceId: null },
    ]);
    expect(await prisma.credential.count()).toBe(1);
    expect(await workspacesToDelete(inDays(9))).toEqual([]);
  });

  it("goes on where it was interrupted, and lets nobody in from its first step on", async () => {
    const going = await openWorkspace(await openFresh());
    const id = going.scope.workspaceId;
    await fillWorkspace(going);
    await addUser(going.database, "anna", id);
    await addMember(going.scope, "anna", "owner", "x");
    await askForDeletion(going.scope, formOf({ name: "Test" }), NOW);
    let rounds = 0;
    for (; (await workspacesToDelete(inDays(8))).includes(id); rounds += 1) {
      let pieces = 0;
      await deleteWorkspace(going.scope, inDays(8), () => pieces++ < rounds);
      expect(await going.database.prisma.member.count({ where: { workspaceId: id } })).toBe(0);
      expect(await going.database.prisma.apiKey.count({ where: { workspaceId: id } })).toBe(0);
    }
    expect(rounds).toBeGreaterThan(5);
    const left = await rowsOf(going, id);
    expect(Object.entries(left).filter(([, count]) => count > 0)).toEqual([]);
  });

  it("does not happen where it was withdrawn, and both are in the log", async () => {
    const workspace = await openWorkspace(await openFresh());
    const { scope, database } = workspace;
    await askForDeletion(scope, formOf({ name: "Test" }), NOW);
    await askForDeletion(scope, formOf({ name: "Test" }), inDays(3));
    expect(await viewDeletion(scope)).toBe("2 Dec 2026, 12:00");
    await keepWorkspace(scope);
    await keepWorkspace(scope);
    expect(await viewDeletion(scope)).toBeUndefined();
    const before = await workspace.snapshot();
    await deleteWorkspace(scope, inDays(30), ALL);
    expect(await workspace.snapshot()).toEqual(before);
    const log = await database.prisma.logEntry.findMany({ orderBy: { at: "asc" } });
    expect(log.map(({ action }) => action)).toEqual([
      "workspace.deletion-asked",
      "workspace.deletion-withdrawn",
    ]);
  });
});
