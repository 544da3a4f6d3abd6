import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";
import { noteInEach } from "./log";

const session = z.object({
  id: z.string(),
  ipAddress: z.string().nullable(),
  userAgent: z.string().nullable(),
  createdAt: z.date(),
});
/** One signed-in browser. */
export type SessionRecord = z.infer<typeof session>;

/**
 * The sessions of somebody that still hold, the newest first. Takes no scope, as everything about
 * sessions: they belong to a person. The scopes of the others say where they are noted.
 */
export async function listSessions(userId: string, now: Date): Promise<SessionRecord[]> {
  const rows = await database().prisma.session.findMany({
    where: { userId, expiresAt: { gt: now } },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    select: { id: true, ipAddress: true, userAgent: true, createdAt: true },
  });
  return rows.map((row) => session.parse(row));
}

/** Lets a session that was just made work in one workspace. */
export async function settleSession(token: string, workspaceId: string | null): Promise<void> {
  await database().prisma.session.updateMany({ where: { token }, data: { workspaceId } });
}

/** Notes that somebody signed in. */
export function noteSessionBegan(scopes: readonly Scope[]): Promise<void> {
  return database().inTransaction((transaction) =>
    noteInEach(transaction, scopes, { action: "session.began" }),
  );
}

/** Takes a session back that could not be noted. */
export async function dropSession(token: string): Promise<void> {
  await database().prisma.session.deleteMany({ where: { token } });
}

/** Ends a session of somebody, or all of theirs where none is named; answers how many it were. */
export function endSessions(
  scopes: readonly Scope[],
  userId: string,
  id?: string,
): Promise<number> {
  return database().inTransaction(async (transaction) => {
    const where = id === undefined ? { userId } : { userId, id };
    const { count } = await transaction.session.deleteMany({ where });
    const details = { sessions: count };
    if (count > 0) await noteInEach(transaction, scopes, { action: "sessions.ended", details });
    return count;
  });
}

/** Forgets the sessions that have ended by themselves, and with them where they came from. */
export async function dropEndedSessions(now: Date): Promise<void> {
  await database().prisma.session.deleteMany({ where: { expiresAt: { lte: now } } });
}
