import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { changedBy } from "./account-history";
import { type LogNote, note } from "./log";

/** A version of the model as it is listed; what it says is read one at a time. */
export interface ModelVersion {
  readonly version: string;
  readonly name: string | null;
  readonly note: string | null;
  /** Who made it, as they were called then. */
  readonly by: string | null;
  readonly createdAt: Date;
  /** When it was first applied; from then on it never changes. */
  readonly appliedAt: Date | null;
}

const VERSION = {
  version: true,
  name: true,
  note: true,
  by: true,
  createdAt: true,
  appliedAt: true,
} as const;

/** The versions a workspace has stored, the newest first; the built-in one is none of them. */
export function listModels({ workspaceId }: Scope): Promise<ModelVersion[]> {
  return database().prisma.scoringModel.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: "desc" }, { version: "desc" }],
    select: VERSION,
  });
}

/** The names of these versions. */
export async function listModelVersions(scope: Scope): Promise<string[]> {
  return (await listModels(scope)).map(({ version }) => version);
}

/** The text of a stored model; its reader checks it. Undefined where the version does not exist. */
export async function readModelText(scope: Scope, version: string): Promise<string | undefined> {
  const row = await database().prisma.scoringModel.findUnique({
    where: { workspaceId_version: { workspaceId: scope.workspaceId, version } },
    select: { definition: true },
  });
  return row?.definition;
}

/** When which version was applied, the latest first. */
export async function listModelApplications({ workspaceId }: Scope, limit: number) {
  return database().prisma.modelApplication.findMany({
    where: { workspaceId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: { version: true, at: true, by: true },
  });
}

/** A model that the workspace began to rate with. */
export interface ModelApplied {
  readonly version: string;
  readonly at: Date;
  /** Who applied it, as they were called then. */
  readonly by: string | null;
  /** The text of the model; undefined where the version is built in or no longer stored. */
  readonly definition: string | undefined;
}

/** The newest models a workspace began to rate with, the earliest of them first. */
export async function listModelsApplied(scope: Scope, limit: number): Promise<ModelApplied[]> {
  const applied = await listModelApplications(scope, limit);
  const versions = [...new Set(applied.map(({ version }) => version))];
  const stored = await database().prisma.scoringModel.findMany({
    where: { workspaceId: scope.workspaceId, version: { in: versions } },
    select: { version: true, definition: true },
  });
  const texts = new Map(stored.map(({ version, definition }) => [version, definition]));
  return applied.reverse().map((one) => ({ ...one, definition: texts.get(one.version) }));
}

/** A version that is to be stored. */
export interface NewModel {
  readonly version: string;
  readonly definition: string;
  readonly name: string | null;
  readonly note: string | null;
}

/** Stores a version and notes it in the log; false where the workspace has one of this name. */
export function addModel(scope: Scope, model: NewModel, entry: LogNote): Promise<boolean> {
  const { workspaceId } = scope;
  const { version } = model;
  return database().inTransaction(async (transaction) => {
    if ((await transaction.scoringModel.count({ where: { workspaceId, version } })) > 0) {
      return false;
    }
    await transaction.scoringModel.create({
      data: { workspaceId, ...model, by: changedBy(scope), createdAt: new Date() },
      select: { version: true },
    });
    await note(transaction, scope, entry);
    return true;
  });
}

/** Takes a version out that was never applied; false where it was, or is to be, or is not there. */
export function removeModel(scope: Scope, version: string, entry: LogNote): Promise<boolean> {
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    const open = { workspaceId, kind: "apply-model", subjectId: version };
    const status = { in: ["queued", "running"] };
    if ((await transaction.job.count({ where: { ...open, status } })) > 0) return false;
    const { count } = await transaction.scoringModel.deleteMany({
      where: { workspaceId, version, appliedAt: null },
    });
    if (count === 0) return false;
    await note(transaction, scope, entry);
    return true;
  });
}
