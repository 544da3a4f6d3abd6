import { z } from "zod";
import type { BulkTransaction } from "@/lib/db/bulk";
import { database } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { ImportRecord } from "@/lib/schemas/import-record";
import type { StoredRecord } from "@/lib/schemas/stored-row";
import type { ExportedWorkspace } from "@/lib/schemas/workspace-file";
import { type ExportedTable, WORKSPACE_TABLES } from "@/lib/schemas/workspace-tables";
import type { Scope } from "@/lib/scope";
import { moveImport, readImport } from "./imports";
import type { LandingClosing } from "./landing-closing";
import { type LogNote, note } from "./log";

/** What of an exported workspace is written when its accounts have been. */
export interface WorkspaceClosing {
  readonly importId: string;
  readonly settings: ExportedWorkspace;
  readonly people: readonly StoredRecord[];
  readonly models: readonly StoredRecord[];
  readonly modelApplications: readonly StoredRecord[];
  readonly rates: readonly StoredRecord[];
}

/**
 * In the transaction that closes the landing of an exported workspace: its settings, but for the
 * name that was chosen for the new one, its owners of accounts, its models with when they were
 * applied, and its rates; and the job that writes what is left.
 */
export function closeWorkspaceLanding(
  closing: LandingClosing,
  scope: Scope,
  { importId, settings, people, models, modelApplications, rates }: WorkspaceClosing,
): void {
  const { workspaceId } = scope;
  closing.also(async (transaction) => {
    await takeInPeople(transaction, workspaceId, people);
    await insertStored(transaction, workspaceId, "models", models);
    await insertStored(transaction, workspaceId, "modelApplications", modelApplications);
    await insertStored(transaction, workspaceId, "rates", rates);
    const { asOf, ratedAsOf, currency, timeZone, locale, modelVersion, dataVersion } = settings;
    await transaction.execute(
      `UPDATE "Workspace" SET "asOf" = ?, "ratedAsOf" = ?, "currency" = ?, "timeZone" = ?,
         "locale" = ?, "modelVersion" = ?, "dataVersion" = ?, "projectBased" = ?, "kamsSeeOwn" = ?,
         "keysRule" = 0
       WHERE "id" = ?`,
      [
        ...[asOf, ratedAsOf, currency, timeZone, locale, modelVersion, dataVersion],
        ...[settings.projectBased, settings.kamsSeeOwn, workspaceId],
      ],
    );
    await transaction.execute(
      `UPDATE "Import" SET "status" = 'landing' WHERE "workspaceId" = ? AND "id" = ?`,
      [workspaceId, importId],
    );
    const job = {
      id: newId(),
      workspaceId,
      kind: "read-workspace",
      subjectId: importId,
      startedBy: scope.actor.kind === "product" ? null : JSON.stringify(scope.actor),
      status: "queued",
      fence: 0,
      attempts: 0,
      done: 0,
      total: 0,
      createdAt: new Date(),
    };
    await transaction.insert("Job", Object.keys(job), [Object.values(job)]);
  });
}

const owner = z.object({ id: z.string(), nameKey: z.string() });

/**
 * Account owners keep their ids. Who made the new workspace, or came to it meanwhile, and has
 * the name of one of them is that one from now on.
 */
async function takeInPeople(
  transaction: BulkTransaction,
  workspaceId: string,
  people: readonly StoredRecord[],
): Promise<void> {
  const ids = new Map(people.map(({ id, nameKey }) => [String(nameKey), String(id)]));
  const sql = `SELECT "id", "nameKey" FROM "Person" WHERE "workspaceId" = ?`;
  for (const row of await transaction.select(sql, [workspaceId])) {
    const { id, nameKey } = owner.parse(row);
    const taken = ids.get(nameKey);
    if (taken === undefined) continue;
    for (const [table, column] of [
      ["Member", "personId"],
      ["ApiKey", "ownerId"],
    ]) {
      await transaction.execute(
        `UPDATE "${table}" SET "${column}" = ? WHERE "workspaceId" = ? AND "${column}" = ?`,
        [taken, workspaceId, id],
      );
    }
    await transaction.execute(`DELETE FROM "Person" WHERE "workspaceId" = ? AND "id" = ?`, [
      workspaceId,
      id,
    ]);
  }
  await insertStored(transaction, workspaceId, "people", people);
}

/** Adds rows of an exported workspace; those that are there already stay as they are. */
export async function addStoredRows(
  { workspaceId }: Scope,
  name: ExportedTable,
  rows: readonly StoredRecord[],
): Promise<void> {
  await database().bulk.land((transaction) =>
    insertStored(transaction, workspaceId, name, rows, true),
  );
}

async function insertStored(
  transaction: BulkTransaction,
  workspaceId: string,
  name: ExportedTable,
  rows: readonly StoredRecord[],
  again = false,
): Promise<void> {
  const { table, key, columns } = WORKSPACE_TABLES[name];
  const names = Object.keys(columns);
  await transaction.insert(
    table,
    ["workspaceId", ...names],
    rows.map((row) => [workspaceId, ...names.map((column) => row[column] ?? null)]),
    again ? { key: ["workspaceId", key], update: [] } : undefined,
  );
}

/** Adds a piece of an imported file, or puts it in the place of the one that is there. */
export async function addStoredPiece(
  { workspaceId }: Scope,
  importId: string,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await database().prisma.importPiece.upsert({
    where: { workspaceId_importId_number: { workspaceId, importId, number } },
    create: { workspaceId, importId, number, bytes },
    update: { bytes },
    select: { number: true },
  });
}

/** Ends the import of an exported workspace and notes it, once. */
export async function finishWorkspaceImport(
  scope: Scope,
  importId: string,
  entry: LogNote,
): Promise<void> {
  await database().inTransaction(async (transaction) => {
    const change = { status: "done", finishedAt: new Date() } as const;
    if (await moveImport(scope, importId, ["landing"], change, transaction)) {
      await note(transaction, scope, entry);
    }
  });
}

const PIECES_AT_ONCE = 16;

/** Drops the pieces of the ZIP: what was in it is in the workspace, or not wanted. */
export async function dropFile({ workspaceId }: Scope, importId: string): Promise<void> {
  const { prisma } = database();
  const where = { workspaceId, importId };
  for (let to = PIECES_AT_ONCE; (await prisma.importPiece.count({ where })) > 0; ) {
    await prisma.importPiece.deleteMany({ where: { ...where, number: { lt: to } } });
    to += PIECES_AT_ONCE;
  }
}

/**
 * The import by which the workspace is to come from an export, until it has: a workspace with
 * accounts has nothing to wait for where that failed.
 */
export async function findArrival(scope: Scope): Promise<ImportRecord | undefined> {
  const { workspaceId } = scope;
  const { prisma } = database();
  const arriving = { workspaceId, origin: "workspace", status: { not: "done" } };
  const found = await prisma.import.findFirst({ where: arriving, select: { id: true } });
  const record = found ? await readImport(scope, found.id) : undefined;
  if (record?.status !== "failed") return record;
  const account = await prisma.account.findFirst({ where: { workspaceId }, select: { id: true } });
  return account ? undefined : record;
}

/** A new workspace stays once its file has arrived. */
export async function keepNewWorkspace({ workspaceId }: Scope): Promise<void> {
  const where = { id: workspaceId };
  await database().prisma.workspace.updateMany({ where, data: { deleteAfter: null } });
}

/** A new workspace goes at once, where its file did not arrive. */
export async function leaveNewWorkspace({ workspaceId }: Scope, now: Date): Promise<void> {
  const where = { id: workspaceId };
  await database().prisma.workspace.updateMany({ where, data: { deleteAfter: now } });
}
