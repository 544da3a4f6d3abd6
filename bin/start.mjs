/** `npm start`: from a fresh clone to a running product. Ctrl-C ends all of it. */
import { chmodSync, mkdirSync } from "node:fs";
import { createServer, isIPv6 } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { WEB_HEAP, WORKER_HEAP } from "./heap.mjs";
import { keptSecret } from "./kept-secret.mjs";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { finished, run, start, stopAll } from "./run.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DATA = join(ROOT, "data");
const BUILD_FOLDER = process.env.NEXT_DIST_DIR || ".next";
/** The address of this machine to listen on; not set, all of them. */
const HOST = process.env.CLIENTELE_HOST || undefined;
const PORT = process.env.PORT || "3000";
const IS_EVERYWHERE = HOST === undefined || HOST === "0.0.0.0" || HOST === "::";
const HERE = `http://${IS_EVERYWHERE ? "127.0.0.1" : inAddress(HOST)}:${PORT}`;
/** What people open. */
const ADDRESS = process.env.CLIENTELE_URL || HERE;
/** Longer than the web server and the worker take by themselves. */
const STOP_WITHIN = 14_000;
const LONGEST_PAUSE = 30_000;
/** A worker that ran this long was well: its next failure counts as the first. */
const WELL_AFTER = 60_000;

let stopping = false;

async function prepare() {
  checkNode();
  await checkPort();
  await installPackages(ROOT);
  await step("prisma/generate.mjs");
  await buildNext(ROOT, BUILD_FOLDER);
  await step(
    "bin/build.mjs",
    "worker",
    "sqlite-reader",
    "read-workbook",
    "migrate",
    "clientele",
    "first-owner-code",
  );
  keepSecrets();
  await step("dist/migrate.mjs");
  await step("dist/first-owner-code.mjs", ADDRESS);
}

/** What the environment does not give is made once and kept where its owner alone may read. */
function keepSecrets() {
  mkdirSync(DATA, { recursive: true });
  chmodSync(DATA, 0o700);
  process.env.CLIENTELE_SECRET ||= keptSecret(
    join(DATA, "secret"),
    "base64url",
    "everybody signs in once more then.",
  );
  // Next puts a key into each build. This one takes its place when the server starts, so that it
  // outlives builds and lies in no file of the build.
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= keptSecret(
    join(DATA, "action-key"),
    "base64",
    "pages that are open are loaded once more then.",
  );
}

/** Runs one of our scripts to its end. */
async function step(script, ...args) {
  const code = await run(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { CLIENTELE_ROOT: ROOT },
  });
  if (code !== 0) throw new CannotRun(`${script} failed; the lines above say why.`);
}

/** Asked before the long work, not after it. */
function checkPort() {
  const port = Number(PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new CannotRun(`PORT must be a number from 1 to 65535; it is "${PORT}".`);
  }
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => reject(new CannotRun(portSentence(error.code))));
    probe.listen(port, HOST, () => probe.close(resolve));
  });
}

function portSentence(code) {
  const reason = code === "EADDRINUSE" ? "is used by another program" : `cannot be used (${code})`;
  const other = PORT === "3000" ? 3001 : 3000;
  return `Port ${PORT} ${reason}. End that program, or take another port: PORT=${other} npm start`;
}

async function serveWeb() {
  const env = { NODE_ENV: "production", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: "web" };
  const args = [
    ...WEB_HEAP,
    NEXT,
    "start",
    "-p",
    PORT,
    ...(HOST === undefined ? [] : ["-H", HOST]),
  ];
  await finished(start(process.execPath, args, { cwd: ROOT, env }));
  if (!stopping) await stop(1, "The web server stopped; the lines above say why.");
}

/** Keeps one worker running; one that dies is started again, later each time. */
async function keepWorker() {
  const env = { NODE_ENV: "production", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: "worker" };
  for (let pause = 1000; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const startedAt = Date.now();
    await finished(
      start(process.execPath, [...WORKER_HEAP, "dist/worker.mjs"], { cwd: ROOT, env }),
    );
    if (stopping) return;
    if (Date.now() - startedAt > WELL_AFTER) pause = 1000;
    console.error(`The worker stopped; it starts again in ${pause / 1000} s.`);
    await sleep(pause);
  }
}

async function announce() {
  while (!stopping) {
    const answer = await fetch(`${HERE}/api/health/live`).catch(() => undefined);
    if (answer) return console.log(addressSentences());
    await sleep(200);
  }
}

/** Where it is, and what to do so that other machines are answered too. */
function addressSentences() {
  const here = `Clientele is at ${ADDRESS}`;
  if (process.env.CLIENTELE_URL || !IS_EVERYWHERE) return here;
  const other = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === "IPv4");
  const example = `http://${other?.address ?? "192.168.1.20"}:${PORT}`;
  return (
    `It listens on all interfaces and answers requests for this machine's own name only. ` +
    `For others, set the address they open: CLIENTELE_URL=${example} npm start\n${here}`
  );
}

function inAddress(host) {
  return isIPv6(host) ? `[${host}]` : host;
}

async function stop(code, sentence) {
  if (stopping) return;
  stopping = true;
  if (sentence) console.error(sentence);
  await stopAll(STOP_WITHIN);
  process.exit(code);
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stop(0));

try {
  await prepare();
  if (!stopping) await Promise.all([serveWeb(), keepWorker(), announce()]);
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  await stop(1, error.message);
}
