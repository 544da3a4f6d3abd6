/** `npm start`: from a fresh clone to a running product. Ctrl-C ends all of it. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { finished, run, start, stopAll } from "./run.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
/** Nobody but this machine reaches the product. */
const HOST = "127.0.0.1";
const PORT = process.env.PORT || "3000";
const HERE = `http://${HOST}:${PORT}`;
/** What people open. */
const ADDRESS = process.env.CLIENTELE_URL || HERE;
const STOP_WITHIN = 15_000;
const LONGEST_PAUSE = 30_000;
/** A worker that ran this long was well: its next failure counts as the first. */
const WELL_AFTER = 60_000;

let stopping = false;

async function prepare() {
  checkNode();
  await checkPort();
  await installPackages(ROOT);
  await step("prisma/generate.mjs");
  await buildNext(ROOT, ".next");
  await step(
    "bin/build.mjs",
    "worker",
    "sqlite-reader",
    "migrate",
    "clientele",
    "first-owner-code",
  );
  mkdirSync(join(ROOT, "data"), { recursive: true });
  chmodSync(join(ROOT, "data"), 0o700);
  process.env.CLIENTELE_SECRET ||= keptSecret();
  await step("dist/migrate.mjs");
  await step("dist/first-owner-code.mjs", ADDRESS);
}

/** The secret of this installation: made at its first start, and read again at every other. */
function keptSecret() {
  const file = join(ROOT, "data", "secret");
  if (!existsSync(file)) {
    // Whole or not at all, and the first of two starts wins.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
    try {
      linkSync(draft, file);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    } finally {
      unlinkSync(draft);
    }
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length >= 32) return secret;
  throw new CannotRun(`${file} is damaged. Delete it: everybody signs in once more then.`);
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
  const args = [NEXT, "start", "-H", HOST, "-p", PORT];
  await finished(start(process.execPath, args, { cwd: ROOT, env }));
  if (!stopping) await stop(1, "The web server stopped; the lines above say why.");
}

/** Keeps one worker running; one that dies is started again, later each time. */
async function keepWorker() {
  const env = { NODE_ENV: "production", CLIENTELE_ROOT: ROOT, CLIENTELE_ROLE: "worker" };
  for (let pause = 1000; !stopping; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    const startedAt = Date.now();
    await finished(start(process.execPath, ["dist/worker.mjs"], { cwd: ROOT, env }));
    if (stopping) return;
    if (Date.now() - startedAt > WELL_AFTER) pause = 1000;
    console.error(`The worker stopped; it starts again in ${pause / 1000} s.`);
    await sleep(pause);
  }
}

async function announce() {
  while (!stopping) {
    const answer = await fetch(`${HERE}/api/health/live`).catch(() => undefined);
    if (answer) return console.log(`Clientele is at ${ADDRESS}`);
    await sleep(200);
  }
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
