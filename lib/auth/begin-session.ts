import { headers } from "next/headers";
import { dropSession, noteSessionBegan, settleSession } from "@/lib/repositories/sessions";
import type { Scope } from "@/lib/scope";
import { authServer } from "./auth-server";
import { FROM_ADDRESS_HEADER } from "./request-mark";
import { requestOrigin } from "./request-origin";
import { scopesOf } from "./scopes-of";

/** Longer ones are cut: it is for people to tell their browsers apart. */
const USER_AGENT_MAX = 300;

interface Begun {
  readonly token: string;
  readonly user: { readonly id: string; readonly name: string };
}

/**
 * Checks a password and begins a session, under an id that was never used, with its cookie; noted
 * in each workspace of the person, and no session where it cannot be. False where the address or
 * the password is wrong: both take one hash of the password.
 */
export async function beginSession(email: string, password: string): Promise<boolean> {
  const begun = await begin(email, password);
  if (!begun) return false;
  const { token, user } = begun;
  await keepIf(token, async () => {
    const actor = { kind: "person", id: user.id, name: user.name } as const;
    await noteSessionBegan(await scopesOf(user.id, { ...actor, ...(await requestOrigin()) }));
  });
  return true;
}

/** Begins the session that goes on in the place of one that ended with an older password. */
export async function continueSession(scope: Scope, email: string, password: string) {
  const begun = await begin(email, password);
  if (begun) await keepIf(begun.token, () => settleSession(begun.token, scope.workspaceId));
}

async function begin(email: string, password: string): Promise<Begun | undefined> {
  const received = await headers();
  const { from = "" } = await requestOrigin();
  const passed = new Headers({
    "user-agent": received.get("user-agent")?.slice(0, USER_AGENT_MAX) ?? "",
    [FROM_ADDRESS_HEADER]: from,
  });
  try {
    return await authServer().api.signInEmail({ body: { email, password }, headers: passed });
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

async function keepIf(token: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await dropSession(token);
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    "statusCode" in error &&
    (error.statusCode === 401 || error.statusCode === 400)
  );
}
