import { expect, it } from "vitest";
import type { CellForm } from "@/lib/schemas/import-forms";
import { confirmImport } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { correctCells } from "@/tests/factories/check-forms";
import { confirmAndLand, countsOf, readImported, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { day, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const BAD = `External ID,Account name,Customer since,Orders (12 months),Orders (total),Direct-award share
B-1,Good,2020-01-01,4,20,50%
B-2,Bad Date,2020-13-45,4,20,50%
B-3,Bad Total,2020-01-01,30,20,50%
B-1,Twice,2020-01-01,4,20,50%
B-5,Two Faults,2020-01-01,four,20,150%
`;

const cells = (
  given: readonly { line: number; index: number; value: string; shown?: string }[],
  everywhere = false,
): CellForm => given.map(({ shown = "", ...cell }) => ({ ...cell, shown, everywhere }));

describeOnSqlite("import 18, 19: an account list with bad rows", (shared) => {
  it("lists every one of them with its line and what to do", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, BAD);
    const check = (await viewImport(workspace.scope, id, 0))?.check;
    expect(check?.bad.total).toBe(4);
    const found = check?.bad.rows.map(({ line, problems: sentences }) => ({ line, sentences }));
    expect(found).toEqual([
      {
        line: 3,
        sentences: ["“2020-13-45” in “Customer since” is not a date. Enter it like 2024-03-31."],
      },
      {
        line: 4,
        sentences: [
          "Orders (total) is below the figure for the last 12 months. Correct one of the two.",
        ],
      },
      {
        line: 5,
        sentences: ["The external ID “B-1” is also in line 2. Keep one of the rows."],
      },
      {
        line: 6,
        sentences: [
          "“four” in “Orders (12 months)” is not a number. Enter digits only.",
          "“150%” in “Direct-award share” is not a share. Enter a share between 0 and 100 %.",
        ],
      },
    ]);
  });

  it("is not landed until the person says that they are left out", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, BAD);
    const refused = { skipErrors: false, useReferenceTicket: false };
    expect(await confirmImport(workspace.scope, id, refused)).toBe(
      "Some rows have errors. Correct them, or choose to leave them out.",
    );
    expect((await readImported(workspace, id)).status).toBe("checked");
    expect((await workspace.rows("Job")).map((row) => row.kind)).not.toContain("land-import");
    await confirmAndLand(workspace, id, { skipErrors: true });
    expect((await workspace.rows("Account")).map((row) => row.name)).toEqual(["Good"]);
  });

  it("lands whole once its cells are put right", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, BAD);
    const right = cells([
      { line: 3, index: 2, value: "2020-12-31" },
      { line: 4, index: 4, value: "40" },
      { line: 5, index: 0, value: "B-4" },
      { line: 6, index: 3, value: "4" },
    ]);
    expect(await correctCells(workspace.scope, id, right)).toBeUndefined();
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ create: 4, error: 1 });
    await correctCells(workspace.scope, id, cells([{ line: 6, index: 5, value: "15%" }]));
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ create: 5, error: 0 });
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Bad Date")).values.customerSince).toBe(
      day("2020-12-31"),
    );
    expect((await accountNamed(workspace, "Two Faults")).values).toMatchObject({
      orders12m: 4,
      directAwardShare: 0.15,
    });
    expect(await workspace.rows("Account")).toHaveLength(5);
  });

  it("import 18: shows each cell that can be put right, and what is wrong with it", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, BAD);
    const rows = (await viewImport(workspace.scope, id, 0))?.check?.bad.rows;
    expect(rows?.map((row) => row.cells.map(({ column, value }) => `${column}: ${value}`))).toEqual(
      [
        ["Customer since: 2020-13-45"],
        ["Orders (total): 20"],
        ["External ID: B-1"],
        ["Orders (12 months): four", "Direct-award share: 150%"],
      ],
    );
    expect(rows?.[3]?.cells.map(({ problems }) => problems)).toEqual([[0], [1]]);
  });

  it("import 18: replaces one value wherever it stands in its column, and nowhere else", async () => {
    const workspace = await openWorkspace(shared());
    const list = "Account name,Agreement,Tags,Customer since\n";
    const rows = ["A,frame,frame,2020-01-01", "B,frame ,,soon", "C,frame,,2020-01-01", "D,none,,"];
    const id = await upToCheck(workspace, `${list}${rows.join("\n")}\n`);
    const bad = async () => (await viewImport(workspace.scope, id, 0))?.check?.bad;
    expect((await bad())?.rows.map(({ cells: [cell] }) => cell?.everywhere)).toEqual([
      "3",
      undefined,
      undefined,
    ]);
    const everywhere = cells([{ line: 2, index: 1, value: "framework", shown: "frame" }], true);
    expect(await correctCells(workspace.scope, id, everywhere)).toBeUndefined();
    await workspace.runJobs();
    expect((await bad())?.rows.map(({ line }) => line)).toEqual([3]);
    await confirmAndLand(workspace, id, { skipErrors: true });
    const { values } = await accountNamed(workspace, "A");
    expect(values).toMatchObject({ agreement: "framework", tags: ["frame"] });
    expect((await accountNamed(workspace, "C")).values.agreement).toBe("framework");
  });

  it("import 18: offers to replace everywhere what can be read nowhere, and nothing that is right in other rows", async () => {
    const workspace = await openWorkspace(shared());
    const rows = [
      "Twin,5,9,1.00,,none",
      ...["Twin,5,9,1.00,,none", "Twin,5,9,1.00,,none"],
      ...["Less,20,5,1.00,,none", "Lesser,20,5,1.00,,none"],
      ...["Mark,5,9,$7,,none", "Marks,5,9,$7,USD,none", "Marked,5,9,$7,,none"],
      ...["Odd,5,9,1.00,,wedding", "Odder,5,9,1.00,,wedding"],
    ];
    const header =
      "Account name,Orders (12 months),Orders (total),Average ticket,Currency,Agreement";
    const id = await upToCheck(workspace, `${header}\n${rows.join("\n")}\n`);
    const bad = (await viewImport(workspace.scope, id, 0))?.check?.bad.rows;
    expect(bad).toHaveLength(8);
    const offered = bad?.flatMap((row) => row.cells.filter(({ everywhere }) => everywhere));
    expect(offered?.map(({ value, everywhere }) => [value, everywhere])).toEqual([
      ["wedding", "2"],
    ]);
  });

  it("import 18: takes the latest word on a value that was replaced before", async () => {
    const workspace = await openWorkspace(shared());
    const list = "Account name,Agreement\nA,frame\nB,frame\n";
    const id = await upToCheck(workspace, list);
    const replace = async (shown: string, value: string) => {
      await correctCells(workspace.scope, id, cells([{ line: 2, index: 1, value, shown }], true));
      await workspace.runJobs();
      return (await countsOf(workspace, id)).error;
    };
    expect(await replace("frame", "framwork")).toBe(2);
    expect(await replace("framwork", "framework")).toBe(0);
  });

  it("import 18: pages behind a line begin anew where nothing is left behind it", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, BAD);
    const lines = async (after: number) =>
      (await viewImport(workspace.scope, id, after))?.check?.bad.rows.map(({ line }) => line);
    expect(await lines(4)).toEqual([5, 6]);
    expect(await lines(6)).toEqual([3, 4, 5, 6]);
  });
});
