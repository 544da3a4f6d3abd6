import { expect, it } from "vitest";
import { pieceFile } from "@/lib/usecases/piece-file";
import { PIECE_BYTES } from "@/lib/usecases/piece-writer";
import { send } from "@/tests/factories/import-steps";
import { openWorkspace } from "@/tests/factories/workspace";
import { describeOnBothDatabases } from "@/tests/setup/both-databases";

const LINES = Array.from({ length: 60_000 }, (_, n) => `Account ${n}`);
const LIST = Buffer.from(["Account name", ...LINES].join("\n"));

describeOnBothDatabases("a stored file", (shared) => {
  it.each([
    ["as it was sent", PIECE_BYTES],
    ["in longer pieces, as earlier versions kept it", 400_000],
  ])("can be read from anywhere to anywhere, %s", async (_name, pieceBytes) => {
    const workspace = await openWorkspace(shared());
    const { scope, database } = workspace;
    const id = await send(workspace, LIST.toString());
    if (pieceBytes !== PIECE_BYTES) {
      await database.prisma.importPiece.deleteMany();
      for (let at = 0; at < LIST.length; at += pieceBytes) {
        const bytes = Uint8Array.from(LIST.subarray(at, at + pieceBytes));
        const piece = { importId: id, number: at / pieceBytes, bytes };
        await database.prisma.importPiece.create({
          data: { workspaceId: scope.workspaceId, ...piece },
        });
      }
    }
    const file = pieceFile(scope, id, LIST.length);
    for (const [from, to] of [
      [0, 10],
      [pieceBytes - 5, pieceBytes + 5],
      [1, LIST.length],
      [LIST.length - 1, LIST.length],
      [7, 7],
    ] as const) {
      const parts: Uint8Array[] = [];
      for await (const part of file.slice(from, to)) parts.push(part);
      expect(Buffer.concat(parts).equals(LIST.subarray(from, to)), `${from} to ${to}`).toBe(true);
    }
  });
});
