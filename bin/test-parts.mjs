import { join } from "node:path";
import { findChromium } from "./chromium.mjs";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun } from "./preflight.mjs";
import { finished, run, signal, start } from "./run.mjs";
import { playwrightCounts, vitestCounts } from "./test-results.mjs";

/** Beside `.next`, so that testing leaves a running product alone. */
const BUILD_FOLDER = ".next-test";
const TSC = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";
const KNIP = "node_modules/knip/bin/knip.js";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/**
 * The parts by their lanes, in order. The first lane runs by itself, as a build writes types that it
 * reads; then the others run beside each other: what needs no browser fills the time in which
 * browsers wait. `budget` is what a part should take on two cores beside the others, in minutes, and
 * is only reported; `ceiling` is when a part is taken to hang and is killed.
 */
export const LANES = [
  [
    { name: "types", title: "Types", budget: 0.5, ceiling: 5, run: types },
    { name: "lint", title: "Lint", budget: 0.3, ceiling: 5, run: lint },
    { name: "unused", title: "Dead code", budget: 0.2, ceiling: 5, run: unused },
  ],
  [
    { name: "unit", title: "Unit, laws, golden, architecture", budget: 2, ceiling: 15, run: unit },
    { name: "components", title: "Components", budget: 0.5, ceiling: 10, run: unit },
    { name: "integration", title: "Integration", budget: 4, ceiling: 30, run: integration },
    { name: "chaos", title: "Reliability, short", budget: 2, ceiling: 20, run: chaos },
  ],
  [
    { name: "e2e", title: "End to end on SQLite", budget: 7, ceiling: 30, run: e2e("sqlite") },
    {
      name: "e2e",
      title: "End to end on Postgres",
      budget: 1,
      ceiling: 30,
      run: e2e("postgresql"),
    },
  ],
];

/** Work that several parts need, whichever comes first: done once a run. */
function once(work) {
  let done;
  return (part) => {
    done ??= work(part);
    return done;
  };
}

const generated = once((part) => must(part, ["prisma/generate.mjs"]));

const bundled = once(async (part) => {
  await generated(part);
  await must(part, ["bin/build.mjs"]);
});

/** Types of the routes: those left by an older build may name pages which are gone. */
const routesTyped = once((part) => must(part, [NEXT, "typegen"]));

const webBuilt = once(async (part) => {
  await Promise.all([bundled(part), routesTyped(part)]);
  await buildNext(part.root, BUILD_FOLDER);
});

async function types(part) {
  await Promise.all([generated(part), routesTyped(part)]);
  return check(part, [TSC, "--noEmit", "-p", "."]);
}

async function lint(part) {
  return check(part, [BIOME, "ci", "--error-on-warnings", "--colors=off"]);
}

async function unused(part) {
  await generated(part);
  return check(part, [KNIP]);
}

async function unit(part) {
  await generated(part);
  return vitest(part);
}

async function integration(part) {
  await bundled(part);
  return vitest(part);
}

/** Some of its tests start whole products. */
async function chaos(part) {
  await webBuilt(part);
  return vitest(part);
}

function e2e(provider) {
  return async (part) => {
    const [chromium] = await Promise.all([findChromium(part.root), webBuilt(part)]);
    const results = join(part.scratch, `playwright-${provider}.json`);
    const code = await withCeiling(part, [PLAYWRIGHT, "test", "--reporter=list,json"], {
      NEXT_DIST_DIR: BUILD_FOLDER,
      E2E_PROVIDER: provider,
      CLIENTELE_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: results,
    });
    return playwrightCounts(results, code);
  };
}

/** A step without which the part cannot run. */
async function must(part, args) {
  const code = await run(process.execPath, args, { cwd: part.root });
  if (code !== 0) throw new CannotRun(`${args[0]} failed; the lines above say why.`);
}

/** A tool that passes or fails as one check. */
async function check(part, args) {
  const code = await withCeiling(part, args);
  return code === 0 ? { passed: 1, failed: 0, names: [] } : { passed: 0, failed: 1, names: [] };
}

/** The parts `unit`, `components`, `integration` and `chaos` are the projects whose names in vitest.config.ts begin so. */
async function vitest(part) {
  const results = join(part.scratch, `vitest-${part.name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const code = await withCeiling(part, [VITEST, "run", "--project", `${part.name}*`, ...reporters]);
  return vitestCounts(results, code, part.root);
}

async function withCeiling(part, args, env) {
  const child = start(process.execPath, args, { cwd: part.root, env, stdio: part.stdio });
  const timer = setTimeout(() => {
    console.error(`Killed after ${part.ceiling / 60_000} minutes.`);
    signal(child, "SIGKILL");
  }, part.ceiling);
  const code = await finished(child);
  clearTimeout(timer);
  return code;
}
