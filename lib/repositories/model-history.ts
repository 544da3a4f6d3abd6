import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

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
export async function listModelsApplied(
  { workspaceId }: Scope,
  limit: number,
): Promise<ModelApplied[]> {
  const { prisma } = database();
  const applied = await prisma.modelApplication.findMany({
    where: { workspaceId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: limit,
    select: { version: true, at: true, by: true },
  });
  const stored = await prisma.scoringModel.findMany({
    where: { workspaceId, version: { in: [...new Set(applied.map(({ version }) => version))] } },
    select: { version: true, definition: true },
  });
  const texts = new Map(stored.map(({ version, definition }) => [version, definition]));
  return applied.reverse().map((one) => ({ ...one, definition: texts.get(one.version) }));
}
