import { database } from "@/lib/db/client";

/** Ends a session. Takes no scope: a session belongs to a person, not to a workspace. */
export async function endSession(id: string): Promise<void> {
  await database().prisma.session.deleteMany({ where: { id } });
}
