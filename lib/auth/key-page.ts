import { listApiKeys, revokeApiKey } from "@/lib/repositories/api-keys";
import { listPeople } from "@/lib/repositories/people";
import { formFields } from "@/lib/schemas/form-fields";
import { keyForm, keyId } from "@/lib/schemas/people-forms";
import type { Role } from "@/lib/schemas/roles";
import type { Scope } from "@/lib/scope";
import { makeApiKey } from "./api-keys";

/** The keys of a workspace as the page shows them. */
export interface KeysView {
  readonly keys: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: Role;
    /** Whose accounts it works with, by name; empty for all of them. */
    readonly owner: string;
    /** Until when it opens anything. */
    readonly lastDay: string;
    readonly state: "active" | "expired" | "revoked";
  }[];
  /** Whose accounts a key can work with. */
  readonly people: readonly { readonly value: string; readonly label: string }[];
}

/** What the form answers: the new key, shown once, or what is wrong with what was typed. */
export interface KeyState {
  readonly key?: string;
  readonly problems: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string>>;
}

/** Every key of the workspace, ended ones too. */
export async function viewKeys(
  scope: Scope,
  now: Date,
  instant: (at: Date) => string,
): Promise<KeysView> {
  const [keys, people] = await Promise.all([listApiKeys(scope), listPeople(scope)]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    keys: keys.map(({ id, name, role, ownerId, expiresAt, revokedAt }) => ({
      id,
      name,
      role,
      owner: role === "kam" ? (names.get(ownerId ?? "") ?? "nobody") : "",
      lastDay: instant(expiresAt),
      state: revokedAt ? "revoked" : expiresAt > now ? "active" : "expired",
    })),
    people: people.map(({ id, name }) => ({ value: id, label: name })),
  };
}

/** Makes a key from the form. */
export async function makeKey(scope: Scope, data: FormData): Promise<KeyState> {
  const typed = formFields(data);
  const text = (name: string) => (typeof typed[name] === "string" ? typed[name].slice(0, 200) : "");
  const values = {
    name: text("name"),
    role: text("role"),
    days: text("days"),
    ownerId: text("ownerId"),
  };
  const form = keyForm.safeParse(typed);
  if (!form.success) {
    const problems = form.error.issues.map(({ path, message }) => [path.join("."), message]);
    return { problems: Object.fromEntries(problems), values };
  }
  const { ownerId, ...key } = form.data;
  const isOneOfThem = (await listPeople(scope)).some(({ id }) => id === ownerId);
  if (key.role === "kam" && !isOneOfThem) {
    return { problems: { ownerId: "Choose a person from the list." }, values };
  }
  const owned = key.role === "kam" ? ownerId : null;
  return { key: await makeApiKey(scope, { ...key, ownerId: owned }), problems: {}, values: {} };
}

/** Ends a key: the next request with it is refused. */
export async function revokeKey(scope: Scope, data: FormData, now: Date): Promise<void> {
  const form = keyId.safeParse(formFields(data));
  if (form.success) await revokeApiKey(scope, form.data.id, now);
}
