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
