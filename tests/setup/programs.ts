import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** Once per run: the programs that tests start and kill, as a start of the product has them. */
export default async function programs(): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const names = ["worker", "read-workbook", "clientele", "test-writer", "bench-reader"];
  await promisify(execFile)(process.execPath, ["bin/build.mjs", ...names], { cwd: root });
}
