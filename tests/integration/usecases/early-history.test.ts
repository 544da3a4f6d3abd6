import { describe, expect, it } from "vitest";
import { listAccountChanges, readAccountPast } from "@/lib/repositories/account-history";
import { changesSince } from "@/lib/repositories/changes-since";
import { dropLeftHistory } from "@/lib/repositories/early-history";
import { countUndo } from "@/lib/repositories/undo-preview";
import { readWholeWorkspace } from "@/lib/repositories/workspace-reads";
import { cancelImport, confirmImport } from "@/lib/usecases/import-steps";
import { editByHand } from "@/tests/factories/account-form";
import { checkAgain } from "@/tests/factories/check-forms";
import { importFile, readImported, upToCheck } from "@/tests/factories/import-steps";
import { landWhile, ROWS_OF_PLAN } from "@/tests/factories/land-while";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { freshSqlite } from "@/tests/setup/both-databases";

/** More than lands in one transaction. */
const MANY = 5001;
/** In the middle of it: some batches are written. */
const IN_THE_MIDDLE = { matching: ROWS_OF_PLAN, skip: 3 };

const list = (country: string) =>
  [
    "External ID,Account name,Owner,Country",
    ...Array.from({ length: MANY }, (_, index) => `D-${index},Dogwood ${index},Ana,${country}`),
    "",
  ].join("\n");

/** What the database holds of an import's history, whoever may see it. */
const stored = async (workspace: TestWorkspace, importId: string) =>
  (await workspace.rows("AccountChange")).filter((row) => row.importId === importId);

/** What is seen of the history, in every way it is read. */
async function seen(workspace: TestWorkspace, firstImport: string, importId: string) {
  const { scope } = workspace;
  const { id } = await accountNamed(workspace, "Dogwood 7");
  const [shown, past, since, undo] = await Promise.all([
    listAccountChanges(scope, id, 10),
    readAccountPast(scope, id, 10),
    changesSince(scope, [id], new Date(0), firstImport),
    countUndo(scope, firstImport),
  ]);
  return {
    shown: shown.filter((change) => change.importId === importId).length,
    past: past.filter((change) => change.importId === importId).length,
    since: since.length,
    changedSince: undo.createdChanged,
    exported: await readWholeWorkspace(scope, (reads) => reads.count("accountChanges")),
  };
}

const NOTHING = { shown: 0, past: 0, since: 0, changedSince: 0, exported: 0 };
const ALL = { shown: 1, past: 1, since: 1, changedSince: MANY, exported: MANY };

describe("the history of a large landing on SQLite", () => {
  it("is written before it closes and seen when it has closed", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    const first = await importFile(workspace, list("PT"));
    const id = await upToCheck(workspace, list("ES"));
    const look = async () => {
      expect((await stored(workspace, id)).length).toBeGreaterThan(0);
      expect(await seen(workspace, first, id)).toEqual(NOTHING);
    };
    await landWhile(workspace, id, look, IN_THE_MIDDLE);
    expect((await readImported(workspace, id)).status).toBe("done");
    await dropLeftHistory();
    expect(await seen(workspace, first, id)).toEqual(ALL);
  });

  it("of one that stops is not seen, and stands there once when it lands after all", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    const first = await importFile(workspace, list("PT"));
    const { id: last } = await accountNamed(workspace, `Dogwood ${MANY - 1}`);
    const id = await upToCheck(workspace, list("ES"));
    const edit = () => editByHand(workspace, last, { touchpoints12m: "8" });
    await landWhile(workspace, id, edit, IN_THE_MIDDLE);
    expect(await readImported(workspace, id)).toMatchObject({ problem: { code: "moved" } });
    // The edit by hand alone.
    expect(await seen(workspace, first, id)).toEqual({ ...NOTHING, changedSince: 1, exported: 1 });
    expect(await checkAgain(workspace.scope, id)).toBeUndefined();
    await workspace.runJobs();
    await confirmImport(workspace.scope, id, { skipErrors: false, useReferenceTicket: false });
    await workspace.runJobs();
    expect((await readImported(workspace, id)).status).toBe("done");
    // The edit by hand is one more.
    expect(await seen(workspace, first, id)).toEqual({ ...ALL, exported: MANY + 1 });
  });

  it("of one that is given up is never seen, and gone with a round of the worker", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    const first = await importFile(workspace, list("PT"));
    const id = await upToCheck(workspace, list("ES"));
    await landWhile(workspace, id, () => cancelImport(workspace.scope, id), IN_THE_MIDDLE);
    const left = await stored(workspace, id);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(MANY);
    expect(await seen(workspace, first, id)).toEqual(NOTHING);
    await dropLeftHistory();
    expect(await stored(workspace, id)).toEqual([]);
  });

  it("that an attempt left is taken away where a few rows land instead", async () => {
    const workspace = await openWorkspace(await freshSqlite());
    await importFile(workspace, "External ID,Account name,Country\nA,Alder,PT\nB,Birch,PT\n");
    const id = await upToCheck(workspace, "External ID,Account name,Country\nA,Alder,ES\n");
    const { id: accountId } = await accountNamed(workspace, "Birch");
    const { workspaceId } = workspace.scope;
    const left = { id: "left", accountId, at: new Date(), cause: "import", importId: id };
    await workspace.database.prisma.accountChange.create({
      data: { ...left, workspaceId, changes: '{"country":["PT","ES"]}' },
    });
    await confirmImport(workspace.scope, id, { skipErrors: false, useReferenceTicket: false });
    await workspace.runJobs();
    const alder = await accountNamed(workspace, "Alder");
    expect((await stored(workspace, id)).map((row) => row.accountId)).toEqual([alder.id]);
  });
});
