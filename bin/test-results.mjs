/** What the runners of the tests wrote down: counts, and the names of what failed. */
import { existsSync, readFileSync } from "node:fs";
import { relative } from "node:path";

/**
 * Counts the results that vitest left in a file; one failure where it left none.
 * @param code how its process ended
 * @param root the folder that the names of test files start at
 */
export function vitestCounts(results, code, root) {
  if (!existsSync(results)) return { passed: 0, failed: 1, names: [] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(results, "utf8"));
  return atLeastOneFailure(numPassedTests, testResults.flatMap(failedOf(root)), code);
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

/** The same of the results that Playwright left. */
export function playwrightCounts(results, code) {
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
