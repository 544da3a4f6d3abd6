import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { addImport, addPiece, dropImport } from "@/lib/repositories/imports";
import { err, ok, type Result } from "@/lib/result";
import type { Scope } from "@/lib/scope";
import { FILE_MAX_BYTES } from "@/lib/tabular/limits";

/** Files are kept in pieces of this size, so that any instance can work on them. */
const PIECE_BYTES = 1024 * 1024;

/** Why an upload was not taken in. */
export type UploadRefusal = "empty" | "too-large" | "cut-off" | "given-up";

export const UPLOAD_REFUSALS: Readonly<Record<UploadRefusal, string>> = {
  empty: "The file is empty. Choose a file with a header row and at least one row below it.",
  "too-large": "The file is larger than 200 MB. Split it and import the parts one after another.",
  "cut-off": "The file did not arrive whole: the connection broke off. Send it again.",
  "given-up": "This import was given up while its file was on its way. Nothing was written.",
};

/**
 * Takes in a file as it streams: counted and hashed on the way, stored piece by piece, never whole
 * in memory. What does not arrive whole leaves nothing behind.
 *
 * @param announced bytes the sender announced, where it did.
 */
export async function receiveUpload(
  scope: Scope,
  fileName: string,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ id: string }, UploadRefusal>> {
  if (announced !== null && announced > FILE_MAX_BYTES) return err("too-large");
  const id = uuid();
  await addImport(scope, {
    id,
    origin: "file",
    kind: null,
    fileName,
    byteSize: 0,
    status: "uploading",
  });
  const stored = await store(scope, id, announced, body).catch(async (error) => {
    await dropImport(scope, id);
    throw error;
  });
  if (!stored.ok) {
    await dropImport(scope, id);
    return stored;
  }
  const change = { status: "reading", ...stored.value } as const;
  const entry = {
    action: "import.started",
    subjectId: id,
    subject: fileName,
    details: { bytes: stored.value.byteSize },
  } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["uploading"], change, "read-import", entry);
  return moved ? ok({ id }) : err("given-up");
}

async function store(
  scope: Scope,
  id: string,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
): Promise<Result<{ byteSize: number; sha256: string }, UploadRefusal>> {
  const hash = createHash("sha256");
  let piece = new Uint8Array(PIECE_BYTES);
  let filled = 0;
  let number = 0;
  let bytes = 0;
  const flush = async () => {
    await addPiece(scope, id, number, piece.slice(0, filled));
    number += 1;
    filled = 0;
    piece = new Uint8Array(PIECE_BYTES);
  };
  const source = body[Symbol.asyncIterator]();
  for (;;) {
    // A sender that goes away ends the stream with an error; a failing database is something else.
    const next = await source.next().catch(() => undefined);
    if (next === undefined) return err("cut-off");
    if (next.done) break;
    const chunk = next.value;
    bytes += chunk.length;
    if (bytes > FILE_MAX_BYTES) return err("too-large");
    hash.update(chunk);
    for (let from = 0; from < chunk.length; ) {
      const part = chunk.subarray(from, from + PIECE_BYTES - filled);
      piece.set(part, filled);
      filled += part.length;
      from += part.length;
      if (filled === PIECE_BYTES) await flush();
    }
  }
  if (announced !== null && bytes !== announced) return err("cut-off");
  if (bytes === 0) return err("empty");
  if (filled > 0) await flush();
  return ok({ byteSize: bytes, sha256: hash.digest("hex") });
}
