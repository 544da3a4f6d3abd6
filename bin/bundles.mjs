/** What runs outside Next and is bundled into dist/, by a build once and by `npm run dev` on change. */
import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { basename, dirname, extname } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const BUNDLES = {
  worker: "lib/worker/main.ts",
  "sqlite-reader": "lib/db/sqlite-reader.ts",
  "read-workbook": "lib/workbooks/main.ts",
  migrate: "lib/db/migrate-command.ts",
  "first-owner-code": "bin/first-owner-code.ts",
  clientele: "bin/clientele-cli.ts",
};

/** Processes of the tests: built when they are named. */
export const TEST_BUNDLES = {
  "test-writer": "tests/chaos/programs/writer.ts",
  "bench-reader": "tests/bench/programs/reader.ts",
};

const CHUNK = "part-";

/** How esbuild makes bundles of these sources, by their names. */
export function bundleOptions(sources) {
  return {
    absWorkingDir: ROOT,
    entryPoints: sources,
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    // What the command line loads for some commands only stays apart: `rate` needs no database.
    splitting: true,
    chunkNames: `${CHUNK}[hash]`,
    target: "node20",
    // Packages stay in node_modules: native ones cannot be bundled, and the start is as fast.
    packages: "external",
    // Left outside, server-only would throw: plain Node does not set Next's condition for it.
    alias: { "server-only": "./node_modules/server-only/empty.js" },
    tsconfig: "tsconfig.json",
    sourcemap: true,
    logLevel: "warning",
    write: false,
  };
}

/**
 * Writes what esbuild made. A file that is the same already is not written again: a process may be
 * reading it this moment.
 * @returns the names of the bundles that changed, and the files that were not there before. A bundle
 *   names the chunks it loads by their hashes, so it changes when one of them does.
 */
export function writeBundles(outputFiles) {
  const changed = outputFiles.filter(({ path, contents }) => {
    if (!existsSync(path) || !readFileSync(path).equals(contents)) return true;
    utimesSync(path, new Date(), new Date());
    return false;
  });
  // Chunks first: a process that starts now must find what its bundle names.
  const isChunk = ({ path }) => basename(path).startsWith(CHUNK);
  changed.sort((a, b) => Number(isChunk(b)) - Number(isChunk(a)));
  const made = changed.map(({ path }) => path).filter((path) => !existsSync(path));
  for (const { path, contents } of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const names = changed
    .filter((file) => !isChunk(file) && extname(file.path) === ".mjs")
    .map(({ path }) => basename(path, ".mjs"));
  return { names, made };
}
