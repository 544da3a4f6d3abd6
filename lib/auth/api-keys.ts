import { v7 as uuid } from "uuid";
import {
  type ApiKeyRecord,
  accessOfKey,
  addApiKey,
  type KeyAccess,
  listApiKeys,
  revokeApiKey,
} from "@/lib/repositories/api-keys";
import { ensureDefaultWorkspace } from "@/lib/repositories/workspaces";
import { err, ok, type Result } from "@/lib/result";
import { type KeyOptions, keyOptions } from "@/lib/schemas/people-forms";
import { makeScope, WHOLE } from "@/lib/scope";
import { COMMAND } from "./command-actor";
import { newToken, tokenHash } from "./token";

export type { KeyOptions };

/** So that a key is known as one where it has slipped into a text. */
const PREFIX = "clientele_";
const DAY_MS = 86_400_000;

const commandScope = async () => makeScope(await ensureDefaultWorkspace(), COMMAND, WHOLE);

/** Makes a key for scripts: the answer is the only place where it is ever seen. */
export async function createApiKey(options: KeyOptions): Promise<Result<string, string>> {
  const parsed = keyOptions.safeParse(options);
  if (!parsed.success) return err(parsed.error.issues.map(({ message }) => message).join(" "));
  const { name, role, days } = parsed.data;
  const key = `${PREFIX}${newToken()}`;
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + days * DAY_MS);
  const record = { id: uuid(), name, role, createdAt, expiresAt };
  await addApiKey(await commandScope(), record, tokenHash(key));
  return ok(key);
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
