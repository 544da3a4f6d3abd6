import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { findChromium } from "./chromium.mjs";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun } from "./preflight.mjs";
import { finished, run, signal, start } from "./run.mjs";

/** Beside `.next`, so that testing leaves a running product alone. */
const BUILD_FOLDER = ".next-test";
const TSC = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";
const KNIP = "node_modules/knip/bin/knip.js";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/**
 * The parts in their order. `budget` is what a part should take on two cores, in minutes, and is
 * only reported; `ceiling` is when a part is taken to hang and is killed.
 */
export const PARTS = [
  { name: "types", title: "Types", budget: 1, ceiling: 5, run: types },
  { name: "lint", title: "Lint", budget: 0.5, ceiling: 5, run: lint },
  { name: "unused", title: "Dead code", budget: 0.5, ceiling: 5, run: unused },
  { name: "unit", title: "Unit, laws, golden, architecture", budget: 3, ceiling: 15, run: unit },
  { name: "integration", title: "Integration", budget: 6, ceiling: 30, run: integration },
  { name: "chaos", title: "Reliability, short", budget: 4, ceiling: 20, run: integration },
  { name: "e2e", title: "End to end on SQLite", budget: 6, ceiling: 30, run: e2e("sqlite") },
  { name: "e2e", title: "End to end on Postgres", budget: 3, ceiling: 30, run: e2e("postgresql") },
];

async function types(part) {
  await generate(part);
  await routeTypes(part);
  return check(part, [TSC, "--noEmit", "-p", "."]);
}

async function lint(part) {
  return check(part, [BIOME, "ci", "--error-on-warnings", "--colors=off"]);
}

async function unused(part) {
  await generate(part);
  return check(part, [KNIP]);
}

async function unit(part) {
  await generate(part);
  return vitest(part);
}

async function integration(part) {
  await generate(part);
  await must(part, ["bin/build.mjs"]);
  return vitest(part);
}

function e2e(provider) {
  return async (part) => {
    await generate(part);
    await must(part, ["bin/build.mjs"]);
    await routeTypes(part);
    await buildNext(part.root, BUILD_FOLDER);
    const results = join(part.scratch, `playwright-${provider}.json`);
    const code = await withCeiling(part, [PLAYWRIGHT, "test", "--reporter=list,json"], {
      NEXT_DIST_DIR: BUILD_FOLDER,
      E2E_PROVIDER: provider,
      CLIENTELE_CHROMIUM: await findChromium(part.root),
      PLAYWRIGHT_JSON_OUTPUT_FILE: results,
    });
    return playwrightCounts(results, code);
  };
}

function generate(part) {
  return must(part, ["prisma/generate.mjs"]);
}

/** Types of the routes: those left by an older build may name pages which are gone. */
function routeTypes(part) {
  return must(part, [NEXT, "typegen"]);
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

/** The parts `unit`, `integration` and `chaos` are the projects whose names in vitest.config.ts begin so. */
async function vitest(part) {
  const results = join(part.scratch, `vitest-${part.name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const code = await withCeiling(part, [VITEST, "run", "--project", `${part.name}*`, ...reporters]);
  if (!existsSync(results)) return { passed: 0, failed: 1, names: [] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(results, "utf8"));
  return atLeastOneFailure(numPassedTests, testResults.flatMap(failedOf(part.root)), code);
}

/** Names what failed in a file; the file itself where it could not be run. */
function failedOf(root) {
  return ({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((test) => test.status === "failed");
    if (status === "failed" && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map(
      (test) => `${file} › ${test.fullName}: ${firstLine(test.failureMessages[0])}`,
    );
  };
}

function playwrightCounts(results, code) {
  if (!existsSync(results)) return { passed: 0, failed: 1, names: [] };
  const { stats, errors, suites } = JSON.parse(readFileSync(results, "utf8"));
  const names = [
    ...suites.flatMap(unexpectedOf),
    ...errors.map((error) => firstLine(error.message)),
  ];
  return atLeastOneFailure(stats.expected, names, code);
}

function unexpectedOf({ file, specs = [], suites = [] }) {
  const failed = specs.filter(({ tests }) =>
    tests.some(({ status }) => status === "unexpected" || status === "flaky"),
  );
  return [
    ...failed.map((spec) => `${file}:${spec.line} › ${spec.title}`),
    ...suites.flatMap(unexpectedOf),
  ];
}

/** None where what was thrown says nothing. */
function firstLine(message) {
  return (message ?? "").split("\n", 1)[0];
}

/** A runner that says it failed has failed, also where no single test did. */
function atLeastOneFailure(passed, names, code) {
  return { passed, failed: names.length === 0 && code !== 0 ? 1 : names.length, names };
}

async function withCeiling(part, args, env) {
  const child = start(process.execPath, args, { cwd: part.root, env });
  const timer = setTimeout(() => {
    console.error(`Killed after ${part.ceiling / 60_000} minutes.`);
    signal(child, "SIGKILL");
  }, part.ceiling);
  const code = await finished(child);
  clearTimeout(timer);
  return code;
}
