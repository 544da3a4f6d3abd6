import { z } from "zod";
import { database } from "@/lib/db/client";
import { role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";

const keyRecord = z.object({
  id: z.string(),
  name: z.string(),
  role,
  createdAt: z.date(),
  expiresAt: z.date(),
  revokedAt: z.date().nullable(),
});
export type ApiKeyRecord = z.infer<typeof keyRecord>;

const KEY = {
  id: true,
  name: true,
  role: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
} as const;

const keyAccess = z.object({ workspaceId: z.string(), role });
export type KeyAccess = z.infer<typeof keyAccess>;

/** Stores a key by its hash. */
export async function addApiKey(
  scope: Scope,
  key: Omit<ApiKeyRecord, "revokedAt">,
  hash: string,
): Promise<void> {
  const { workspaceId } = scope;
  await database().prisma.apiKey.create({
    data: { workspaceId, ...key, hash },
    select: { id: true },
  });
}

/** The keys of a workspace, the newest first. */
export async function listApiKeys(scope: Scope): Promise<ApiKeyRecord[]> {
  const rows = await database().prisma.apiKey.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: KEY,
  });
  return rows.map((row) => keyRecord.parse(row));
}

/** Ends a key at once; false where there is none of this id, or it has ended. */
export async function revokeApiKey(scope: Scope, id: string, now: Date): Promise<boolean> {
  const { count } = await database().prisma.apiKey.updateMany({
    where: { workspaceId: scope.workspaceId, id, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/**
 * What a key opens; undefined where there is none, or it has ended. Takes no scope: it is what the
 * auth layer makes the scope from.
 */
export async function accessOfKey(hash: string, now: Date): Promise<KeyAccess | undefined> {
  const row = await database().prisma.apiKey.findFirst({
    where: { hash, revokedAt: null, expiresAt: { gt: now } },
    select: { workspaceId: true, role: true },
  });
  return row ? keyAccess.parse(row) : undefined;
}
