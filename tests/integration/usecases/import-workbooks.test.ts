import { expect, test } from "vitest";
import { readAgain } from "@/lib/usecases/import-steps";
import { receivePasted } from "@/lib/usecases/receive-pasted";
import { viewImport } from "@/lib/usecases/view-import";
import { encryptedWorkbook } from "@/tests/factories/encrypted-workbook";
import {
  confirmAndLand,
  countsOf,
  importFile,
  readImported,
  send,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { bombOf, serial, workbookOf } from "@/tests/factories/workbooks";
import { day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const HEADER = ["External ID", "Account name", "Customer since", "Revenue (12 months)"];

/** Titles above the list, sums below it, an old sheet that is hidden, an empty one in front. */
const REPORT = workbookOf(
  [
    { name: "Cover", rows: [] },
    { name: "Last year", isHidden: true, rows: [HEADER, ["Z-9", "Altes Haus", serial(0), 1]] },
    {
      name: "Accounts",
      rows: [
        ["Our accounts"],
        [],
        HEADER,
        ["00123", "Haus Eins", serial(43_920), 1.234],
        ["00124", "Total SA", serial(42_000), 98.5],
        ["00125", "Haus Drei", serial(42_000), { t: "e", v: 42 }],
        ["Total", null, null, 99.734],
      ],
    },
  ],
  { date1904: true },
);

async function viewOf({ scope }: TestWorkspace, id: string) {
  const view = await viewImport(scope, id, 0);
  if (!view) throw new Error("No such import.");
  return view;
}

const chosen = (view: Awaited<ReturnType<typeof viewOf>>) =>
  Object.fromEntries(view.columns?.reading.fields.map(({ name, value }) => [name, value]) ?? []);

describeOnSqlite("a workbook", (shared) => {
  test("import 5: is opened at its first sheet with rows; titles and sums are no accounts", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, REPORT);
    const view = await viewOf(workspace, id);
    expect(chosen(view)).toMatchObject({ sheet: "2", headerLine: "3", closingRows: "left-out" });
    expect(view.columns?.reading.summary).toBe("3 rows and 4 columns below the header in row 3.");
    expect(view.columns?.reading.notes).toEqual([
      { sentence: "Left out at the end: “Total” in row 7 (sums)." },
      { sentence: "The sheet “Cover” is empty." },
    ]);
    expect(view.columns?.reading.fields[0]?.options).toEqual([
      { value: "1", label: "Last year (hidden, 2 rows)" },
      { value: "2", label: "Accounts (6 rows)" },
    ]);
    // A number of the sheet asks nobody which mark its point is.
    expect(view.columns?.columns.filter(({ formats }) => formats.decimals?.open)).toEqual([]);

    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect(await countsOf(workspace, id)).toMatchObject({ create: 2, error: 1, rows: 3 });
    expect((await viewOf(workspace, id)).check?.bad.rows).toMatchObject([
      {
        line: 6,
        problems: [
          "“#N/A” in “Revenue (12 months)” is a spreadsheet error. Enter the value here, or fix the formula in the file.",
        ],
      },
    ]);
    await confirmAndLand(workspace, id, { skipErrors: true });
    expect((await accountNamed(workspace, "Haus Eins")).values).toMatchObject({
      externalId: "00123",
      customerSince: day("2024-03-31"),
      revenue12mMinor: 123,
    });
    expect((await accountNamed(workspace, "Total SA")).values.revenue12mMinor).toBe(9850);
    expect(await workspace.rows("Account")).toHaveLength(2);
  });

  test("import 5: another sheet is looked at without reading the file again, from its own header", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, REPORT);
    const stored = await workspace.rows("ImportSheetPiece");
    expect(stored).toHaveLength(2);
    // As the form sends it: with the header row of the sheet that was shown.
    const choices = { sheet: 1, headerLine: 3, closingRows: "left-out" } as const;
    expect(await readAgain(workspace.scope, id, choices)).toBeUndefined();
    await workspace.runJobs();
    const shown = chosen(await viewOf(workspace, id));
    expect(shown).toMatchObject({ sheet: "1", headerLine: "1" });
    expect(shown).not.toHaveProperty("closingRows");
    expect(await workspace.rows("ImportSheetPiece")).toEqual(stored);
    await takeColumns(workspace, id);
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Altes Haus")).values.customerSince).toBe(
      day("1904-01-01"),
    );
  });

  test("import 5: sums are read as rows where a person says so", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, REPORT);
    await readAgain(workspace.scope, id, { sheet: 2, closingRows: "kept" });
    await workspace.runJobs();
    const view = await viewOf(workspace, id);
    expect(chosen(view)).toMatchObject({ sheet: "2", closingRows: "kept" });
    expect(view.columns?.reading.summary).toContain("4 rows");
    await takeColumns(workspace, id);
    await workspace.runJobs();
    expect((await countsOf(workspace, id)).rows).toBe(4);
    const columns = await viewImport(workspace.scope, id, 0, { step: "columns" });
    expect(columns?.columns?.reading.summary).toContain("4 rows");
  });

  test("import 17: the same workbook twice changes nothing, as CSV neither", async () => {
    const workspace = await openWorkspace(shared());
    const rows = [HEADER, ["1", "Haus Eins", serial(45_382), 12.5]] as const;
    await importFile(workspace, workbookOf([{ rows }]));
    for (const bookType of ["biff8", "xlsb", "csv"] as const) {
      const id = await upToCheck(workspace, workbookOf([{ rows }], { bookType }));
      expect(await countsOf(workspace, id)).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    }
  });

  test("import 33: names say nothing: a CSV named .xlsx, a workbook named .csv, a page named .xls", async () => {
    const workspace = await openWorkspace(shared());
    const page = "<table><tr><td>Account name</td></tr><tr><td>Haus</td></tr></table>";
    const files = [
      ["accounts.xlsx", "Account name\nHaus\n"],
      ["../../accounts.csv", workbookOf([{ rows: [["Account name"], ["Haus"]] }])],
      ["accounts.xls", page],
    ] as const;
    for (const [name, content] of files) {
      const id = await send(workspace, content, name);
      await workspace.runJobs();
      expect((await viewOf(workspace, id)).columns?.reading.summary).toContain(
        "1 row and 1 column",
      );
    }
  });

  test("import 7: one behind a password, a bomb and one without rows end with a plain sentence", async () => {
    const workspace = await openWorkspace(shared());
    const files = [
      [encryptedWorkbook(), /^This workbook is protected by a password\./],
      [bombOf(70 * 1024 * 1024), /^This workbook is larger than 60 MB, packed or unpacked/],
      [workbookOf([{ rows: [] }]), /^No visible sheet of this workbook has rows\./],
      [REPORT.subarray(0, 3000), /^This workbook is damaged or was cut off\./],
    ] as const;
    for (const [file, sentence] of files) {
      const id = await upload(workspace, file);
      expect((await readImported(workspace, id)).status).toBe("failed");
      expect((await viewOf(workspace, id)).ended?.sentence).toMatch(sentence);
    }
    expect(await workspace.rows("ImportSheetPiece")).toEqual([]);
  });
});

describeOnSqlite("pasted cells", (shared) => {
  test("pasted cells come in as a text with tabs, whatever stands in them", async () => {
    const workspace = await openWorkspace(shared());
    const cells = 'Account name\tNotes\r\nHaus, Hof; Co\t"two\r\nlines"\r\nMüller\t\r\n';
    const received = await receivePasted(workspace.scope, cells);
    if (!received.ok) throw new Error(received.error);
    await workspace.runJobs();
    await takeColumns(workspace, received.value.id);
    await workspace.runJobs();
    await confirmAndLand(workspace, received.value.id);
    expect((await readImported(workspace, received.value.id)).fileName).toBe("pasted cells");
    expect((await accountNamed(workspace, "Haus, Hof; Co")).values.notes).toBe("two\nlines");
    await accountNamed(workspace, "Müller");
    expect(await receivePasted(workspace.scope, " \n ")).toEqual({ ok: false, error: "empty" });
  });
});
