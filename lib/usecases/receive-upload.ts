import { newId } from "@/lib/new-id";
import { moveImportAndEnqueue } from "@/lib/repositories/import-jobs";
import { addPiece } from "@/lib/repositories/import-pieces";
import { addImport, dropImport } from "@/lib/repositories/imports";
import { err, ok, type Result } from "@/lib/result";
import type { ImportSettings } from "@/lib/schemas/import-settings";
import type { Scope } from "@/lib/scope";
import { FILE_MAX_BYTES } from "@/lib/tabular/limits";
import { PieceWriter } from "./piece-writer";

/** Why an upload was not taken in. */
export type UploadRefusal = "empty" | "too-large" | "cut-off" | "given-up";

export const UPLOAD_REFUSALS: Readonly<Record<UploadRefusal, string>> = {
  empty: "The file is empty. Choose a file with a header row and at least one row below it.",
  "too-large": "The file is larger than 200 MB. Split it and import the parts one after another.",
  "cut-off": "The upload was cut off because the connection was lost. Upload the file again.",
  "given-up": "This import was discarded while its file was being uploaded. Nothing was written.",
};

/**
 * Takes in a file as it streams: counted and hashed on the way, stored piece by piece, never whole
 * in memory. What does not arrive whole leaves nothing behind.
 *
 * @param announced bytes the sender announced, where it did.
 * @param choices how it is to be read, where that is known.
 */
export async function receiveUpload(
  scope: Scope,
  fileName: string,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
  choices: Pick<ImportSettings, "encoding" | "delimiter"> = {},
): Promise<Result<{ id: string }, UploadRefusal>> {
  if (announced !== null && announced > FILE_MAX_BYTES) return err("too-large");
  const id = newId();
  await addImport(scope, {
    id,
    origin: "file",
    kind: null,
    fileName,
    byteSize: 0,
    status: "uploading",
  });
  const stored = await storeBody(scope, id, announced, body, FILE_MAX_BYTES).catch(
    async (error) => {
      await dropImport(scope, id);
      throw error;
    },
  );
  if (!stored.ok) {
    await dropImport(scope, id);
    return stored;
  }
  const settings = JSON.stringify(choices);
  const change = { status: "reading", settings, ...stored.value } as const;
  const entry = {
    action: "import.started",
    subjectId: id,
    subject: fileName,
    details: { bytes: stored.value.byteSize },
  } as const;
  const moved = await moveImportAndEnqueue(scope, id, ["uploading"], change, "read-import", entry);
  return moved ? ok({ id }) : err("given-up");
}

/** Stores a file as pieces of an import; of what is refused some pieces may stay. */
export async function storeBody(
  scope: Scope,
  id: string,
  announced: number | null,
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Result<{ byteSize: number; sha256: string }, UploadRefusal>> {
  const pieces = new PieceWriter((number, bytes) => addPiece(scope, id, number, bytes));
  const source = body[Symbol.asyncIterator]();
  for (;;) {
    // A sender that goes away ends the stream with an error; a failing database is something else.
    const next = await source.next().catch(() => undefined);
    if (next === undefined) return err("cut-off");
    if (next.done) break;
    if (pieces.bytes + next.value.length > maxBytes) return err("too-large");
    await pieces.write(next.value);
  }
  if (announced !== null && pieces.bytes !== announced) return err("cut-off");
  if (pieces.bytes === 0) return err("empty");
  return ok(await pieces.end());
}
