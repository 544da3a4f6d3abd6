import { expect, test } from "vitest";
import { ERROR_FILE_FORMATS } from "@/lib/schemas/error-file-query";
import { ERROR_FILE_HEADERS } from "@/lib/tabular/own-file";
import { viewImport } from "@/lib/usecases/view-import";
import { correctCells } from "@/tests/factories/check-forms";
import { errorFileOf, mended } from "@/tests/factories/error-files";
import {
  confirmAndLand,
  countsOf,
  importFile,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { serial, workbookOf } from "@/tests/factories/workbooks";
import { day, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** What a spreadsheet would run, and what trips a reader of CSV. */
const NAUGHTY = ["=1+1", "+49 30", "-5", "@x", "\ta", `say "hi"; now`, "two\nlines", "'=1", "'"];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Good rows, and bad ones whose texts are naughty: a list as some program writes it. */
const listOf = (delimiter: string) =>
  [
    ["Kürzel", "Account name", "", "Notes", "NPS", "Notes", "Tailored share"],
    ["0001", "Größe", "x", "good", "40", "", "31,5 %"],
    ...NAUGHTY.map((text, at) => [`00${at}9`, `Haus ${at}`, text, text, "many", text, "-0,5 %"]),
  ]
    .map((cells) => `${cells.map(quoted).join(delimiter)}\n`)
    .join("");

const COLUMNS = { 0: "externalId", 1: "name", 3: "notes", 4: "nps", 6: "tailoredShare" };
const RIGHT = { many: "41", "-0,5 %": "20,5 %", "'-0,5 %": "20,5 %" };

const latin1 = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

/** Nothing that a spreadsheet would run; the cells of a person may well be numbers. */
const RUN = /^[=+\-@\t\r\n]/;
const isSafe = (cell: string) => !RUN.test(cell) || /^-?\d+(\.\d+)?$/.test(cell);

const files = [
  ["a text in UTF-8 with commas", new TextEncoder().encode(listOf(","))],
  ["a text in windows-1252 with semicolons", latin1(listOf(";"))],
] as const;

describeOnSqlite("import 24: the error file", (shared) => {
  for (const [what, bytes] of files) {
    for (const format of ERROR_FILE_FORMATS) {
      test(`import 24: of ${what}, mended as ${format}, lands exactly its rows`, async () => {
        const workspace = await openWorkspace(shared());
        const first = await upload(workspace, bytes, "Liste ä.csv");
        await takeColumns(workspace, first, { targets: COLUMNS });
        await workspace.runJobs();
        const checked = await errorFileOf(workspace, first, format);
        await confirmAndLand(workspace, first, { skipErrors: true });
        const file = await errorFileOf(workspace, first, format);
        expect(file.cells).toEqual(checked.cells);
        expect(file.name).toBe(`Liste ä - rows to fix.${format}`);
        expect(file.cells[0]).toEqual([
          ...["Kürzel", "Account name", "", "Notes", "NPS", "Notes", "Tailored share"],
          ...ERROR_FILE_HEADERS,
        ]);
        expect(file.cells.slice(1).map((row) => row.at(-2))).toEqual([
          "3",
          "4",
          "5",
          "6",
          "7",
          "8",
          "9",
          "13",
          "14",
        ]);
        expect(file.cells[1]?.at(-1)).toBe(
          "“many” in “NPS” is not a number. Enter digits only. “-0,5 %” in “Tailored share” is not a share. Enter a share between 0 and 100 %.",
        );

        const second = await upload(workspace, mended(file, format, RIGHT));
        const view = await viewImport(workspace.scope, second, 0);
        expect(view?.columns?.columns.slice(7).map(({ target, why }) => [target, why])).toEqual([
          ["", "added by Clientele to explain errors: left out"],
          ["", "added by Clientele to explain errors: left out"],
        ]);
        // The mapping of the first file, as it is remembered.
        await takeColumns(workspace, second);
        await workspace.runJobs();
        expect(await countsOf(workspace, second)).toMatchObject({
          create: NAUGHTY.length,
          update: 0,
          error: 0,
          rows: NAUGHTY.length,
        });
        await confirmAndLand(workspace, second);
        for (const [at, notes] of NAUGHTY.entries()) {
          // The ends of a text are no part of a fact.
          expect((await accountNamed(workspace, `Haus ${at}`)).values).toMatchObject({
            externalId: `00${at}9`,
            notes: notes.trim(),
            nps: 41,
            tailoredShare: 0.205,
          });
        }
      });

      test(`import 34: no cell of it starts as a formula: ${what}, as ${format}`, async () => {
        const workspace = await openWorkspace(shared());
        const first = await upload(workspace, bytes);
        await takeColumns(workspace, first, { targets: COLUMNS });
        await workspace.runJobs();
        const { cells } = await errorFileOf(workspace, first, format);
        expect(cells.flat().filter((cell) => !isSafe(cell))).toEqual([]);
        // And sent again as it is, every cell is what it was.
        const second = await upload(workspace, (await errorFileOf(workspace, first, format)).bytes);
        await takeColumns(workspace, second, { targets: COLUMNS });
        await workspace.runJobs();
        const again = await errorFileOf(workspace, second, format);
        expect(again.cells.map((row) => row.slice(0, -2))).toEqual(
          cells.map((row) => row.slice(0, -2)),
        );
        expect(cells.slice(1).map((row) => row[2])).toEqual(
          NAUGHTY.map((text) => (/^'*[=+@\t]/.test(text) ? `'${text}` : text)),
        );
      });
    }
  }

  test("import 24: has the cells that were put right, and the rows nobody decided", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, "External ID,Account name\nE-1,Elm\nE-2,Elm\n");
    const list =
      "Account name,NPS,CSAT,Notes\nElm,40,4,which\nOak,many,lots,\nAsh,50,3,fine\nBox,1,2,a,b\nYew,70\n";
    const id = await upToCheck(workspace, list);
    const right = { line: 3, index: 1, value: "44", shown: "many", everywhere: false };
    await correctCells(workspace.scope, id, [right]);
    await workspace.runJobs();
    expect((await errorFileOf(workspace, id, "csv")).cells).toEqual([
      ["Account name", "NPS", "CSAT", "Notes", ...ERROR_FILE_HEADERS],
      [
        ...["Elm", "40", "4", "which", "2"],
        "Left out: it matches several accounts, and none was chosen: “Elm · E-1 · owner Me”, “Elm · E-2 · owner Me”.",
      ],
      [...["Oak", "44", "lots", "", "3"], "“lots” in “CSAT” is not a number. Enter digits only."],
      [
        ...["Box", "1", "2", "a", "5"],
        "The row has more cells than the header. Put text that contains the delimiter in quotes. Beyond the last column: “b”.",
      ],
    ]);
  });

  test("import 24: of a workbook has its sheet, whose header is below titles", async () => {
    const workspace = await openWorkspace(shared());
    const header = ["External ID", "Account name", "Customer since", "Revenue (12 months)", null];
    const rows = [
      ["Our accounts"],
      [],
      header,
      ["00123", "Haus Eins", serial(45_382), 12.5],
      ["00124", "Haus Zwei", serial(45_382), { t: "e", v: 42 } as const],
    ];
    const id = await upToCheck(workspace, workbookOf([{ name: "Cover", rows: [] }, { rows }]));
    await confirmAndLand(workspace, id, { skipErrors: true });
    for (const format of ERROR_FILE_FORMATS) {
      const file = await errorFileOf(workspace, id, format);
      expect(file.cells.map((row) => row.slice(0, 5))).toEqual([
        [
          "External ID",
          "Account name",
          "Customer since",
          "Revenue (12 months)",
          ERROR_FILE_HEADERS[0],
        ],
        ["00124", "Haus Zwei", "2024-03-31", "#N/A", "5"],
      ]);
      const again = await upToCheck(workspace, mended(file, format, { "#N/A": "7.25" }));
      expect(await countsOf(workspace, again)).toMatchObject({ create: 1, error: 0, rows: 1 });
      if (format === "xlsx") await confirmAndLand(workspace, again);
    }
    expect((await accountNamed(workspace, "Haus Zwei")).values).toMatchObject({
      externalId: "00124",
      customerSince: day("2024-03-31"),
      revenue12mMinor: 725,
    });
  });
});
