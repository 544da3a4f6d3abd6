import { expect, it } from "vitest";
import type { ValuesForm } from "@/lib/schemas/values-form";
import { viewImport } from "@/lib/usecases/view-import";
import { mapValues } from "@/tests/factories/check-forms";
import { confirmAndLand, countsOf, importFile, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const LIST = [
  "Account name,Agreement,Named manager,Owner",
  "Fern,Gold,ja,Ann Lee",
  "Moss,Gold,vielleicht,Annie",
  "Reed,retainer,nein,Annie",
  "Sage,Silver,n/a,Bo",
  "",
].join("\n");

const valuesOf = async ({ scope }: TestWorkspace, id: string) =>
  (await viewImport(scope, id, 0))?.values;

const allValuesOf = async ({ scope }: TestWorkspace, id: string) =>
  (await viewImport(scope, id, 0, { values: "all" }))?.values;

async function say(workspace: TestWorkspace, id: string, form: ValuesForm) {
  expect(await mapValues(workspace.scope, id, form)).toBeUndefined();
  await workspace.runJobs();
}

const is = (index: number, from: string, value: string) =>
  ({ index, from, answer: { choice: "is", value } }) as const;

describeOnSqlite("import 12: values of closed sets", (shared) => {
  it("that are unknown are listed once with their rows, mapped, and land so", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "Account name,Owner\nThyme,Ann Lee\n");
    const id = await upToCheck(workspace, LIST);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 1, error: 3, newOwners: 1 });
    const view = await valuesOf(workspace, id);
    expect(view?.values.map(({ column, value, rows }) => [column, value, rows])).toEqual([
      ["Agreement", "Gold", "2"],
      ["Agreement", "Silver", "1"],
      ["Named manager", "vielleicht", "1"],
      ["Owner", "Annie", "2"],
      ["Owner", "Bo", "1"],
    ]);
    await say(workspace, id, [
      is(1, "Gold", "framework"),
      { index: 1, from: "Silver", answer: { choice: "empty" } },
      is(2, "vielleicht", "yes"),
      is(3, "Annie", "Ann Lee"),
    ]);
    expect(await countsOf(workspace, id)).toMatchObject({ create: 4, error: 0, newOwners: 1 });
    const after = await valuesOf(workspace, id);
    expect(after?.newOwners).toBe("1 new account owner will be added: Bo.");
    expect(after?.values.map(({ answer }) => answer)).toEqual([
      "is framework",
      "empty",
      "is yes",
      "is Ann Lee",
      "",
    ]);
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Moss")).values).toMatchObject({
      agreement: "framework",
      namedManager: true,
      owner: "Ann Lee",
    });
    expect((await accountNamed(workspace, "Sage")).values.agreement ?? null).toBeNull();
    const names = (await workspace.rows("Person")).map(({ name }) => name);
    expect(names).toContain("Bo");
    expect(names).not.toContain("Annie");
  });

  it("are read as last time in a file whose columns stand in another order", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account name,Agreement\nFern,Gold\n");
    await say(workspace, id, [is(1, "Gold", "framework")]);
    await confirmAndLand(workspace, id);
    await importFile(workspace, "Agreement,Account name\nGold,Moss\n");
    expect((await accountNamed(workspace, "Moss")).values.agreement).toBe("framework");
  });

  it("say how many owners would be made, and none where nobody new is named", async () => {
    const workspace = await openWorkspace(shared());
    const list = ["Account name,Owner", ...Array.from({ length: 25 }, (_, n) => `A${n},P${n}`)];
    const id = await upToCheck(workspace, `${list.join("\n")}\n`);
    const view = await valuesOf(workspace, id);
    expect(view?.newOwners).toMatch(
      /^25 new account owners will be added: P0, P1, .* and 5 others\.$/,
    );
    expect(view?.hasMoreOwners).toBe(true);
    const plain = await upToCheck(workspace, "Account name,Agreement\nFern,retainer\n");
    expect(await valuesOf(workspace, plain)).toBeUndefined();
  });

  it("are listed fifty a column at first, all where asked, and none of hundreds", async () => {
    const workspace = await openWorkspace(shared());
    const rows = (count: number) => Array.from({ length: count }, (_, n) => `A${n},Level ${n}`);
    const list = (count: number) => ["Account name,Agreement", ...rows(count), ""].join("\n");
    const id = await upToCheck(workspace, list(120));
    const first = await valuesOf(workspace, id);
    expect(first?.values).toHaveLength(50);
    expect(first?.more).toEqual(["The first 50 of 120 unknown values of “Agreement” are listed."]);
    expect(first?.canListAll).toBe(true);
    const all = await allValuesOf(workspace, id);
    expect(all?.values).toHaveLength(120);
    expect(all).toMatchObject({ more: [], canListAll: false });
  });

  it("are taken for nothing that the column cannot hold", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, LIST);
    for (const answer of [
      is(1, "Gold", "platinum"),
      is(3, "Annie", "Nobody"),
      is(0, "Fern", "X"),
    ]) {
      expect(await mapValues(workspace.scope, id, [answer])).toMatch(/no longer here/);
    }
    // Taken back, it is an error again.
    await say(workspace, id, [is(1, "Gold", "none")]);
    expect(await countsOf(workspace, id)).toMatchObject({ error: 2 });
    await say(workspace, id, [{ index: 1, from: "Gold", answer: { choice: "asIs" } }]);
    expect(await countsOf(workspace, id)).toMatchObject({ error: 3 });
  });
});
