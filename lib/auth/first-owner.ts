import { createHash, randomInt } from "node:crypto";
import { nameKey } from "@/lib/importing/name-key";
import { letThrough } from "@/lib/repositories/attempts";
import { createFirstOwner, hasPeople, replaceFirstOwnerCode } from "@/lib/repositories/first-owner";
import { err, ok, type Result } from "@/lib/result";
import { formFields } from "@/lib/schemas/form-fields";
import { firstOwnerForm, type OwnerOptions, ownerOptions } from "@/lib/schemas/people-forms";
import { hashPassword } from "./password-hash";

export type { OwnerOptions };

/** Without letters and figures that look alike. */
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const CODE_LENGTH = 12;
const WINDOW_MS = 10_000;

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A new one-time code for the first owner, where there is none yet; undefined afterwards. */
export async function makeFirstOwnerCode(): Promise<string | undefined> {
  if (await hasPeople()) return undefined;
  const letters = Array.from({ length: CODE_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]);
  const code = letters.join("");
  await replaceFirstOwnerCode(sha256(code), new Date());
  return code.replace(/(.{4})(?=.)/g, "$1-");
}

export interface FirstOwnerState {
  readonly problems: Readonly<Record<string, string>>;
  /** What was typed comes back, but for the password. */
  readonly values: Readonly<Record<string, string>>;
}

const TAKEN = "There is an owner already. Sign in instead.";
const WRONG_CODE = "This is not the code that the last start printed.";
const TOO_OFTEN = "Too many attempts. Wait ten seconds and try again.";

/** Makes the first owner from the form; undefined when it is done, else what to show on it. */
export async function takeFirstOwner(data: FormData): Promise<FirstOwnerState | undefined> {
  const typed = formFields(data);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name].slice(0, 254) : "");
  const values = { code: text("code"), name: text("name"), email: text("email") };
  const form = firstOwnerForm.safeParse(typed);
  if (!form.success) {
    const problems = form.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { problems: Object.fromEntries(problems), values };
  }
  if (!(await letThrough(sha256("first owner"), WINDOW_MS, new Date()))) {
    return { problems: { code: TOO_OFTEN }, values };
  }
  const { code, name, email, password } = form.data;
  const owner = { name, nameKey: nameKey(name), email, passwordHash: await hashPassword(password) };
  const outcome = await createFirstOwner(owner, new Date(), sha256(code));
  if (outcome === "created") return undefined;
  return { problems: { code: outcome === "taken" ? TAKEN : WRONG_CODE }, values };
}

/** The command line's way to the first owner: whoever may run it needs no code. */
export async function addFirstOwner(options: OwnerOptions): Promise<Result<void, string>> {
  const parsed = ownerOptions.safeParse(options);
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message).join(" "));
  const { name, email, password, workspace } = parsed.data;
  const passwordHash = await hashPassword(password);
  const owner = { name, nameKey: nameKey(name), email, passwordHash, workspace };
  const outcome = await createFirstOwner(owner, new Date());
  return outcome === "created" ? ok(undefined) : err(TAKEN);
}
