import { strFromU8, unzipSync } from "fflate";
import Papa from "papaparse";
import { expect, it } from "vitest";
import { readImport } from "@/lib/repositories/imports";
import { NOT_EXPORTED } from "@/lib/schemas/tables-not-exported";
import { WORKSPACE_TABLES as TABLES, type WorkspaceTable } from "@/lib/schemas/workspace-tables";
import { dropExports, openExport, startExport, viewExports } from "@/lib/usecases/exports";
import { exported, received } from "@/tests/factories/exports";
import { addMember, addUser, fillWorkspace } from "@/tests/factories/full-workspace";
import { schemaModels, tablesOfWorkspaces } from "@/tests/factories/schema-models";
import {
  addWorkspace,
  openWorkspace,
  type TestWorkspace,
  without,
} from "@/tests/factories/workspace";
import { describeOnBothDatabases, freshPostgres, freshSqlite } from "@/tests/setup/both-databases";

it("knows every table of a workspace and every column of those it writes", () => {
  const tables: readonly WorkspaceTable[] = Object.values(TABLES);
  const known = [...tables.map(({ table }) => table), ...Object.keys(NOT_EXPORTED)];
  expect(known.sort()).toEqual(tablesOfWorkspaces().sort());
  for (const { table, columns } of tables) {
    const stored = schemaModels()
      .get(table)
      ?.filter((column) => column !== "workspaceId");
    expect(Object.keys(columns), table).toEqual(stored);
  }
});

/** Every row of a workspace that an export holds, and the ratings, without what must differ. */
async function contentOf(workspace: TestWorkspace) {
  const found: Record<string, unknown> = {};
  for (const table of [
    "Person",
    "ScoringModel",
    "CurrencyRate",
    "Account",
    "AccountChange",
    "Order",
    "SegmentChange",
    "Audit",
  ] as const) {
    found[table] = without(await workspace.rows(table), "workspaceId");
  }
  found.PortfolioRow = without(await workspace.rows("PortfolioRow"), "workspaceId", "id")
    .map((row) => JSON.stringify(row))
    .sort();
  found.Import = without(await workspace.rows("Import"), "workspaceId").filter(
    ({ origin }) => origin !== "workspace",
  );
  found.ImportPiece = without(await workspace.rows("ImportPiece"), "workspaceId");
  found.Workspace = without(await workspace.rows("Workspace"), "id", "dataVersion", "createdAt");
  return found;
}

/** The files of an export but the log, which grows, and what says when it was made. */
function filesOf(zip: Uint8Array): Record<string, string> {
  const files = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]);
  const {
    "manifest.json": _,
    "members.csv": __,
    "log.csv": ___,
    ...rest
  } = Object.fromEntries(files);
  const { dataVersion, createdAt, ...settings } = JSON.parse(rest["workspace.json"] ?? "{}");
  return { ...rest, "workspace.json": JSON.stringify(settings) };
}

it("goes from one database to the other", async () => {
  const first = await openWorkspace(await freshSqlite());
  await fillWorkspace(first);
  await first.database.prisma.import.deleteMany({ where: { status: { notIn: ["done"] } } });
  const zip = await exported(first);
  const content = await contentOf(first);
  const second = await openWorkspace(await freshPostgres());
  await received(second.scope, zip);
  await second.runJobs();
  expect(await contentOf(second)).toEqual(content);
});

describeOnBothDatabases("the export of a workspace", (shared) => {
  it("comes back as the same workspace, and is exported as the same again", async () => {
    const first = await openWorkspace(shared());
    const { database } = first;
    await fillWorkspace(first);
    await addUser(database, "anna", null);
    const me = (await first.rows("Person")).find(({ nameKey }) => nameKey === "me");
    await addMember(first.scope, "anna", "owner", String(me?.id));
    // An import that waits for a person was planned for these accounts: it does not go on elsewhere.
    await database.prisma.import.updateMany({
      where: { workspaceId: first.scope.workspaceId, status: { notIn: ["done"] } },
      data: { status: "cancelled" },
    });
    const zip = await exported(first);

    const second = await addWorkspace(database);
    await addUser(database, "berta", null);
    const [other] = await second.rows("Person");
    await addMember(second.scope, "berta", "owner", String(other?.id));
    const sent = await received(second.scope, zip);
    expect(sent.ok).toBe(true);
    await second.runJobs();
    const record = sent.ok ? await readImport(second.scope, sent.value.id) : undefined;
    expect(record).toMatchObject({ status: "done", problem: null });
    expect(await contentOf(second)).toEqual(await contentOf(first));

    const members = await database.prisma.member.findMany({
      where: { workspaceId: second.scope.workspaceId },
    });
    expect(members).toMatchObject([{ userId: "berta", role: "owner", personId: me?.id }]);
    const log = await database.prisma.logEntry.findMany({
      where: { workspaceId: second.scope.workspaceId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    const old = await database.prisma.logEntry.findMany({
      where: { workspaceId: first.scope.workspaceId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    const plain = (entries: typeof log) => entries.map(({ workspaceId, ...entry }) => entry);
    expect(plain(log.slice(0, -1))).toEqual(plain(old));
    expect(log.at(-1)).toMatchObject({ action: "workspace.landed", actorKind: "product" });
    expect(filesOf(await exported(second))).toEqual(filesOf(zip));
  });

  it("holds no secret, and no cell that a spreadsheet runs", async () => {
    const workspace = await openWorkspace(shared());
    await fillWorkspace(workspace);
    await addUser(workspace.database, "clara", workspace.scope.workspaceId);
    await addMember(workspace.scope, "clara", "owner", "x");
    const files = unzipSync(await exported(workspace));
    const { prisma } = workspace.database;
    const where = { workspaceId: workspace.scope.workspaceId };
    const secrets = [
      ...(await prisma.apiKey.findMany({ where })).map(({ hash }) => hash),
      ...(await prisma.invitation.findMany({ where })).map(({ hash }) => hash),
      ...(await prisma.session.findMany({ where })).map(({ token }) => token),
    ];
    expect(secrets).toHaveLength(3);
    const tables = Object.entries(files).filter(([name]) => name.endsWith(".csv"));
    expect(tables).toHaveLength(14);
    for (const [name, bytes] of Object.entries(files)) {
      const text = strFromU8(bytes);
      for (const secret of secrets) expect(text, name).not.toContain(secret);
    }
    for (const [name, bytes] of tables) {
      const { data } = Papa.parse<string[]>(strFromU8(bytes), { newline: "\r\n" });
      expect(data.length, name).toBeGreaterThan(1);
      const risky = data.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell));
      for (const cell of risky) expect(cell, name).toMatch(/^-?\d+(\.\d+)?$/);
    }
    expect(strFromU8(files["members.csv"] ?? new Uint8Array())).toContain("clara@example.com");
  });

  it("is handed out whole for seven days, by its workspace alone, and is made once at a time", async () => {
    const workspace = await openWorkspace(shared());
    const other = await addWorkspace(workspace.database);
    const { scope } = workspace;
    const now = new Date();
    await startExport(scope, now);
    await startExport(scope, now);
    const { making } = await viewExports(scope, now);
    expect(making).toMatchObject({ status: "making" });
    const id = making?.id ?? "";
    expect(await openExport(scope, id, now)).toBeUndefined();
    // What a worker left that died in the middle.
    const { workspaceId } = scope;
    const left = { workspaceId, exportId: id, number: 7, bytes: new Uint8Array([1]) };
    await workspace.database.prisma.exportPiece.create({ data: left });
    await workspace.runJobs();
    const file = await openExport(scope, id, now);
    expect(file?.name).toMatch(/^clientele-test-\d{4}-\d\d-\d\d\.zip$/);
    let bytes = 0;
    for await (const piece of file?.pieces ?? []) bytes += piece.length;
    expect(bytes).toBe(file?.byteSize);
    expect(await openExport(other.scope, id, now)).toBeUndefined();
    const later = new Date(now.getTime() + 7 * 86_400_000);
    expect(await openExport(scope, id, later)).toBeUndefined();
    await dropExports(scope, new Date(later.getTime() - 1));
    const { prisma } = workspace.database;
    const where = { workspaceId };
    expect(await prisma.exportPiece.count({ where })).toBeGreaterThan(0);
    await dropExports(scope, later);
    expect(await prisma.exportPiece.count({ where })).toBe(0);
    expect(await prisma.export.count({ where })).toBe(0);
    const log = await prisma.logEntry.findMany({ where });
    expect(log.map(({ action }) => action)).toEqual(["workspace.exported"]);
  });
});
