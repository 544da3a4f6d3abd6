/**
 * `npm run dev`: the product for development. Pages follow the sources by Next's hot reload, and
 * the worker restarts when its bundle changed. Ctrl-C ends all of it.
 */
import { watchFile } from "node:fs";
import { join } from "node:path";
import { ADDRESS, announce, checkPort, LISTEN_OPTIONS } from "./address.mjs";
import { ROOT } from "./bundles.mjs";
import { WORKER_HEAP } from "./heap.mjs";
import { KeptProcess } from "./kept-process.mjs";
import { NEXT } from "./next-build.mjs";
import { CannotRun } from "./preflight.mjs";
import { keepSecrets, migrateDatabase, prepareSources, step } from "./prepare.mjs";
import { start, stopTogether } from "./run.mjs";

const COMMAND = "npm run dev";
const SCHEMA = "prisma/schema.prisma";
const LOOK_EVERY_MS = 1_000;
/** Longer than the worker takes to hand back a job. */
const STOP_WITHIN = 8_000;

const stopping = new AbortController();
const stop = stopTogether(stopping, STOP_WITHIN);

async function prepare() {
  await checkPort(COMMAND);
  await prepareSources(ROOT);
  await step(ROOT, "bin/build.mjs");
  keepSecrets(ROOT);
  await migrateDatabase(ROOT);
  await step(ROOT, "dist/first-owner-code.mjs", ADDRESS);
}

/** Next writes to .next/dev, beside a build. */
function startWeb() {
  return start(process.execPath, [NEXT, "dev", ...LISTEN_OPTIONS], { cwd: ROOT, env: as("web") });
}

function startWorker() {
  const args = [...WORKER_HEAP, "--enable-source-maps", "dist/worker.mjs"];
  return start(process.execPath, args, { cwd: ROOT, env: as("worker") });
}

function as(role) {
  return { NODE_ENV: "development", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: role };
}

async function serve() {
  const web = new KeptProcess("web server", startWeb, stopping.signal);
  const worker = new KeptProcess("worker", startWorker, stopping.signal);
  // It needs packages, which a fresh clone gets above.
  const { watchBundles } = await import("./watched-bundles.mjs");
  await watchBundles((names) => {
    console.error(`Rebuilt: ${names.join(", ")}`);
    if (names.includes("worker")) worker.restart();
    // The web server's reading threads run this bundle, which Next does not know.
    if (names.includes("sqlite-reader")) web.restart();
  });
  watchFile(join(ROOT, SCHEMA), { interval: LOOK_EVERY_MS }, () =>
    console.error(
      `${SCHEMA} changed. End with Ctrl-C and type ${COMMAND} again: ` +
        "that generates the database clients and applies new migrations.",
    ),
  );
  await Promise.all([web.keep(), worker.keep(), announce(COMMAND, stopping.signal)]);
}

try {
  await prepare();
  if (!stopping.signal.aborted) await serve();
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  await stop(1, error.message);
}
