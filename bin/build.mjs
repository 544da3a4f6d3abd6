/**
 * Bundles what runs outside Next into dist/: `node bin/build.mjs [name…]`. Without a name it
 * builds every bundle whose source exists; a name that has no source is an error.
 */
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const BUNDLES = {
  worker: "lib/worker/main.ts",
  "sqlite-reader": "lib/db/sqlite-reader.ts",
  "read-workbook": "lib/workbooks/main.ts",
  migrate: "lib/db/migrate-command.ts",
  "first-owner-code": "bin/first-owner-code.ts",
  clientele: "bin/clientele-cli.ts",
};

/** Processes of the tests: built when they are named. */
const TEST_BUNDLES = {
  "test-writer": "tests/chaos/programs/writer.ts",
  "bench-reader": "tests/bench/programs/reader.ts",
};

const wanted = process.argv.slice(2);
const known = wanted.length === 0 ? BUNDLES : { ...BUNDLES, ...TEST_BUNDLES };
const missing = wanted.filter((name) => !known[name] || !existsSync(join(ROOT, known[name])));
if (missing.length > 0) {
  console.error(`No source for: ${missing.join(", ")}. Known: ${Object.keys(known).join(", ")}.`);
  process.exit(1);
}

const entries = Object.entries(known)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .filter(([, source]) => existsSync(join(ROOT, source)));

const { outputFiles } = await build({
  absWorkingDir: ROOT,
  entryPoints: Object.fromEntries(entries),
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  // What the command line loads for some commands only stays apart: `rate` needs no database.
  splitting: true,
  chunkNames: "part-[hash]",
  target: "node20",
  // Packages stay in node_modules: native ones cannot be bundled, and the start is as fast.
  packages: "external",
  // Left outside, server-only would throw: plain Node does not set Next's condition for it.
  alias: { "server-only": "./node_modules/server-only/empty.js" },
  tsconfig: "tsconfig.json",
  sourcemap: true,
  logLevel: "warning",
  write: false,
});

// A file that is the same already is not written again: a process may be reading it this moment.
for (const { path, contents } of outputFiles) {
  if (existsSync(path) && readFileSync(path).equals(contents)) {
    utimesSync(path, new Date(), new Date());
    continue;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
