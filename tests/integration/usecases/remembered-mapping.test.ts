import { expect, it } from "vitest";
import type { ColumnsForm } from "@/lib/schemas/import-forms";
import { forgetMapping } from "@/lib/usecases/remembered-mapping";
import { startUndo } from "@/lib/usecases/start-undo";
import { viewImport } from "@/lib/usecases/view-import";
import {
  confirmAndLand,
  countsOf,
  importFile,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { day, openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** Headers that nothing is proposed for, and dates that can be read in two ways. */
const FIRST = "Feld A;Feld B;Feld C;Feld D\nErle;03/04/2020;x;1.000\nBuche;05/06/2021;y;2.000\n";
const BY_HAND: Partial<ColumnsForm> = {
  targets: { 0: "name", 1: "customerSince", 3: "revenue12mMinor" },
  dates: { 1: "mdy" },
  decimals: { 3: "," },
};
const ACCOUNT = ["name", "customerSince", "", "revenue12mMinor"];

const columnsOf = async (workspace: TestWorkspace, id: string) => {
  const view = await viewImport(workspace.scope, id, 0);
  if (!view?.columns) throw new Error("It is not at its columns.");
  return view.columns;
};

describeOnSqlite("import 13: the mapping of a set of headers", (shared) => {
  it("is remembered with its formats, shown as remembered, and read by", async () => {
    const workspace = await openWorkspace(shared());
    const before = await columnsOf(workspace, await upload(workspace, FIRST));
    expect(before.remembered).toBeUndefined();
    await importFile(workspace, FIRST, BY_HAND);

    const id = await upload(workspace, FIRST.replace("Erle", "Esche").replace("03/04", "07/08"));
    const { columns, remembered } = await columnsOf(workspace, id);
    expect(remembered).toMatch(/as last time \(file\.csv, .+\)\./);
    expect(columns.map(({ target }) => target)).toEqual(ACCOUNT);
    expect(columns.map(({ why }) => why)).toEqual(ACCOUNT.map(() => "as last time"));
    expect(columns[1]?.formats.dates?.value).toBe("mdy");
    expect(columns[3]?.formats.decimals?.value).toBe(",");
    await takeColumns(workspace, id, { dates: { 1: "mdy" }, decimals: { 3: "," } });
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Esche")).values).toMatchObject({
      customerSince: day("2020-07-08"),
      revenue12mMinor: 100_000,
    });
  });

  it("is known whatever the order of the columns, but not with one header more", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST, BY_HAND);
    const turned = "FELD D;Feld C;feld b;Feld A\n3.000;z;01/02/2019;Linde\n";
    const { columns } = await columnsOf(workspace, await upload(workspace, turned));
    expect(columns.map(({ target }) => target)).toEqual(ACCOUNT.toReversed());
    const wider = await columnsOf(
      workspace,
      await upload(workspace, "Feld A;Feld B;Feld C;Feld D;Feld E\nErle;;;;\n"),
    );
    expect(wider.remembered).toBeUndefined();
  });

  it("leaves formats to values that decide them", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST, BY_HAND);
    const decided = "Feld A;Feld B;Feld C;Feld D\nErle;31/12/2020;x;1.000,50\n";
    const { columns } = await columnsOf(workspace, await upload(workspace, decided));
    expect(columns[1]?.formats.dates?.value).toBe("dmy");
    expect(columns[3]?.formats.decimals?.value).toBe(",");
  });

  it("comes from files that were written alone, and goes with an undo", async () => {
    const workspace = await openWorkspace(shared());
    await upToCheck(workspace, FIRST, BY_HAND);
    expect((await columnsOf(workspace, await upload(workspace, FIRST))).remembered).toBeUndefined();
    const id = await importFile(workspace, FIRST, BY_HAND);
    expect(await startUndo(workspace.scope, id)).toBeUndefined();
    await workspace.runJobs();
    expect((await columnsOf(workspace, await upload(workspace, FIRST))).remembered).toBeUndefined();
  });

  it("can be forgotten, which the log says", async () => {
    const workspace = await openWorkspace(shared());
    await importFile(workspace, FIRST, BY_HAND);
    const id = await upload(workspace, FIRST);
    expect(await forgetMapping(workspace.scope, id)).toBeUndefined();
    const { columns, remembered } = await columnsOf(workspace, id);
    expect(remembered).toBeUndefined();
    expect(columns.map(({ target }) => target)).not.toEqual(ACCOUNT);
    expect((await columnsOf(workspace, await upload(workspace, FIRST))).remembered).toBeUndefined();
    const log = await workspace.database.reads.select(`SELECT "action" FROM "LogEntry"`);
    expect(log.map(({ action }) => action)).toContain("mapping.forgotten");
  });
});

describeOnSqlite("import 17: the same bytes", (shared) => {
  const LIST = "Account name,Owner\nAlder,Ana\n";
  const said = async (workspace: TestWorkspace, id: string) =>
    (await viewImport(workspace.scope, id, 0))?.sameFile;

  it("are said to be in the portfolio already, before and after the check", async () => {
    const workspace = await openWorkspace(shared());
    const first = await importFile(workspace, LIST);
    const second = await upload(workspace, LIST, "again.csv");
    expect(await said(workspace, second)).toMatchObject({ href: `/import/${first}` });
    await takeColumns(workspace, second);
    await workspace.runJobs();
    expect((await said(workspace, second))?.sentence).toMatch(
      /already imported this exact file.+file\.csv/,
    );
    expect(await countsOf(workspace, second)).toMatchObject({ create: 0, update: 0, unchanged: 1 });
    const other = await upload(workspace, `${LIST}Birch,Ana\n`);
    expect(await said(workspace, other)).toBeUndefined();
  });
});
