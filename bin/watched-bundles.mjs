import { rmSync } from "node:fs";
import { context } from "esbuild";
import { BUNDLES, bundleOptions, writeBundles } from "./bundles.mjs";

/**
 * Rebuilds all bundles whenever one of their sources changes. An error is shown and leaves them as
 * they are.
 * @param onChange gets the names of the bundles that changed
 */
export async function watchBundles(onChange) {
  const chunks = new OldChunks();
  let isBroken = false;
  const plugin = {
    name: "write-bundles",
    setup: (build) =>
      build.onEnd(({ errors, outputFiles }) => {
        if (errors.length > 0) {
          if (!isBroken)
            console.error("The worker keeps running as it was before the error above.");
          isBroken = true;
          return;
        }
        const { names, made } = writeBundles(outputFiles);
        chunks.removeBefore(outputFiles, made);
        if (isBroken) console.error("The error is gone; the bundles are rebuilt.");
        isBroken = false;
        if (names.length > 0) onChange(names);
      }),
  };
  const watched = await context({ ...bundleOptions(BUNDLES), plugins: [plugin] });
  await watched.watch();
}

/** Every change makes chunks of new names; without this they would pile up in dist/. */
class OldChunks {
  #ours = new Set();
  #latest = new Set();

  /**
   * Removes what an earlier build of this run made, but for the last one: a process that is still
   * ending may load its chunks. Chunks that were there before may belong to a running product.
   */
  removeBefore(outputFiles, made) {
    const current = new Set(outputFiles.map(({ path }) => path));
    for (const path of this.#ours) {
      if (current.has(path) || this.#latest.has(path)) continue;
      rmSync(path, { force: true });
      this.#ours.delete(path);
    }
    for (const path of made) this.#ours.add(path);
    this.#latest = current;
  }
}
