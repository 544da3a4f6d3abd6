import { expect, test } from "vitest";
import { exportImportErrors } from "@/lib/usecases/export-import-errors";
import { readAgain } from "@/lib/usecases/import-steps";
import { viewImport } from "@/lib/usecases/view-import";
import { checkAgain } from "@/tests/factories/check-forms";
import { errorFileOf, mended } from "@/tests/factories/error-files";
import {
  confirmAndLand,
  countsOf,
  importFile,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { asMember, setKamsSeeOwn } from "@/tests/factories/members";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { addWorkspace, openWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

const ORDERS = `Order number;Order date;Account ID;Account name;Amount;Status
A-1;2026-01-10;F;Fern;100,00;
A-1;2026-01-10;F;Fern;50 or so;
A-2;2026-01-11;F;Fern;70,00;
A-3;2026-01-12;F;Fern;80,00;cancelled
;2026-02-01;G;Gorse;10,00;
;2026-02-01;G;Gorse;twenty;
;2026-02-02;G;Gorse;30,00;
;2026-02-02;H;Holly;40,00;
`;

const bodyOf = (rows: readonly (readonly string[])[]) =>
  rows.slice(1).map((row) => [row.slice(0, 5).join(" "), row.at(-2), row.at(-1)?.slice(0, 8)]);

describeOnSqlite("import 24: the error file of an order history", (shared) => {
  test.each(["csv", "xlsx"] as const)(
    "import 24: holds the whole of an order, so that a mended row adds to it (%s)",
    async (format) => {
      const workspace = await openWorkspace(shared());
      const choices = { excludeStatuses: ["cancelled"] };
      const id = await upToCheck(workspace, ORDERS, choices);
      await confirmAndLand(workspace, id, { skipErrors: true });
      const file = await errorFileOf(workspace, id, format);
      expect(bodyOf(file.cells)).toEqual([
        ["A-1 2026-01-10 F Fern 100,00", "2", "Order A-"],
        ["A-1 2026-01-10 F Fern 50 or so", "3", "“50 or s"],
        [" 2026-02-01 G Gorse 10,00", "6", "Nothing "],
        [" 2026-02-01 G Gorse twenty", "7", "“twenty”"],
      ]);
      const right = { "50 or so": "50,00", twenty: "20,00" };
      const again = await upload(workspace, mended(file, format, right));
      await takeColumns(workspace, again, choices);
      await workspace.runJobs();
      expect(await countsOf(workspace, again)).toMatchObject({ orders: 2, error: 0, create: 0 });
      await confirmAndLand(workspace, again);
      const revenue = async (name: string) =>
        (await accountNamed(workspace, name)).values.revenueTotalMinor;
      expect(await revenue("Fern")).toBe(22_000);
      expect(await revenue("Gorse")).toBe(6000);
      expect(await revenue("Holly")).toBe(4000);
    },
  );

  test("import 24: holds the orders of accounts that are left out, with all their rows", async () => {
    const workspace = await openWorkspace(shared());
    const list = `Order number,Order date,Account ID,Amount
1,2026-01-10,F,100
1,2026-01-10,F,50
`;
    const id = await upToCheck(workspace, list, { createAccounts: false });
    expect(bodyOf((await errorFileOf(workspace, id, "csv")).cells)).toEqual([
      ["1 2026-01-10 F 100 2", "2", "Left out"],
      ["1 2026-01-10 F 50 3", "3", "Nothing "],
    ]);
  });
});

describeOnSqlite("import 24: no error file", (shared) => {
  test("import 24: where nothing is left out, nothing is checked, or the import is another's", async () => {
    const fresh = shared();
    const workspace = await openWorkspace(fresh);
    const why = async (id: string, of = workspace) => {
      const file = await exportImportErrors(of.scope, id, "csv");
      return file.ok ? "a file" : file.error.code;
    };
    const bad = "Account name,NPS\nFern,many\n";
    expect(await why(await importFile(workspace, "Account name\nFern\n"))).toBe("nothing");
    expect(await why(await upload(workspace, bad))).toBe("notPlanned");
    const id = await upToCheck(workspace, bad);
    expect(await why(id)).toBe("a file");
    expect(await why("never")).toBe("noImport");
    const other = await addWorkspace(workspace.database);
    expect(await why(id, other)).toBe("noImport");
    await readAgain(workspace.scope, id, { headerLine: 1 });
    expect(await why(id)).toBe("notPlanned");
  });

  test("import 24: of the import of somebody else, where KAMs see their own alone", async () => {
    const workspace = await openWorkspace(shared());
    await setKamsSeeOwn(workspace, true);
    const id = await upToCheck(workspace, "Account name,NPS\nFern,many\n");
    const { scope } = await asMember(workspace, "Karl", "kam");
    expect(await exportImportErrors(scope, id, "csv")).toMatchObject({
      error: { code: "noImport" },
    });
  });

  test("import 24: where the plan of its rows is not kept: it came with an export", async () => {
    const workspace = await openWorkspace(shared());
    const id = await importFile(workspace, "Account name,NPS\nFern,many\nGorse,4\n", {
      skipErrors: true,
    });
    await workspace.database.prisma.importRow.deleteMany({});
    expect(await exportImportErrors(workspace.scope, id, "csv")).toMatchObject({
      error: { code: "nothing", sentence: expect.stringContaining("are unknown") },
    });
  });

  test("import 24: half of one plan and half of another is never a whole file", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upToCheck(workspace, "Account name,NPS\nFern,many\n");
    const file = await exportImportErrors(workspace.scope, id, "csv");
    if (!file.ok) throw new Error(file.error.sentence);
    const pieces = file.value.pieces[Symbol.asyncIterator]();
    await pieces.next();
    await checkAgain(workspace.scope, id);
    await workspace.runJobs();
    const rest = async () => {
      while (!(await pieces.next()).done);
    };
    await expect(rest()).rejects.toThrow("was re-checked");
  });

  test("import 24: as a workbook beyond what an import reads again, nor with more than 400 columns", async () => {
    const workspace = await openWorkspace(shared());
    const rows = Array.from({ length: 3000 }, (_, at) => `Fern ${at},many\n`).join("");
    const wide = Array.from({ length: 396 }, (_, at) => `x${at}`).join(",");
    const id = await upToCheck(workspace, `Account name,NPS,${wide}\n${rows}`);
    const links = (await viewImport(workspace.scope, id, 0))?.check?.errorFile;
    expect(links?.links.map(({ label }) => label)).toEqual(["CSV"]);
    expect(links?.note).toMatch(/Use the CSV\.$/);
    expect(await exportImportErrors(workspace.scope, id, "xlsx")).toMatchObject({ ok: false });
    expect((await errorFileOf(workspace, id, "csv")).cells).toHaveLength(3001);

    const wider = await upToCheck(workspace, `Account name,NPS,${wide},y\nFern,many\n`);
    expect(await exportImportErrors(workspace.scope, wider, "csv")).toMatchObject({
      error: { code: "tooWide" },
    });
    expect((await viewImport(workspace.scope, wider, 0))?.check?.errorFile).toMatchObject({
      links: [],
    });
  });
});
