/**
 * `npm test`: everything, on a fresh clone; its last line is `N passed, N failed`.
 * `npm test -- unit e2e` runs only the parts named.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { stopAll } from "./run.mjs";
import { PARTS } from "./test-parts.mjs";

/** Half as far as the worker, which gives way to what runs beside it: it must not wait for browsers. */
const PRIORITY = 5;
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const names = [...new Set(PARTS.map((part) => part.name))];
const wanted = process.argv.slice(2);

function say(text) {
  console.log(`\n── ${text}`);
}

/** Runs one part; never throws, so that the other parts run too. */
async function runPart(part, scratch) {
  say(`${part.title} (budget ${part.budget} min)`);
  const startedAt = Date.now();
  const counts = await part
    .run({ name: part.name, root: ROOT, scratch, ceiling: part.ceiling * 60_000 })
    .catch((error) => {
      console.error(error instanceof CannotRun ? error.message : error);
      return { passed: 0, failed: 1, names: [] };
    });
  if (counts.passed + counts.failed === 0) {
    console.error("No test ran.");
    counts.failed = 1;
  }
  const minutes = (Date.now() - startedAt) / 60_000;
  const over = minutes > part.budget ? ", over its budget" : "";
  const { passed, failed } = counts;
  say(`${part.title}: ${passed} passed, ${failed} failed, ${minutes.toFixed(1)} min${over}`);
  return counts;
}

async function runAll() {
  checkNode();
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new CannotRun(`Unknown: ${unknown.join(", ")}. The parts are ${names.join(", ")}.`);
  }
  await installPackages(ROOT);
  const scratch = mkdtempSync(join(tmpdir(), "clientele-test-"));
  const total = { passed: 0, failed: 0, blame: [] };
  try {
    for (const part of PARTS) {
      if (wanted.length > 0 && !wanted.includes(part.name)) continue;
      const { passed, failed, names } = await runPart(part, scratch);
      total.passed += passed;
      total.failed += failed;
      const what = failed > 0 && names.length === 0 ? ["the lines above say what"] : names;
      total.blame.push(...what.map((name) => `${part.title}: ${name}`));
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
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
