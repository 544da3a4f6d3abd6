import { z } from "zod";
import { database } from "@/lib/db/client";
import { role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { note } from "./log";

const keyRecord = z.object({
  id: z.string(),
  name: z.string(),
  role,
  /** Whose accounts it works with (Person.id), where its role is kam. */
  ownerId: z.string().nullable(),
  createdAt: z.date(),
  expiresAt: z.date(),
  revokedAt: z.date().nullable(),
});
export type ApiKeyRecord = z.infer<typeof keyRecord>;

const KEY = {
  id: true,
  name: true,
  role: true,
  ownerId: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
} as const;

const keyAccess = z.object({
  id: z.string(),
  name: z.string(),
  workspaceId: z.string(),
  role,
  /** Whose accounts it works with (Person.id), where its role is kam. */
  ownerId: z.string().nullable(),
  kamsSeeOwn: z.boolean(),
});
export type KeyAccess = z.infer<typeof keyAccess>;

const ACCESS = {
  id: true,
  name: true,
  workspaceId: true,
  role: true,
  ownerId: true,
  workspace: { select: { kamsSeeOwn: true } },
} as const;

/** Stores a key by its hash. */
export async function addApiKey(
  scope: Scope,
  key: Omit<ApiKeyRecord, "revokedAt">,
  hash: string,
): Promise<void> {
  const { workspaceId } = scope;
  const { id, name, role, expiresAt } = key;
  await database().inTransaction(async (transaction) => {
    await transaction.apiKey.create({ data: { workspaceId, ...key, hash }, select: { id: true } });
    await note(transaction, scope, {
      action: "key.made",
      subjectId: id,
      subject: name,
      details: { role, expires: expiresAt.toISOString().slice(0, 10) },
    });
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
  const { workspaceId } = scope;
  return database().inTransaction(async (transaction) => {
    const where = { workspaceId, id, revokedAt: null };
    const found = await transaction.apiKey.findFirst({ where, select: { name: true } });
    if (!found) return false;
    await transaction.apiKey.updateMany({ where, data: { revokedAt: now } });
    await note(transaction, scope, { action: "key.revoked", subjectId: id, subject: found.name });
    return true;
  });
}

/**
 * What a key opens; undefined where there is none, or it has ended. Takes no scope: it is what the
 * auth layer makes the scope from.
 */
export async function accessOfKey(hash: string, now: Date): Promise<KeyAccess | undefined> {
  return readAccess({ hash, revokedAt: null, expiresAt: { gt: now } });
}

/** What a key of a workspace opens that started something earlier; likewise. */
export async function accessOfKeyId(
  workspaceId: string,
  id: string,
  now: Date,
): Promise<KeyAccess | undefined> {
  return readAccess({ workspaceId, id, revokedAt: null, expiresAt: { gt: now } });
}

async function readAccess(where: {
  readonly hash?: string;
  readonly workspaceId?: string;
  readonly id?: string;
  readonly revokedAt: null;
  readonly expiresAt: { readonly gt: Date };
}): Promise<KeyAccess | undefined> {
  const row = await database().prisma.apiKey.findFirst({ where, select: ACCESS });
  if (!row) return undefined;
  const { workspace, ...access } = row;
  return keyAccess.parse({ ...access, ...workspace });
}
