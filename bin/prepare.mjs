/** The steps from a fresh clone to a database that is ready, for every command that needs one. */
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { keptSecret } from "./kept-secret.mjs";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { run } from "./run.mjs";

/**
 * Runs one of our scripts to its end.
 * @throws CannotRun when it fails.
 */
export async function step(root, script, ...args) {
  const code = await run(process.execPath, [script, ...args], {
    cwd: root,
    env: { CLIENTELE_ROOT: root },
  });
  if (code !== 0) throw new CannotRun(`${script} failed; the lines above say why.`);
}

/** Installs what is missing and generates the database clients. */
export async function prepareSources(root) {
  checkNode();
  await installPackages(root);
  await step(root, "prisma/generate.mjs");
}

/** Migrates the database of DATABASE_URL by the bundle in dist/. */
export async function migrateDatabase(root) {
  makeDataFolder(root);
  await step(root, "dist/migrate.mjs");
}

/** What the environment does not give is made once and kept where its owner alone may read. */
export function keepSecrets(root) {
  const data = makeDataFolder(root);
  process.env.CLIENTELE_SECRET ||= keptSecret(
    join(data, "secret"),
    "base64url",
    "everybody signs in once more then.",
  );
  // Next puts a key into each build. This one takes its place when the server starts, so that it
  // outlives builds and lies in no file of the build.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= keptSecret(
    join(data, "action-key"),
    "base64",
    "pages that are open are loaded once more then.",
  );
}

function makeDataFolder(root) {
  const data = join(root, "data");
  mkdirSync(data, { recursive: true });
  chmodSync(data, 0o700);
  return data;
}
