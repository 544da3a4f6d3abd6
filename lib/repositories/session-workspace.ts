import { database } from "@/lib/db/client";

/**
 * Has a session work in another workspace from its next request on. Takes no scope: a session
 * belongs to a person, whose membership the caller has looked up.
 */
export async function setSessionWorkspace(sessionId: string, workspaceId: string): Promise<void> {
  await database().prisma.session.updateMany({
    where: { id: sessionId },
    data: { workspaceId },
  });
}
