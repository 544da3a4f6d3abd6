import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  BUILD_FOLDER,
  type Product,
  type ProductOptions,
  ROOT,
  startProduct,
} from "./start-product";

/**
 * The product as it would be without `proxy.ts`: a copy of the build whose list of functions that
 * run before a route is empty.
 */
export async function startWithoutProxy(
  name: string,
  { env, ...options }: ProductOptions = {},
): Promise<Product> {
  const folder = `${BUILD_FOLDER}-without-${name}`;
  const copy = join(ROOT, folder);
  await rm(copy, { recursive: true, force: true });
  await cp(join(ROOT, BUILD_FOLDER), copy, { recursive: true, verbatimSymlinks: true });
  await writeFile(
    join(copy, "server", "functions-config-manifest.json"),
    JSON.stringify({ version: 1, functions: {} }),
  );
  const product = await startProduct(name, {
    ...options,
    env: { ...env, NEXT_DIST_DIR: folder },
  });
  const stop = async () => {
    await product.stop();
    await rm(copy, { recursive: true, force: true });
  };
  return { ...product, stop };
}
