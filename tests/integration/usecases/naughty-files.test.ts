import { expect, it } from "vitest";
import { identifier } from "@/lib/importing/identifier";
import { accountListQuery } from "@/lib/schemas/account-list";
import { importProfile } from "@/lib/schemas/import-profile";
import { csvLine } from "@/lib/tabular/write-csv";
import { exportAccounts } from "@/lib/usecases/export-accounts";
import { viewImport } from "@/lib/usecases/view-import";
import {
  confirmAndLand,
  countsOf,
  readImported,
  takeColumns,
  upload,
  upToCheck,
} from "@/tests/factories/import-steps";
import { NAUGHTY_STRINGS } from "@/tests/factories/naughty-strings";
import { accountNamed } from "@/tests/factories/stored-accounts";
import { openWorkspace, type TestWorkspace } from "@/tests/factories/workspace";
import { describeOnSqlite } from "@/tests/setup/both-databases";

/** As another program writes it: quoted, and no apostrophe before anything. */
const plainLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")}\n`;

async function exported({ scope }: TestWorkspace): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportAccounts(scope, accountListQuery.parse({}))) pieces.push(piece);
  return pieces.join("");
}

const COUNT = NAUGHTY_STRINGS.length;

describeOnSqlite("import 33: naughty strings", (shared) => {
  it("are stored exactly as values, come back through the export, and change nothing again", async () => {
    const workspace = await openWorkspace(shared());
    const header = ["External ID", "Account name", "Industry", "Notes"];
    const rows = NAUGHTY_STRINGS.map((text, at) => [`${at} ${text}`, `${at} ${text}`, text, text]);
    const id = await upToCheck(workspace, [header, ...rows].map(plainLine).join(""));
    expect(await countsOf(workspace, id)).toMatchObject({ create: COUNT, error: 0 });
    await confirmAndLand(workspace, id);
    const byId = new Map(
      (await workspace.rows("Account")).map((account) => [account.externalId, account]),
    );
    expect(byId.size).toBe(COUNT);
    for (const [externalId = "", name, industry, notes] of rows) {
      // An ID is kept in plain characters.
      expect(byId.get(identifier(externalId))).toMatchObject({ name, industry, notes });
    }
    const again = await upToCheck(workspace, await exported(workspace));
    expect(await countsOf(workspace, again)).toMatchObject({
      create: 0,
      update: 0,
      unchanged: COUNT,
      error: 0,
    });
    expect("polluted" in {}).toBe(false);
  });

  it("are kept apart as headers, and one of them is read where it is chosen", async () => {
    const workspace = await openWorkspace(shared());
    const headers = ["Account name", ...NAUGHTY_STRINGS];
    const cells = ["Thistle", ...NAUGHTY_STRINGS.map((_, at) => `cell ${at}`)];
    const id = await upload(workspace, [headers, cells].map(plainLine).join(""), "../../list.xlsx");
    const record = await readImported(workspace, id);
    const profile = importProfile.parse(JSON.parse(record.profile ?? ""));
    const shown = NAUGHTY_STRINGS.map((text) => text.replace(/\s+/g, " "));
    expect(profile.columns.map(({ header }) => header)).toEqual(["Account name", ...shown]);
    expect(new Set(profile.columns.map(({ label }) => label)).size).toBe(COUNT + 1);
    const view = await viewImport(workspace.scope, id, 0);
    expect(view?.columns?.columns.map(({ label }) => label).slice(1, 3)).toEqual(shown.slice(0, 2));
    const at = NAUGHTY_STRINGS.indexOf("__proto__.polluted");
    await takeColumns(workspace, id, { targets: { 0: "name", [at + 1]: "notes" } });
    await workspace.runJobs();
    await confirmAndLand(workspace, id);
    expect((await accountNamed(workspace, "Thistle")).values.notes).toBe(`cell ${at}`);
    expect("polluted" in {}).toBe(false);
  });

  it("a text named like a workbook is read as what it is", async () => {
    const workspace = await openWorkspace(shared());
    const id = await upload(workspace, csvLine(["Account name"]) + csvLine(["Rowan"]), "list.xlsx");
    expect((await readImported(workspace, id)).status).toBe("columns");
  });
});
