import { createHash, randomUUID } from "node:crypto";
import { ROLES, type Role } from "@/lib/schemas/roles";
import { DEFAULT_WORKSPACE_ID } from "@/lib/schemas/workspace";
import type { Product } from "@/tests/e2e/start-product";
import type { Stored } from "./stored";
import type { Word } from "./world";

export const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** The id of an owner of accounts in the second workspace who is nobody's any more. */
export const LENDER = "lender";

/** A second workspace that lets its first owner in by a link; answers the link's token. */
export async function otherWorkspaceInvitation(stored: Stored): Promise<string> {
  const id = "zwinge";
  const now = "2026-01-01T00:00:00.000+00:00";
  const token = randomUUID();
  await stored.run(
    `INSERT INTO "Workspace" ("id", "name", "currency", "timeZone", "locale", "modelVersion", "createdAt")
     SELECT $1, $2, "currency", "timeZone", "locale", "modelVersion", "createdAt" FROM "Workspace"`,
    id,
    "Accounts of zwinge",
  );
  await stored.run(
    `INSERT INTO "Person" ("workspaceId", "id", "name", "nameKey", "createdAt") VALUES ($1, $2, $3, $4, $5)`,
    ...[id, LENDER, "Me", "me", now],
  );
  await stored.run(
    `INSERT INTO "Member" ("workspaceId", "userId", "role", "personId", "createdAt")
     SELECT $1, "userId", "role", $2, "createdAt" FROM "Member" WHERE "role" = 'owner'`,
    ...[id, LENDER],
  );
  await stored.run(
    `INSERT INTO "Invitation" ("workspaceId", "id", "name", "role", "invitedBy", "hash", "createdAt", "expiresAt")
     SELECT $1, $2, $3, "role", "userId", $4, $5, $6 FROM "Member" WHERE "workspaceId" = 'zwinge'`,
    ...[id, randomUUID(), "other", sha256(token), now, "2099-01-01T00:00:00.000+00:00"],
  );
  return token;
}

/** A key of each role (the KAM's is that of an owner of accounts), one that was revoked and one of the other workspace. */
export async function makeKeys(
  clientele: Product["clientele"],
  stored: Stored,
  kamOwnerId: string,
) {
  const made = await clientele("key", "create", "--name", "revoked key", "--role", "owner");
  const [row] = await stored.run(`SELECT "id" FROM "ApiKey"`);
  await clientele("key", "revoke", String(row?.id));
  // The command line makes one at a time and takes its time over it: the others are its copies.
  const copy = async (role: Role, own: Word, workspaceId: string) => {
    const name = own === "aller" ? `${role} key` : "other key";
    const key = `clientele_${randomUUID()}`;
    await stored.run(
      `INSERT INTO "ApiKey" ("workspaceId", "id", "name", "role", "hash", "ownerId", "createdAt", "expiresAt")
       SELECT $1, $2, $3, $4, $5, $6, "createdAt", "expiresAt" FROM "ApiKey" WHERE "id" = $7`,
      ...[workspaceId, randomUUID(), name, role, sha256(key), kamOwnerId, String(row?.id)],
    );
    return { name, role, own, authorization: `Bearer ${key}` };
  };
  return [
    {
      name: "revoked key",
      role: undefined,
      own: "aller" as const,
      authorization: `Bearer ${made}`,
    },
    ...(await Promise.all(ROLES.map((role) => copy(role, "aller", DEFAULT_WORKSPACE_ID)))),
    await copy("owner", "zwinge", "zwinge"),
  ];
}
