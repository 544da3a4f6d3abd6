import { database } from "@/lib/db/client";
import { newId } from "@/lib/new-id";
import type { LogDetails } from "@/lib/schemas/log-entry";
import { DEFAULT_WORKSPACE_ID, NEW_WORKSPACE } from "@/lib/schemas/workspace";
import type { Scope } from "@/lib/scope";
import type { Day } from "@/lib/scoring/facts";
import { note } from "./log";
import { queueRefresh } from "./queue-refresh";

/** The settings of a workspace. */
export interface WorkspaceRecord {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly asOf: Day | null;
  readonly projectBased: boolean;
  /** KAMs see only the accounts they own. */
  readonly kamsSeeOwn: boolean;
  readonly modelVersion: string;
  readonly dataVersion: number;
  readonly ratedAsOf: Day | null;
  /** Another with every change of the rates of currencies. */
  readonly ratesMark: string | null;
}

const WORKSPACE = {
  id: true,
  name: true,
  currency: true,
  timeZone: true,
  locale: true,
  asOf: true,
  projectBased: true,
  kamsSeeOwn: true,
  modelVersion: true,
  dataVersion: true,
  ratedAsOf: true,
  ratesMark: true,
} as const;

/** The workspace of the scope. Throws where it is gone: the scope was made for it. */
export async function readWorkspace(scope: Scope): Promise<WorkspaceRecord> {
  return database().prisma.workspace.findUniqueOrThrow({
    where: { id: scope.workspaceId },
    select: WORKSPACE,
  });
}

/** What the people of a workspace may set. */
export type WorkspaceSettings = Pick<
  WorkspaceRecord,
  "name" | "currency" | "timeZone" | "locale" | "asOf" | "projectBased" | "kamsSeeOwn"
>;

/**
 * Stores the settings where they are still as they were read, and has the portfolio rated again.
 * False where somebody else was faster.
 * @param details what the log says of it.
 */
export async function saveWorkspaceSettings(
  scope: Scope,
  before: WorkspaceSettings,
  settings: WorkspaceSettings,
  details: LogDetails,
): Promise<boolean> {
  return database().inTransaction(async (transaction) => {
    const { count } = await transaction.workspace.updateMany({
      where: { id: scope.workspaceId, ...before },
      data: { ...settings, dataVersion: { increment: 1 } },
    });
    if (count === 0) return false;
    await note(transaction, scope, {
      action: "settings.changed",
      subjectId: scope.workspaceId,
      subject: settings.name,
      details,
    });
    await queueRefresh(transaction, scope);
    return true;
  });
}

/**
 * The default workspace, made at first use. Takes no scope: it is what the auth layer makes the
 * scope from. When several ask at once the row exists once.
 */
export async function ensureDefaultWorkspace(): Promise<string> {
  if (await hasDefaultWorkspace()) return DEFAULT_WORKSPACE_ID;
  const { owner, ...settings } = NEW_WORKSPACE;
  const data = {
    id: DEFAULT_WORKSPACE_ID,
    ...settings,
    timeZone: Intl.DateTimeFormat("en-GB").resolvedOptions().timeZone,
    people: { create: { id: newId(), ...owner } },
  };
  try {
    await database().prisma.workspace.create({ data, select: { id: true } });
  } catch (error) {
    // Of two who make it at the same moment, the second fails and finds the first's.
    if (!(await hasDefaultWorkspace())) throw error;
  }
  return DEFAULT_WORKSPACE_ID;
}

async function hasDefaultWorkspace(): Promise<boolean> {
  const where = { id: DEFAULT_WORKSPACE_ID };
  const found = await database().prisma.workspace.findUnique({ where, select: { id: true } });
  return found !== null;
}

/** Every workspace's id, for the worker's daily round. */
export async function listWorkspaceIds(): Promise<string[]> {
  const rows = await database().prisma.workspace.findMany({ select: { id: true } });
  return rows.map((row) => row.id);
}

/** Every workspace's id and name, for a command that is told which one is meant. */
export function listWorkspaceNames(): Promise<{ id: string; name: string }[]> {
  return database().prisma.workspace.findMany({
    where: { deleteAfter: null },
    select: { id: true, name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
}
