import { readExportPieces } from "@/lib/repositories/exports";
import type { Scope } from "@/lib/scope";
import { startExport, viewExports } from "@/lib/usecases/exports";
import { receiveWorkspace } from "@/lib/usecases/receive-workspace";
import type { TestWorkspace } from "./workspace";

/** Exports a workspace; answers the ZIP. */
export async function exported(workspace: TestWorkspace): Promise<Uint8Array> {
  const { scope } = workspace;
  const now = new Date();
  await startExport(scope, now);
  await workspace.runJobs();
  const [line] = (await viewExports(scope, now)).lines;
  const pieces: Uint8Array[] = [];
  for await (const piece of readExportPieces(scope, line?.id ?? "")) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Sends the ZIP of an export into a new workspace, in chunks of an odd size. */
export function received(scope: Scope, zip: Uint8Array, announced = zip.length) {
  async function* chunks() {
    for (let at = 0; at < zip.length; at += 70_001) yield zip.subarray(at, at + 70_001);
  }
  return receiveWorkspace(scope, "workspace.zip", announced, chunks(), new Date());
}
