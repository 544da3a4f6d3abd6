import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CannotRun } from "./preflight.mjs";
import { run } from "./run.mjs";

/** Everything the build of the web part is made from. */
const INPUTS = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "next.config.ts",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-errors.ts",
  "instrumentation-log.ts",
  "instrumentation-requests.ts",
  "instrumentation-start.ts",
  "package-lock.json",
  "postcss.config.mjs",
  "tsconfig.json",
];

const NOT_BUILT = /\.test\.tsx?$|^lib\/db\/generated\//;

/** The JavaScript entry of Next's command, which runs under this Node without a shell. */
export const NEXT = "node_modules/next/dist/bin/next";

/**
 * Builds the web part into `folder` unless it holds a build of exactly these sources.
 * @throws CannotRun when the build fails.
 */
export async function buildNext(root, folder) {
  const stamp = join(root, folder, "clientele-sources");
  const sources = hashOfSources(root);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.log("Building the web part …");
  rmSync(stamp, { force: true });
  const env = { NEXT_DIST_DIR: folder, NODE_ENV: "production" };
  const code = await run(process.execPath, [NEXT, "build"], { cwd: root, env });
  if (code !== 0) throw new CannotRun("The build failed; the lines above say why.");
  writeFileSync(stamp, sources);
}

function hashOfSources(root) {
  const hash = createHash("sha256").update(process.version);
  for (const path of INPUTS.flatMap((input) => filesIn(root, input))) {
    hash.update(`\0${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest("hex");
}

function filesIn(root, path) {
  if (!existsSync(join(root, path))) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .filter((file) => !NOT_BUILT.test(file))
    .sort();
}
