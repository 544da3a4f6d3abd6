import { endSessions, listSessions } from "@/lib/repositories/sessions";
import { browserName } from "./browser-name";
import type { CurrentPerson } from "./current-scope";
import type { RequestOrigin } from "./request-origin";
import { scopesOf } from "./scopes-of";

/** One of somebody's sessions, in words. */
export interface OwnSession {
  readonly id: string;
  /** "Firefox on Windows" */
  readonly browser: string;
  readonly from: string;
  /** In the formats and the time zone of the workspace. */
  readonly began: string;
  readonly isThis: boolean;
}

/** Where somebody is signed in, this browser first. */
export async function ownSessions(
  { userId, sessionId }: Pick<CurrentPerson, "userId" | "sessionId">,
  now: Date,
  instant: (at: Date) => string,
): Promise<OwnSession[]> {
  const sessions = await listSessions(userId, now);
  const views = sessions.map(({ id, ipAddress, userAgent, createdAt }) => ({
    id,
    browser: browserName(userAgent ?? ""),
    from: ipAddress || "unknown",
    began: instant(createdAt),
    isThis: id === sessionId,
  }));
  return views.toSorted((a, b) => Number(b.isThis) - Number(a.isThis));
}

/** Ends one of somebody's own sessions; another person's is left alone. */
export async function endOwnSession(
  { userId, name }: Pick<CurrentPerson, "userId" | "name">,
  id: string,
  origin: RequestOrigin,
): Promise<void> {
  const scopes = await scopesOf(userId, { kind: "person", id: userId, name, ...origin });
  await endSessions(scopes, userId, id);
}
