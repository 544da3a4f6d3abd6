import { database } from "@/lib/db/client";
import type { JobClaim } from "@/lib/schemas/job";
import type { Scope } from "@/lib/scope";
import { writeWhileHeld } from "./job-hold";

/** Some rows of a sheet of a workbook; `rows` is JSON, as `readSheetPiece` reads it. */
export interface SheetPiece {
  readonly sheet: number;
  readonly rows: string;
}

/**
 * Stores the rows of the sheets of a workbook piece by piece, each in a transaction of its own: they
 * are read by nobody before the import has a profile. Earlier ones go first.
 * @throws ClaimLost where the job is not the caller's any more.
 */
export async function replaceSheetPieces(
  { workspaceId }: Scope,
  claim: JobClaim,
  importId: string,
  pieces: AsyncIterable<SheetPiece>,
): Promise<void> {
  await writeWhileHeld(claim, (transaction) =>
    transaction.execute(
      `DELETE FROM "ImportSheetPiece" WHERE "workspaceId" = ? AND "importId" = ?`,
      [workspaceId, importId],
    ),
  );
  const numbers = new Map<number, number>();
  for await (const { sheet, rows } of pieces) {
    const number = numbers.get(sheet) ?? 0;
    numbers.set(sheet, number + 1);
    const columns = ["workspaceId", "importId", "sheet", "number", "rows"];
    const values = [workspaceId, importId, sheet, number, rows];
    await writeWhileHeld(claim, (transaction) =>
      transaction.insert("ImportSheetPiece", columns, [values]),
    );
  }
}

/** The pieces of a sheet in order, as JSON; never the whole sheet in memory. */
export async function* readSheetPieces(
  { workspaceId }: Scope,
  importId: string,
  sheet: number,
): AsyncGenerator<string> {
  for (let number = 0; ; number += 1) {
    const key = { workspaceId, importId, sheet, number };
    const piece = await database().prisma.importSheetPiece.findUnique({
      where: { workspaceId_importId_sheet_number: key },
      select: { rows: true },
    });
    if (!piece) return;
    yield piece.rows;
  }
}
