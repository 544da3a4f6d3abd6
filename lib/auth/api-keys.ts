import { nameKey } from "@/lib/importing/name-key";
import { newId } from "@/lib/new-id";
import {
  type ApiKeyRecord,
  accessOfKey,
  addApiKey,
  type KeyAccess,
  listApiKeys,
  revokeApiKey,
} from "@/lib/repositories/api-keys";
import { listPeople } from "@/lib/repositories/people";
import { ensureDefaultWorkspace } from "@/lib/repositories/workspaces";
import { err, ok, type Result } from "@/lib/result";
import { type KeyOptions, keyOptions } from "@/lib/schemas/people-forms";
import type { Role } from "@/lib/schemas/roles";
import { makeScope, type Scope, WHOLE } from "@/lib/scope";
import { COMMAND } from "./command-actor";
import { newToken, tokenHash } from "./token";

export type { KeyOptions };

/** So that a key is known as one where it has slipped into a text. */
const PREFIX = "clientele_";
const DAY_MS = 86_400_000;

const commandScope = async () => makeScope(await ensureDefaultWorkspace(), COMMAND, WHOLE);

/** What a new key is to be. */
export interface NewKey {
  readonly name: string;
  readonly role: Role;
  readonly days: number;
  /** Whose accounts it works with (Person.id), where its role is kam. */
  readonly ownerId: string | null;
}

/** Makes a key for scripts: the answer is the only place where it is ever seen. */
export async function makeApiKey(scope: Scope, { days, ...key }: NewKey): Promise<string> {
  const secret = `${PREFIX}${newToken()}`;
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
  await addApiKey(scope, { id: newId(), ...key, createdAt, expiresAt }, tokenHash(secret));
  return secret;
}

/** The same from the command line, in the default workspace. */
export async function createApiKey(options: KeyOptions): Promise<Result<string, string>> {
  const parsed = keyOptions.safeParse(options);
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message).join(" "));
  const { owner, ...key } = parsed.data;
  if (owner !== undefined && key.role !== "kam") {
    return err("Only a key of the role kam works with one person's accounts: leave out --owner.");
  }
  const scope = await commandScope();
  const ownerId = owner === undefined ? null : await ownerOf(scope, owner);
  if (ownerId === undefined) return err("Nobody of this name owns accounts in the workspace.");
  return ok(await makeApiKey(scope, { ...key, ownerId }));
}

async function ownerOf(scope: Scope, name: string): Promise<string | undefined> {
  const people = await listPeople(scope);
  return people.find((person) => person.nameKey === nameKey(name))?.id;
}

/** The keys of the workspace, ended ones too. */
export async function apiKeys(): Promise<ApiKeyRecord[]> {
  return listApiKeys(await commandScope());
}

/** Ends a key: the next request with it is refused. False where it cannot be ended. */
export async function endApiKey(id: string): Promise<boolean> {
  return revokeApiKey(await commandScope(), id, new Date());
}

/** What the key of an Authorization header opens; undefined where it opens nothing. */
export function accessOfHeader(authorization: string): Promise<KeyAccess | undefined> {
  const key = authorization.replace(/^Bearer /i, "").slice(0, 200);
  return accessOfKey(tokenHash(key), new Date());
}
