import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

/** The versions a workspace has stored; the built-in one is none of them. */
export async function listModelVersions({ workspaceId }: Scope): Promise<string[]> {
  const rows = await database().prisma.scoringModel.findMany({
    where: { workspaceId },
    select: { version: true },
  });
  return rows.map(({ version }) => version);
}

/** The text of a stored model; its reader checks it. Undefined where the version does not exist. */
export async function readModelText(scope: Scope, version: string): Promise<string | undefined> {
  const row = await database().prisma.scoringModel.findUnique({
    where: { workspaceId_version: { workspaceId: scope.workspaceId, version } },
    select: { definition: true },
  });
  return row?.definition;
}
