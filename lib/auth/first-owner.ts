import { randomInt } from "node:crypto";
import { nameKey } from "@/lib/importing/name-key";
import { letThrough } from "@/lib/repositories/attempts";
import { createFirstOwner, hasPeople, replaceFirstOwnerCode } from "@/lib/repositories/first-owner";
import { ensureDefaultWorkspace } from "@/lib/repositories/workspaces";
import { err, ok, type Result } from "@/lib/result";
import { firstOwnerForm, type OwnerOptions, ownerOptions } from "@/lib/schemas/people-forms";
import { type Actor, makeScope, WHOLE } from "@/lib/scope";
import { COMMAND } from "./command-actor";
import { newSignIn, type PersonFormState, readPersonForm, typedValues } from "./new-person-form";
import { passwordProblem } from "./password-rules";
import type { RequestOrigin } from "./request-origin";
import { tokenHash } from "./token";

export type { OwnerOptions };

/** Without letters and figures that look alike. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;
const WINDOW_MS = 10_000;

/** A new one-time code for the first owner, where there is none yet; undefined afterwards. */
export async function makeFirstOwnerCode(): Promise<string | undefined> {
  if (await hasPeople()) return undefined;
  const letters = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  const code = letters.join("");
  await replaceFirstOwnerCode(tokenHash(code), new Date());
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

const TAKEN = "There is an owner already. Sign in instead.";
const WRONG_CODE = "Wrong code. Use the code printed when Clientele was last started.";
const TOO_OFTEN = "Too many attempts. Wait ten seconds and try again.";

/** Makes the first owner from the form; undefined when it is done, else what to show on it. */
export async function takeFirstOwner(
  data: FormData,
  origin: RequestOrigin = {},
): Promise<PersonFormState | undefined> {
  const form = readPersonForm(firstOwnerForm, data);
  if (!form.ok) return form.error;
  const values = typedValues(data);
  if (!(await letThrough(tokenHash("first owner"), WINDOW_MS, new Date()))) {
    return { problems: { code: TOO_OFTEN }, values };
  }
  const person = await newSignIn(form.value);
  const actor: Actor = { kind: "person", id: person.userId, name: person.name, ...origin };
  const owner = { name: person.name, nameKey: nameKey(person.name) };
  const codeHash = tokenHash(form.value.code);
  const outcome = await createFirstOwner(
    await scopeAs(actor),
    { ...person, owner },
    new Date(),
    codeHash,
  );
  if (outcome === "created") return undefined;
  return { problems: { code: outcome === "taken" ? TAKEN : WRONG_CODE }, values };
}

/** The command line's way to the first owner: whoever may run it needs no code. */
export async function addFirstOwner(options: OwnerOptions): Promise<Result<void, string>> {
  const parsed = ownerOptions.safeParse(options);
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message).join(" "));
  const { name, email, password, workspace } = parsed.data;
  const problem = passwordProblem(password, [name, email]);
  if (problem !== undefined) return err(problem);
  const owner = { name, nameKey: nameKey(name) };
  const person = { ...(await newSignIn(parsed.data)), owner, workspace };
  const outcome = await createFirstOwner(await scopeAs(COMMAND), person, new Date());
  return outcome === "created" ? ok(undefined) : err(TAKEN);
}

const scopeAs = async (actor: Actor) => makeScope(await ensureDefaultWorkspace(), actor, WHOLE);
