/** `npm start`: from a fresh clone to a running product. Ctrl-C ends all of it. */
import { ADDRESS, announce, checkPort, LISTEN_OPTIONS } from "./address.mjs";
import { ROOT } from "./bundles.mjs";
import { WEB_HEAP, WORKER_HEAP } from "./heap.mjs";
import { KeptProcess } from "./kept-process.mjs";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun } from "./preflight.mjs";
import { keepSecrets, migrateDatabase, prepareSources, step } from "./prepare.mjs";
import { finished, start, stopTogether } from "./run.mjs";

const COMMAND = "npm start";
const BUILD_FOLDER = process.env.NEXT_DIST_DIR || ".next";
/** Longer than the web server and the worker take by themselves. */
const STOP_WITHIN = 14_000;

const stopping = new AbortController();
const stop = stopTogether(stopping, STOP_WITHIN);

async function prepare() {
  await checkPort(COMMAND);
  await prepareSources(ROOT);
  await buildNext(ROOT, BUILD_FOLDER);
  await step(
    ROOT,
    "bin/build.mjs",
    "worker",
    "sqlite-reader",
    "read-workbook",
    "migrate",
    "clientele",
    "first-owner-code",
  );
  keepSecrets(ROOT);
  await migrateDatabase(ROOT);
  await step(ROOT, "dist/first-owner-code.mjs", ADDRESS);
}

async function serveWeb() {
  const env = { NODE_ENV: "production", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: "web" };
  const args = [...WEB_HEAP, NEXT, "start", ...LISTEN_OPTIONS];
  await finished(start(process.execPath, args, { cwd: ROOT, env }));
  await stop(1, "The web server stopped; the lines above say why.");
}

function startWorker() {
  const env = { NODE_ENV: "production", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: "worker" };
  return start(process.execPath, [...WORKER_HEAP, "dist/worker.mjs"], { cwd: ROOT, env });
}

try {
  await prepare();
  if (!stopping.signal.aborted) {
    const worker = new KeptProcess("worker", startWorker, stopping.signal);
    await Promise.all([serveWeb(), worker.keep(), announce(COMMAND, stopping.signal)]);
  }
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  await stop(1, error.message);
}
