import { describe, expect, it } from "vitest";
import { readAgain } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { confirmAndLand, takeColumns, upload, upToCheck } from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const viewOf = ({ scope }: TestWorkspace, id: string) => viewImport(scope, id, 0);

/** How a file was read, and what its first column holds. */
async function readingOf(workspace: TestWorkspace, id: string) {
  const { columns } = (await viewOf(workspace, id)) ?? {};
  const fields = columns?.reading.fields.map(({ name, value }) => [name, value]) ?? [];
  return {
    ...{ summary: columns?.reading.summary, samples: columns?.columns[0]?.samples },
    targets: columns?.columns.map(({ target }) => target),
    ...Object.fromEntries(fields),
  };
}

type Choices = Parameters<typeof readAgain>[2];

/** Sends a file and has it read in another way. */
async function readAs(workspace: TestWorkspace, file: Parameters<typeof upload>[1], as: Choices) {
  const id = await upload(workspace, file);
  expect(await readAgain(workspace.scope, id, as)).toBeUndefined();
  await workspace.runJobs();
  return readingOf(workspace, id);
}

describeOnSqlite("a file that is read again", (shared) => {
  it("import 1: has the letters of the characters that are chosen", async () => {
    const workspace = await openWorkspace(shared());
    const file = Uint8Array.from([...Buffer.from("Account name\n"), 0x4d, 0xe8, 0x72, 0x0a]);
    expect(await readingOf(workspace, await upload(workspace, file))).toMatchObject({
      ...{ encoding: "windows-1252", samples: "Mèr" },
    });
    expect(await readAs(workspace, file, { encoding: "windows-1251" })).toMatchObject({
      ...{ encoding: "windows-1251", samples: "Mиr" },
    });
  });

  it("import 2: has the columns of the delimiter that is chosen", async () => {
    const workspace = await openWorkspace(shared());
    const file = "Account name|Country\nStrichhaus|DE\nBalkenhaus|AT\n";
    expect(await readAs(workspace, file, { delimiter: "," })).toMatchObject({
      ...{ delimiter: ",", summary: "2 rows and 1 column below the header in line 1." },
    });
    expect(await readAs(workspace, file, { delimiter: "|" })).toMatchObject({
      ...{ delimiter: "|", summary: "2 rows and 2 columns below the header in line 1." },
      targets: ["name", "country"],
    });
  });

  it("import 5: has the rows below the header row that is chosen", async () => {
    const workspace = await openWorkspace(shared());
    const file = "Accounts of the north;2024\nAccount name;Country\nTitelhaus;DE\n";
    expect(await readAs(workspace, file, { headerLine: 2 })).toMatchObject({
      ...{ headerLine: "2", summary: "1 row and 2 columns below the header in line 2." },
      targets: ["name", "country"],
    });
  });
});

describeOnSqlite("columns that only a person can decide", (shared) => {
  it("import 10: dates that fit both ways are read as is said, and not before", async () => {
    const workspace = await openWorkspace(shared());
    const list =
      "Account name,Customer since\nDatumshaus,03/04/2021\nZweites Datumshaus,05/06/2022\n";
    const id = await upload(workspace, list);
    await expect(takeColumns(workspace, id)).rejects.toThrow(
      "The dates of “Customer since” can be read in two ways. Choose whether the day or the month comes first.",
    );
    await takeColumns(workspace, id, { dates: { 1: "mdy" } });
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    const { values } = await accountNamed(workspace, "Datumshaus");
    expect(values.customerSince).toBe(day("2021-03-04"));
  });

  it("import 11: “Annual Revenue” is left out unless somebody takes it in", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account Name,Annual Revenue\nKonzern Nord,9000000\n");
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Konzern Nord")).values.revenue12mMinor).toBeNull();
  });

  it("import 12: a file without a name for its accounts says which field it lacks", async () => {
    const workspace = await openWorkspace(shared());
    await expect(
      takeColumns(workspace, await upload(workspace, "Colour,Size\nred,3\n")),
    ).rejects.toThrow(
      "No column maps to the account name or the external ID. Choose one to continue.",
    );
  });
});

describeOnSqlite("a file that cannot be read", (shared) => {
  const PROGRAM = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0];

  describe.each([
    [
      "the beginning of a workbook named .csv",
      Buffer.from("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml", "latin1"),
      "This workbook is damaged or was cut off. Open it in a spreadsheet, save it under another name and upload that.",
      false,
    ],
    [
      "a program named .csv",
      Uint8Array.from(PROGRAM),
      "This is not a text file. Export the data as CSV (UTF-8).",
      true,
    ],
    [
      "a quote that is never closed",
      'Account name,Notes\nHaus A,fine\nHaus B,"never closed\nHaus C,fine\n',
      "The quote that opens on line 3 is not closed. Close it, or double a quote inside a text.",
      true,
    ],
  ] as const)("%s", (_, file, sentence, mayBeMisread) => {
    it("is refused in a sentence, and may be read in another way where that may help", async () => {
      const workspace = await openWorkspace(shared());
      const content = typeof file === "string" ? file : Uint8Array.from(file);
      const view = await viewOf(workspace, await upload(workspace, content, "broken.csv"));
      expect(view?.ended).toMatchObject({ status: "failed", mayReadAgain: false });
      expect(view?.ended?.sentence).toContain(sentence);
      const fields = view?.otherReading?.map(({ name, value }) => [name, value]);
      expect(fields).toEqual(
        mayBeMisread
          ? [
              ["encoding", ""],
              ["delimiter", ""],
            ]
          : undefined,
      );
      expect(await workspace.rows("Account")).toEqual([]);
    });
  });
});
