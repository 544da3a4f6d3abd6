import { expect, it } from "vitest";
import { accountListQuery } from "@/lib/schemas/account-list";
import { exportAccounts } from "@/lib/usecases/export-accounts";
import { confirmImport } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { addByHand } from "@/tests/factories/account-form";
import { decideRows } from "@/tests/factories/check-forms";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const AS_SHOWN = { skipErrors: false, useReferenceTicket: false };

async function checkOf(workspace: TestWorkspace, id: string) {
  const check = (await viewImport(workspace.scope, id, 0))?.check;
  if (!check) throw new Error("It was not checked.");
  return check;
}

/** Two accounts of one name; answers their ids. */
async function twins(workspace: TestWorkspace): Promise<string[]> {
  const ids: string[] = [];
  for (const notes of ["north", "south"]) {
    ids.push(await addByHand(workspace, { name: "Twin", country: "FR", notes }));
  }
  return ids;
}

async function notesOf(workspace: TestWorkspace): Promise<unknown[]> {
  return (await workspace.rows("Account")).map(({ notes }) => notes).sort();
}

describeOnBothDatabases("import 15: accounts are found", (shared) => {
  it("by domain, before their name; the check says how", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "Account name,Website\nAcme,https://www.acme.example\nBolt,\n");
    const file =
      "Account name,Website,NPS\nAcme Germany,acme.example/de,5\nBolt,bolt.example,6\nCato,,7\n";
    const id = await upToCheck(workspace, file);
    const check = await checkOf(workspace, id);
    expect(check.matching).toBe(
      "Accounts are matched by Clientele key, then external ID, then website domain, then name and country. Domains shared by several rows or accounts are ignored. Matched: 1 by website domain, 1 by name and country.",
    );
    expect(check.planned.rows).toMatchObject([
      { line: 2, foundBy: "website domain" },
      { line: 3, foundBy: "name and country" },
      { line: 4, foundBy: "", what: "new account · NPS: 7" },
    ]);
    await confirmAndLand(workspace, id);
    const rows = await workspace.rows("Account");
    expect(rows.map(({ name }) => name).sort()).toEqual(["Acme Germany", "Bolt", "Cato"]);
  });

  it.each([
    ["Group South,group.example,7", "Group North,group.example,8"],
    ["Group North,group.example,8", "Group South,group.example,7"],
  ])("by name where companies of a group share the domain: %s first", async (...rows) => {
    const workspace = await openWorkspace(shared());
    const header = "Account name,Website,NPS";
    await importFile(workspace, `${header}\nGroup North,group.example,1\n`);
    const file = [header, ...rows, ""].join("\n");
    const id = await importFile(workspace, file);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 1, update: 1, error: 0 });
    expect((await accountNamed(workspace, "Group North")).values.nps).toBe(8);
    const again = await upToCheck(workspace, file);
    expect(await countsOf(workspace, again)).toMatchObject({ unchanged: 2 });
  });
});

describeOnBothDatabases("import 15: a row that may mean several accounts", (shared) => {
  it("is asked about, and goes where the person says", async () => {
    const workspace = await openWorkspace(shared());
    const [north = "", south = ""] = await twins(workspace);
    const id = await upToCheck(workspace, "Account name,Notes\nTwin,new\nOther,x\n");
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 1, create: 1, update: 0, error: 0 });
    const { asked } = await checkOf(workspace, id);
    expect(asked.rows).toMatchObject([{ line: 2, label: "Twin" }]);
    expect(asked.rows[0]?.options.map(({ value }) => value)).toEqual([
      "",
      expect.stringMatching(/^account:/),
      expect.stringMatching(/^account:/),
      "create",
      "leave",
    ]);
    expect(await confirmImport(workspace.scope, id, AS_SHOWN)).toMatch(/match several accounts/);

    const chosen = { line: 2, choice: "account", accountId: south } as const;
    expect(
      await decideRows(workspace.scope, id, { rows: [chosen], conflicts: [], together: undefined }),
    ).toBe(undefined);
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 0, create: 1, update: 1 });
    expect((await checkOf(workspace, id)).planned.rows[0]).toMatchObject({
      foundBy: "your choice",
    });
    await confirmAndLand(workspace, id);
    const rows = await workspace.rows("Account");
    expect(rows.find((row) => row.id === south)?.notes).toBe("new");
    expect(rows.find((row) => row.id === north)?.notes).toBe("north");
  });

  it("can be left out with all others, or asked about again", async () => {
    const workspace = await openWorkspace(shared());
    await twins(workspace);
    const id = await upToCheck(workspace, "Account name,Notes\nTwin,new\n");
    await decideRows(workspace.scope, id, { rows: [], conflicts: [], together: "leave" });
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 0, skip: 1 });
    expect((await checkOf(workspace, id)).decided).toBe(true);
    await decideRows(workspace.scope, id, { rows: [], conflicts: [], together: "again" });
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ ask: 1, skip: 0 });
    const added = { line: 2, choice: "create" } as const;
    await decideRows(workspace.scope, id, { rows: [added], conflicts: [], together: undefined });
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect(await notesOf(workspace)).toEqual(["new", "north", "south"]);
  });
});

describeOnBothDatabases(
  "import 17: a file that names an account with its ID and without",
  (shared) => {
    it("creates it once, lists both lines, and changes nothing the second time", async () => {
      const workspace = await openWorkspace(shared());
      const file = "External ID,Account name\nA-1,Beta\n,Beta\nA-2,Gamma\n";
      const id = await upToCheck(workspace, file);
      expect(await countsOf(workspace, id)).toMatchObject({ create: 2, error: 1 });
      expect((await checkOf(workspace, id)).duplicates).toEqual(["“Beta” is in lines 2, 3."]);
      await confirmAndLand(workspace, id, { skipErrors: true });
      expect(await workspace.rows("Account")).toHaveLength(2);
      const again = await upToCheck(workspace, file);
      expect(await countsOf(workspace, again)).toMatchObject({ unchanged: 2, error: 1 });
    });
  },
);

describeOnBothDatabases("import 26: an export imports with nothing to change", (shared) => {
  it.each([
    ["namesakes", async (workspace: TestWorkspace) => void (await twins(workspace)), 2],
    [
      "facts that contradict each other, as orders gave them",
      async (workspace: TestWorkspace) => {
        const orders =
          "Order number,Order date,Account ID,Account name,Amount\n1,2020-01-05,F,Fern,-500\n2,2026-01-05,F,Fern,100\n";
        await importFile(workspace, orders);
      },
      1,
    ],
  ])("also of %s", async (_, fill, unchanged) => {
    const workspace = await openWorkspace(shared());
    await fill(workspace);
    let text = "";
    const query = accountListQuery.parse({});
    for await (const piece of exportAccounts(workspace.scope, query)) text += piece;
    const id = await upToCheck(workspace, text);
    expect(await countsOf(workspace, id)).toMatchObject({ unchanged, update: 0, error: 0, ask: 0 });
  });
});
