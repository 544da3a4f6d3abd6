import { newId } from "@/lib/new-id";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { addImport } from "@/lib/repositories/imports";
import { shutWorkspace } from "@/lib/repositories/workspace-deletion";
import { keepNewWorkspace, leaveNewWorkspace } from "@/lib/repositories/workspace-landing";
import { err, ok, type Result } from "@/lib/result";
import { ZIP_MAX_BYTES } from "@/lib/schemas/workspace-file";
import type { Scope } from "@/lib/scope";
import { storeBody, UPLOAD_REFUSALS, type UploadRefusal } from "./receive-upload";

const REFUSALS: Readonly<Record<UploadRefusal, string>> = {
  ...UPLOAD_REFUSALS,
  empty: "The file is empty. Choose the ZIP of an export.",
  "too-large": "The file is larger than 1 GB, the limit for an export.",
};

/**
 * Takes in the ZIP of an exported workspace as it streams, into a new workspace that is to become
 * it. Where it does not arrive whole, the new workspace goes again; the answer says why.
 *
 * @param announced bytes the sender announced, where it did.
 */
export async function receiveWorkspace(
  scope: Scope,
  fileName: string,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
  now: Date,
): Promise<Result<{ readonly id: string }, string>> {
  const id = newId();
  const opened = { id, origin: "workspace", kind: null, fileName, byteSize: 0 } as const;
  const stored = await storeNew(scope, opened, announced, body).catch(async (error) => {
    await giveUp(scope, now);
    throw error;
  });
  if (!stored.ok) {
    await giveUp(scope, now);
    return err(REFUSALS[stored.error]);
  }
  const change = { status: "reading", ...stored.value } as const;
  await moveImportAndEnqueue(scope, id, ["uploading"], change, "read-workspace");
  await keepNewWorkspace(scope);
  return ok({ id });
}

async function storeNew(
  scope: Scope,
  opened: Omit<Parameters<typeof addImport>[1], "status">,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
): ReturnType<typeof storeBody> {
  if (announced !== null && announced > ZIP_MAX_BYTES) return err("too-large");
  await addImport(scope, { ...opened, status: "uploading" });
  return storeBody(scope, opened.id, announced, body, ZIP_MAX_BYTES);
}

/** Nobody sees the new workspace any more; the worker deletes it, in pieces as any other. */
async function giveUp(scope: Scope, now: Date): Promise<void> {
  await leaveNewWorkspace(scope, now);
  await shutWorkspace(scope, now);
}
