import { expect, it } from "vitest";
import type { JobRun } from "@/lib/jobs/run-next-job";
import type { KeptPage } from "@/lib/usecases/kept-accounts";
import { cancelUndo, startUndo } from "@/lib/usecases/start-undo";
import { undoImport } from "@/lib/usecases/undo-import";
import { viewImport } from "@/lib/usecases/view-import";
import { viewUndo } from "@/lib/usecases/view-undo";
import { addByHand, editByHand } from "@/tests/factories/account-form";
import { importFile, readImported } from "@/tests/factories/import-steps";
import { asMember } from "@/tests/factories/members";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, PORTFOLIO_TABLES, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const LIST = `External ID,Account name,NPS,CSAT
C-1,Alder,40,4
C-2,Birch,50,3
C-3,Cedar,60,2
`;

const ORDERS = `Order number,Order date,Account ID,Account name,Amount
1,2026-01-10,C-1,Alder,100
`;

/** More than a page of accounts. */
const NAMES = Array.from({ length: 52 }, (_, n) => `Tree ${n + 10}`);

/** An import as one that an earlier version wrote. */
async function asBefore({ database, scope }: TestWorkspace, id: string): Promise<void> {
  const where = { workspaceId: scope.workspaceId };
  await database.prisma.import.updateMany({
    where: { ...where, id },
    data: { keepsBefore: null },
  });
  await database.prisma.accountChange.updateMany({ where, data: { evidence: null } });
}

const figuresOf = async ({ scope }: TestWorkspace, id: string) =>
  Object.fromEntries(
    ((await viewUndo(scope, id, ""))?.figures ?? []).map(({ label, value }) => [label, value]),
  );

describeOnSqlite("import 25: before an import is undone", (shared) => {
  it("import 25: its page counts and lists what would happen, and changes nothing", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const alder = await addByHand(workspace, { name: "Alder", externalId: "C-1", nps: "10" });
    const id = await importFile(workspace, LIST);
    await editByHand(workspace, alder, { csat: "5", notes: "Met them." });
    const birch = await accountNamed(workspace, "Birch");
    await editByHand(workspace, birch.id, { nps: "51" });
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    expect(await figuresOf(workspace, id)).toEqual({
      "Accounts to remove": "1",
      "Accounts to restore": "1",
      "Changed since": "2",
    });
    const kept = (await viewUndo(scope, id, ""))?.kept;
    expect(kept?.accounts.map(({ name, what }) => `${name}: ${what}`).sort()).toEqual([
      "Alder: CSAT, changed since.",
      "Birch: The account, because it was changed since: NPS.",
    ]);
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);

    await startUndo(scope, id);
    await workspace.runJobs();
    const view = await viewImport(scope, id, 0);
    expect(view?.ended).toMatchObject({ status: "undone", undoHref: undefined, kept });
    // What is edited from now on was not kept by it.
    const { accounts } = view?.ended?.kept ?? { accounts: [] };
    await editByHand(workspace, alder, { nps: "12" });
    expect((await viewImport(scope, id, 0))?.ended?.kept?.accounts).toEqual(accounts);
    expect(await startUndo(scope, id)).toMatch(
      /cannot be undone, because it has not been completed/,
    );
    expect(await cancelUndo(scope, id)).toMatch(/is no longer being undone/);
  });

  it("import 25: what stays is listed page by page, each account once", async () => {
    const workspace = await openWorkspace(shared());
    const list = (nps: number) =>
      `External ID,Account name,NPS\n${NAMES.map((name) => `${name},${name},${nps}`).join("\n")}\n`;
    const id = await importFile(workspace, list(40));
    await importFile(workspace, list(50));
    const pages: string[][] = [];
    for (let after: string | undefined = ""; after !== undefined; ) {
      const kept: KeptPage | undefined = (await viewUndo(workspace.scope, id, after))?.kept;
      pages.push(kept?.accounts.map(({ name }) => name) ?? []);
      after = kept?.after;
    }
    expect(pages.map(({ length }) => length)).toEqual([50, 2]);
    expect(pages.flat().sort()).toEqual(NAMES);
  });

  it("import 25: one of an earlier version says what cannot be put back, and leaves that alone", async () => {
    const workspace = await openWorkspace(shared());
    await addByHand(workspace, { name: "Alder", externalId: "C-1", nps: "10" });
    const id = await importFile(workspace, LIST);
    await asBefore(workspace, id);
    const view = await viewUndo(workspace.scope, id, "");
    expect(view?.notes).toEqual([
      "This import was made by an earlier version, which did not record where facts came from before. Its changes to 1 account stay; only the accounts it created are removed.",
    ]);
    expect(await figuresOf(workspace, id)).toMatchObject({
      "Accounts to remove": "2",
      "Accounts to restore": "0",
    });
    await startUndo(workspace.scope, id);
    await workspace.runJobs();
    expect((await accountNamed(workspace, "Alder")).values.nps).toBe(40);
    expect(await workspace.rows("Account")).toHaveLength(1);
    expect((await readImported(workspace, id)).undo).toMatchObject({ removed: 2, kept: 1 });
  });

  it("import 25: an order history of an earlier version says that it cannot be undone", async () => {
    const workspace = await openWorkspace(shared());
    const id = await importFile(workspace, ORDERS);
    await asBefore(workspace, id);
    const why = /cannot be undone.*earlier version/;
    expect((await viewUndo(workspace.scope, id, ""))?.whyNot).toMatch(why);
    expect(await startUndo(workspace.scope, id)).toMatch(why);
    expect(await workspace.rows("Order")).toHaveLength(1);
  });

  it("import 25: it can be left as it is, as long as it is not undone", async () => {
    const workspace = await openWorkspace(shared());
    const { scope } = workspace;
    const id = await importFile(workspace, LIST);
    const before = await workspace.snapshot(PORTFOLIO_TABLES);
    await startUndo(scope, id);
    expect(await cancelUndo(scope, id)).toBeUndefined();
    await workspace.runJobs();
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);

    await startUndo(scope, id);
    await workspace.runJob(async (own, job, run: JobRun) => {
      expect(await cancelUndo(scope, id)).toBeUndefined();
      await undoImport(own, job, run);
    });
    expect(await workspace.snapshot(PORTFOLIO_TABLES)).toEqual(before);
    expect((await readImported(workspace, id)).status).toBe("done");

    await startUndo(scope, id);
    const bug = new Error("A bug.");
    expect(await workspace.runJob(() => Promise.reject(bug))).toEqual([bug]);
    expect((await viewImport(scope, id, 0))?.ended).toMatchObject({
      status: "done",
      problem: expect.stringContaining("Your portfolio is unchanged"),
      undoHref: `/import/${id}/undo`,
    });
  });

  it("import 25: a KAM undoes their own import, and not what is somebody else's by now", async () => {
    const workspace = await openWorkspace(shared());
    const ines = await asMember(workspace, "Ines", "admin");
    const karl = await asMember(workspace, "Karl", "kam");
    const other = await importFile(ines, "Account name\nElm\n");
    expect(await viewUndo(karl.scope, other, "")).toBeUndefined();
    expect(await startUndo(karl.scope, other)).toMatch(/changed in the meantime/);

    const id = await importFile(karl, LIST);
    const cedar = await accountNamed(workspace, "Cedar");
    await editByHand(ines, cedar.id, { owner: "Ines" });
    const view = await viewUndo(karl.scope, id, "");
    expect(view?.notes).toEqual([
      "1 account of this import now belongs to someone else and stays as it is.",
    ]);
    expect(view?.kept.accounts).toEqual([]);
    await startUndo(karl.scope, id);
    await workspace.runJobs();
    expect((await workspace.rows("Account")).map(({ name }) => name).sort()).toEqual([
      "Cedar",
      "Elm",
    ]);
    expect(await readImported(workspace, id)).toMatchObject({
      undoneBy: "Karl",
      undo: { removed: 2, kept: 1 },
    });
  });
});
