/**
 * `npm test`: everything, on a fresh clone; its last line is `N passed, N failed`.
 * `npm test -- unit e2e` runs only the parts named.
 */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statfsSync,
} from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { stopAll } from "./run.mjs";
import { LANES } from "./test-parts.mjs";

/** As far as the worker, which gives way to what runs beside it: it must not wait for browsers. */
const PRIORITY = 10;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const names = [...new Set(LANES.flat().map((part) => part.name))];
const wanted = process.argv.slice(2);

/** Where Linux keeps files in memory. */
const MEMORY = "/dev/shm";
const ROOM_NEEDED = 4 * 1024 ** 3;

/** The databases of tests are thrown away: in memory no write waits for a disk. */
function makeScratch() {
  const folder = mkdtempSync(join(hasRoom(MEMORY) ? MEMORY : tmpdir(), "clientele-test-"));
  // A Postgres that is started by root runs as somebody else, who must come through.
  chmodSync(folder, 0o755);
  // For all that is started here.
  process.env.TMPDIR = folder;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function hasRoom(folder) {
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ROOM_NEEDED;
  } catch {
    return false;
  }
}

function say(text) {
  console.log(`\n── ${text}`);
}

/** Runs one part; never throws, so that the other parts run too. */
async function runPart(part, scratch, output) {
  say(`${part.title} …`);
  const startedAt = Date.now();
  const ceiling = part.ceiling * 60_000;
  const counts = await part
    .run({ name: part.name, root: ROOT, scratch, ceiling, stdio: output.stdio })
    .catch((error) => {
      console.error(error instanceof CannotRun ? error.message : error);
      return { passed: 0, failed: 1, names: [] };
    });
  output.show();
  if (counts.passed + counts.failed === 0) {
    console.error("No test ran.");
    counts.failed = 1;
  }
  const minutes = (Date.now() - startedAt) / 60_000;
  const over = minutes > part.budget ? `, over its budget of ${part.budget}` : "";
  const { passed, failed } = counts;
  say(`${part.title}: ${passed} passed, ${failed} failed, ${minutes.toFixed(1)} min${over}`);
  return counts;
}

/** Where a part writes: to the terminal, or where others run beside it, to a file shown at its end. */
function outputOf(part, scratch, isAlone) {
  if (isAlone) return { stdio: ["ignore", "inherit", "inherit"], show: () => undefined };
  const file = join(scratch, `${part.title.replaceAll(/\W+/g, "-")}.log`);
  const descriptor = openSync(file, "w");
  return {
    stdio: ["ignore", descriptor, descriptor],
    show() {
      closeSync(descriptor);
      process.stdout.write(readFileSync(file));
    },
  };
}

/** Runs the parts of one lane, one after the other. */
async function runLane(parts, scratch, isAlone, total) {
  for (const part of parts) {
    const output = outputOf(part, scratch, isAlone);
    const { passed, failed, names } = await runPart(part, scratch, output);
    total.passed += passed;
    total.failed += failed;
    const what = failed > 0 && names.length === 0 ? ["the lines above say what"] : names;
    total.blame.push(...what.map((name) => `${part.title}: ${name}`));
  }
}

async function runAll() {
  checkNode();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new CannotRun(`Unknown: ${unknown.join(", ")}. The parts are ${names.join(", ")}.`);
  }
  await installPackages(ROOT);
  const startedAt = Date.now();
  const scratch = makeScratch();
  const total = { passed: 0, failed: 0, blame: [] };
  const isWanted = ({ name }) => wanted.length === 0 || wanted.includes(name);
  const [first, ...beside] = LANES.map((lane) => lane.filter(isWanted));
  const lanes = beside.filter((lane) => lane.length > 0);
  await runLane(first, scratch, true, total);
  await Promise.all(lanes.map((lane) => runLane(lane, scratch, lanes.length === 1, total)));
  say(`All of it: ${((Date.now() - startedAt) / 60_000).toFixed(1)} min, install apart`);
  return total;
}

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(name, async () => {
    await stopAll(5000);
    process.exit(130);
  });
}

try {
  setPriority(PRIORITY);
} catch {
  // Whoever started us has gone further back already.
}
const total = await runAll().catch((error) => {
  console.error(error instanceof CannotRun ? error.message : error);
  return { passed: 0, failed: 1, blame: [] };
});
// Said once more at the end, where one looks first.
if (total.blame.length > 0) say(`What failed:\n${total.blame.join("\n")}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
