import { z } from "zod";
import { database } from "@/lib/db/client";
import type { Scope } from "@/lib/scope";

/** A row with a piece of a file. */
export const storedBytes = z.object({ bytes: z.instanceof(Uint8Array) });

/** Stores the next piece of an uploaded file. */
export async function addPiece(
  scope: Scope,
  importId: string,
  number: number,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await database().prisma.importPiece.create({
    data: { workspaceId: scope.workspaceId, importId, number, bytes },
    select: { number: true },
  });
}

/** The uploaded file piece by piece, in order; never whole in memory. */
export async function* readPieces(scope: Scope, importId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await readPiece(scope, importId, number);
    if (!piece) return;
    yield piece;
  }
}

/** One piece of an uploaded file; undefined behind the last one. */
export async function readPiece(
  { workspaceId }: Scope,
  importId: string,
  number: number,
): Promise<Uint8Array | undefined> {
  // Past Prisma, which makes text of bytes and bytes of the text.
  const [row] = await database().reads.select(
    `SELECT "bytes" FROM "ImportPiece" WHERE "workspaceId" = ? AND "importId" = ? AND "number" = ?`,
    [workspaceId, importId, number],
  );
  return row && storedBytes.parse(row).bytes;
}
