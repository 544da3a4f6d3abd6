/**
 * Bundles what runs outside Next into dist/: `node bin/build.mjs [name…]`. Without a name it
 * builds every bundle whose source exists; a name that has no source is an error.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { BUNDLES, bundleOptions, ROOT, TEST_BUNDLES, writeBundles } from "./bundles.mjs";

const wanted = process.argv.slice(2);
const known = wanted.length === 0 ? BUNDLES : { ...BUNDLES, ...TEST_BUNDLES };
const missing = wanted.filter((name) => !known[name] || !existsSync(join(ROOT, known[name])));
if (missing.length > 0) {
  console.error(`No source for: ${missing.join(", ")}. Known: ${Object.keys(known).join(", ")}.`);
  process.exit(1);
}

const sources = Object.entries(known)
  .filter(([name]) => wanted.length === 0 || wanted.includes(name))
  .filter(([, source]) => existsSync(join(ROOT, source)));

const { outputFiles } = await build(bundleOptions(Object.fromEntries(sources)));
writeBundles(outputFiles);
