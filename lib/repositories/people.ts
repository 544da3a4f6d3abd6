import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

export interface PersonRecord {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
}

/** Everyone who owns accounts, oldest first: the first one owns what names no owner. */
export async function listPeople(scope: Scope): Promise<PersonRecord[]> {
  return database().prisma.person.findMany({
    where: { workspaceId: scope.workspaceId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, nameKey: true },
  });
}

/** The person of that name, made where there is none. */
export async function findOrAddPerson(scope: Scope, person: PersonRecord): Promise<PersonRecord> {
  const { workspaceId } = scope;
  const { prisma } = database();
  const where = { workspaceId_nameKey: { workspaceId, nameKey: person.nameKey } };
  const select = { id: true, name: true, nameKey: true };
  try {
    return await prisma.person.upsert({
      where,
      create: { workspaceId, ...person },
      update: {},
      select,
    });
  } catch (error) {
    // Postgres: of two who add the same name together, the second fails and finds the first's.
    const found = await prisma.person.findUnique({ where, select });
    if (found) return found;
    throw error;
  }
}

/** Somebody who owns accounts, or did. */
export interface OwnerRecord extends PersonRecord {
  readonly accounts: number;
  /** They are a member, who signs in. */
  readonly isMember: boolean;
}

const ownerRow = z.object({
  id: z.string(),
  name: z.string(),
  nameKey: z.string(),
  accounts: z.number(),
  members: z.number(),
});

/** Everyone who owns accounts or may, by name, with how many accounts they own. */
export async function listOwners(scope: Scope): Promise<OwnerRecord[]> {
  const rows = await database().reads.select(
    `SELECT p."id", p."name", p."nameKey",
       (SELECT count(*) FROM "PortfolioRow" r
          WHERE r."workspaceId" = p."workspaceId" AND r."ownerId" = p."id") AS "accounts",
       (SELECT count(*) FROM "Member" m
          WHERE m."workspaceId" = p."workspaceId" AND m."personId" = p."id") AS "members"
     FROM "Person" p WHERE p."workspaceId" = ? ORDER BY p."nameKey", p."id"`,
    [scope.workspaceId],
  );
  return rows.map((row) => {
    const { members, ...owner } = ownerRow.parse(row);
    return { ...owner, isMember: members > 0 };
  });
}
