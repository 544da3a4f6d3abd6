import { headers } from "next/headers";
import { forgetAttempts, letThrough } from "@/lib/repositories/attempts";
import { hasPeople } from "@/lib/repositories/first-owner";
import { endSessions } from "@/lib/repositories/sessions";
import { signInForm } from "@/lib/schemas/people-forms";
import { authServer } from "./auth-server";
import { beginSession } from "./begin-session";
import { currentPerson } from "./current-scope";
import { requestOrigin } from "./request-origin";
import { scopesOf } from "./scopes-of";
import { tokenHash } from "./token";
import { Turns } from "./turns";

/** Three guesses of one address get through to checking in any such time, over all instances. */
const WINDOW_MS = 10_000;

/**
 * Every guess costs 19 MiB and some 30 ms, for ever new addresses too. Two at once are about 60 a
 * second; who comes last waits about a second. Twenty of one address may wait: an office behind
 * one address that begins its day gets in, and a flood from one leaves room for others.
 */
const guesses = new Turns({ atOnce: 2, waiting: 60, waitingOfOne: 20 });

export interface SignInState {
  readonly problem?: string;
  /** What was typed comes back, but for the password. */
  readonly email: string;
}

/** The same sentence for an unknown address and a wrong password: it tells nobody who is here. */
const WRONG = "The e-mail address or password is wrong.";
const TOO_OFTEN = "Too many attempts. Wait ten seconds and try again.";
const FULL = "Too many people are signing in right now. Try again in a few seconds.";

/** Checks an address and a password and begins a session; undefined, or what to show on the form. */
export async function signIn(
  fields: Readonly<Record<string, unknown>>,
): Promise<SignInState | undefined> {
  const form = signInForm.safeParse(fields);
  if (!form.success) return { problem: WRONG, email: "" };
  const { email, password } = form.data;
  const key = tokenHash(`sign-in ${email}`);
  if (!(await letThrough(key, WINDOW_MS, new Date()))) return { problem: TOO_OFTEN, email };
  const { from = "" } = await requestOrigin();
  const checked = await guesses.take(from, () => beginSession(email, password));
  if (!checked.ok) return { problem: FULL, email };
  if (!checked.value) return { problem: WRONG, email };
  await forgetAttempts(key);
  return undefined;
}

/** Ends the session of this request, or all sessions of its person, and takes its cookie back. */
export async function signOut(which: "this" | "all"): Promise<void> {
  const person = await currentPerson();
  // By ourselves, as the library takes the cookie back where the session could not be ended, too.
  if (person) {
    const { userId, name, sessionId } = person;
    const actor = { kind: "person", id: userId, name } as const;
    const scopes = await scopesOf(userId, { ...actor, ...(await requestOrigin()) });
    await endSessions(scopes, userId, which === "this" ? sessionId : undefined);
  }
  await authServer().api.signOut({ headers: await headers() });
}

/** Whether anybody can sign in at all. */
export function isSetUp(): Promise<boolean> {
  return hasPeople();
}
