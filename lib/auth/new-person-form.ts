import { newId } from "@/lib/new-id";
import type { NewSignIn } from "@/lib/repositories/new-people";
import { err, ok, type Result } from "@/lib/result";
import { formFields } from "@/lib/schemas/form-fields";
import { hashPassword } from "./password-hash";
import { passwordProblem } from "./password-rules";

/** What is wrong with a form, field by field, and what was typed: passwords do not come back. */
export interface PersonFormState {
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface FormSchema<Form> {
  safeParse(
    typed: unknown,
  ):
    | { readonly success: true; readonly data: Form }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

interface PersonFields {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Problems by the name of their field. */
export function problemsOf(issues: readonly Issue[]): Readonly<Record<string, string>> {
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

/** What was typed, for a form that comes back. */
export function typedValues(data: FormData): PersonFormState["values"] {
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === "string" ? value.slice(0, 254) : "";
  };
  return { code: text("code"), name: text("name"), email: text("email") };
}

/** Checks the form of somebody who begins to sign in, their new password too. */
export function readPersonForm<Form extends PersonFields>(
  schema: FormSchema<Form>,
  data: FormData,
): Result<Form, PersonFormState> {
  const values = typedValues(data);
  const form = schema.safeParse(formFields(data));
  if (!form.success) return err({ problems: problemsOf(form.error.issues), values });
  const { name, email, password } = form.data;
  const problem = passwordProblem(password, [name, email]);
  return problem === undefined ? ok(form.data) : err({ problems: { password: problem }, values });
}

/** Somebody new, with the hash of their password. */
export async function newSignIn({ name, email, password }: PersonFields): Promise<NewSignIn> {
  return { userId: newId(), name, email, passwordHash: await hashPassword(password) };
}
