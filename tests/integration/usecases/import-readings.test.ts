import { read, write } from "@e965/xlsx";
import { expect, it } from "vitest";
import { advanceOptions } from "@/lib/schemas/advance-import";
import { advanceImport } from "@/lib/usecases/advance-import";
import { readAgain } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { confirmAndLand, takeColumns, upload } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { workbookOf } from "@/tests/factories/workbooks";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const HEAD = "Order number,Order date,Account name,Amount\n";
const STRAY = `${HEAD}1,2026-01-05,Alder,100
2,2026-02-05,"Birch,200
3,2026-03-05,Cedar",300
`;

/** Takes an import as far as a script gets with what it says. */
async function advanced(workspace: TestWorkspace, id: string, said = {}) {
  for (;;) {
    const now = await advanceImport(workspace.scope, id, advanceOptions.parse(said));
    if (!now) throw new Error("No such import.");
    if (now.state !== "working") return now;
    await workspace.runJobs();
  }
}

async function ordersOf(workspace: TestWorkspace, name: string) {
  const { values } = await accountNamed(workspace, name);
  return values.ordersTotal;
}

describeOnSqlite("what a file leaves open before its rows are read", (database) => {
  it("import 45: its characters are asked, with cells under the likeliest of them", async () => {
    const workspace = await openWorkspace(await database());
    // “Müller” and “Größe” as DOS wrote them, which are no windows-1252.
    const bytes = Buffer.from(
      `${HEAD}1,2026-01-05,M\x81ller,100\n2,2026-01-06,Gr\x94\xe1e,5\n`,
      "latin1",
    );
    const id = await upload(workspace, new Uint8Array(bytes));
    const { question, ended } = (await viewImport(workspace.scope, id, 0)) ?? {};
    expect(question).toMatchObject({
      title: "Which characters is this file written in?",
      name: "encoding",
      choices: expect.arrayContaining([
        expect.objectContaining({
          value: "cp850",
          cells: expect.arrayContaining(["Müller", "Größe"]),
        }),
      ]),
    });
    expect(question?.choices[0]?.value).toBe("cp850");
    expect(`${question?.sentence}${ended?.sentence}`).not.toContain("--");
    expect((await advanced(workspace, id)).sentences.join()).toContain("--encoding");
    expect(await readAgain(workspace.scope, id, { encoding: "cp850" })).toBeUndefined();
    await workspace.runJobs();
    const columns = (await viewImport(workspace.scope, id, 0))?.columns;
    expect(columns?.columns[2]?.samples).toBe("Müller · Größe");
  });

  it("import 47: stray quotes are asked, and read as characters by choice", async () => {
    const workspace = await openWorkspace(await database());
    const id = await upload(workspace, STRAY);
    const { question } = (await viewImport(workspace.scope, id, 0)) ?? {};
    expect(question).toMatchObject({
      name: "quotes",
      sentence: expect.stringMatching(/line 3 closes on line 4/),
      choices: [{ value: "plain" }, { value: "cells" }],
    });
    expect((await advanced(workspace, id)).sentences.join()).toContain("--quotes plain");
    expect((await advanced(workspace, id, { quotes: "plain" })).state).toBe("done");
    expect(await ordersOf(workspace, '"Birch')).toBe(1);
    expect(await ordersOf(workspace, "Alder")).toBe(1);
  });

  it("import 48: a report in groups lands under its headings, and says so at the check", async () => {
    const workspace = await openWorkspace(await database());
    const report = `,Date,Num,Amount
Alder,,,
,2026-01-05,1,100
,2026-02-05,2,50
Total Alder,,,150
Birch,,,
,2026-02-05,3,50
Total Birch,,,50
TOTAL,,,200
`;
    const id = await upload(workspace, report);
    await takeColumns(workspace, id);
    await workspace.runJobs();
    const view = await viewImport(workspace.scope, id, 0);
    expect(view?.readingNotes).toEqual([expect.stringContaining("Group headings: 2")]);
    await confirmAndLand(workspace, id);
    expect(await ordersOf(workspace, "Alder")).toBe(2);
    expect((await workspace.rows("Account")).length).toBe(2);
  });

  it("import 48: names are filled down by choice of a script", async () => {
    const workspace = await openWorkspace(await database());
    const blocks = `Customer,Order date,Order number,Amount
Alder,2026-01-05,1,100
,2026-02-05,2,50
Birch,2026-02-05,3,50
,2026-03-05,4,50
`;
    const id = await upload(workspace, blocks);
    const fields = (await viewImport(workspace.scope, id, 0))?.columns?.reading;
    expect(fields?.fillDown).toEqual([{ label: "Customer", isFilled: false }]);
    const stopped = await advanced(workspace, id, {});
    expect(stopped.state).toBe("stopped");
    expect(stopped.sentences.join("\n")).toContain('--fill-down "Customer"');
    const other = await upload(workspace, `${blocks}\n`);
    expect((await advanced(workspace, other, { fillDown: "Customer" })).state).toBe("done");
    expect(await ordersOf(workspace, "Alder")).toBe(2);
  });

  it("import 48: rows that a filter hides are read, and said with their count", async () => {
    const workspace = await openWorkspace(await database());
    const rows = [
      ["Account name", "Orders (12 months)"],
      ["Alder", 3],
      ["Birch", 4],
    ];
    const book = read(workbookOf([{ rows }]), { type: "array" });
    const sheet = book.Sheets.Sheet1;
    if (sheet) sheet["!rows"] = [{}, {}, { hidden: true }];
    const id = await upload(
      workspace,
      new Uint8Array(write(book, { type: "buffer", bookType: "xlsx" })),
      "list.xlsx",
    );
    const said = expect.stringContaining("Rows hidden by a filter are imported too: 1.");
    const columns = (await viewImport(workspace.scope, id, 0))?.columns;
    expect(columns?.reading.notes).toEqual([{ sentence: said }]);
    expect((await advanced(workspace, id, { dryRun: "yes" })).sentences).toContainEqual(said);
  });
});
