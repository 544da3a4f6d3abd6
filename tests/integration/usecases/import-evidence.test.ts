import { expect, it } from "vitest";
import { advanceOptions } from "@/lib/schemas/advance-import";
import { advanceImport } from "@/lib/usecases/advance-import";
import { startUndo } from "@/lib/usecases/start-undo";
import { viewImport } from "@/lib/usecases/view-import";
import {
  confirmAndLand,
  countsOf,
  importFile,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LIST = [
  "External ID,Account name,Judged (1-5),Belege",
  "E-1,Alder,5,They shared their plans for spring",
  "E-2,Birch,4,",
  "E-3,Cedar,3,",
  "E-4,Dogwood,5,",
  "",
].join("\n");

const checkOf = async ({ scope }: TestWorkspace, id: string, kind?: string) =>
  (await viewImport(scope, id, 0, { kind }))?.check;

const eventsOf = async (workspace: TestWorkspace) =>
  (await workspace.rows("AccountEvent")).map(({ text }) => text);

describeOnBothDatabases("a judgement of 4 or 5 without evidence", (shared) => {
  it("is warned of with its accounts, links to all of them, and is imported", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, LIST);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 4, error: 0, warning: 2 });
    const check = await checkOf(workspace, id, "noEvidence");
    expect(check?.withoutEvidence).toBe(
      "2 judgements of 4 or 5 have no evidence: Birch (line 3), Dogwood (line 5). They are imported all the same. Add an “Evidence” column to the file, or note what happened on the accounts’ pages.",
    );
    expect(check?.rowKinds.open?.rows.map(({ line }) => line)).toEqual([3, 5]);
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Dogwood")).values.judged).toBe(5);
  });

  it("is said to scripts too", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, LIST);
    const step = () => advanceImport(workspace.scope, id, advanceOptions.parse({ dryRun: "yes" }));
    await step();
    await workspace.runJobs();
    const advanced = await step();
    expect(advanced?.state).toBe("checked");
    expect(advanced?.sentences.join("\n")).toContain(
      "2 judgements of 4 or 5 have no evidence: Birch",
    );
  });

  it("says how many more there are than are named", async () => {
    const workspace = await openWorkspace(shared());
    const rows = ["A", "B", "C", "D", "E"].map((name) => `${name},5`);
    const id = await upToCheck(workspace, ["Account name,Judged (1-5)", ...rows, ""].join("\n"));
    expect((await checkOf(workspace, id))?.withoutEvidence).toContain(
      "A (line 2), B (line 3), C (line 4) and 2 more.",
    );
  });
});

describeOnBothDatabases("evidence in a column of a list", (shared) => {
  it("is shown before it is written, noted with the judgement, and gone when it is undone", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "External ID,Account name\nE-2,Birch\n");
    const list = LIST.replace("E-2,Birch,4,", "E-2,Birch,4,They asked us first");
    const id = await upToCheck(workspace, list);
    const planned = (await checkOf(workspace, id))?.planned.rows.map(({ what }) => what);
    expect(planned?.[0]).toContain("Evidence: They shared their plans for spring");
    expect(planned?.[1]).toContain("Evidence: They asked us first");
    await confirmAndLand(workspace, id);
    const texts = ["They asked us first", "They shared their plans for spring"];
    expect((await eventsOf(workspace)).sort()).toEqual(texts);
    const { id: birch } = await accountNamed(workspace, "Birch");
    const change = (await workspace.rows("AccountChange")).find((row) => row.accountId === birch);
    const event = (await workspace.rows("AccountEvent")).find((row) => row.accountId === birch);
    expect(event?.at).toEqual(change?.at);
    const again = await upToCheck(workspace, list);
    expect(await countsOf(workspace, again)).toMatchObject({ unchanged: 4, warning: 0 });
    expect(await startUndo(workspace.scope, id)).toBeUndefined();
    await workspace.runJobs();
    expect(await eventsOf(workspace)).toEqual([]);
    expect((await workspace.rows("Account")).map(({ name }) => name)).toEqual(["Birch"]);
  });
});
