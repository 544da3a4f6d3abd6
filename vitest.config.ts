import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// As the bundles have it: "server-only" is an error without react-server. "import" and "default" come by
// themselves; named here they would reach Node and make require() load modules.
const conditions = ["react-server", "node"];

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };

/** `npm run chaos` */
const LONG = process.env.CHAOS === "long";

/** The library for sign-in keeps what it was made with; these count its hashes or change its cookie. */
const AUTH_ALONE = ["tests/integration/auth/{passwords,secure-cookie}.test.ts"];

const shared = {
  // By itself it leaves one core alone: on a machine with two, half of what there is.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  environment: "node",
  setupFiles: ["tests/setup/strict.ts"],
  // Far from UTC and not a whole hour: a calendar date that goes through local time shows.
  env: { TZ: "Pacific/Chatham" },
};

export default defineConfig({
  resolve: {
    alias,
    conditions,
  },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: "unit",
          include: ["lib/**/*.test.ts", "components/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: ["tests/e2e/**", "tests/integration/**", "tests/chaos/**", "node_modules/**"],
          testTimeout: 60_000,
          // What is pure leaves nothing behind for the next file.
          isolate: false,
        },
      },
      {
        // Not the others' conditions: under react-server React has no state and no effects.
        resolve: { alias },
        test: {
          ...shared,
          name: "components",
          environment: "happy-dom",
          include: ["components/**/*.test.tsx"],
          setupFiles: [...shared.setupFiles, "tests/setup/page.ts"],
          testTimeout: 60_000,
          // Loading React costs more than a file of tests; what a test draws is taken away after it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: ["tests/integration/auth/**"],
          globalSetup: ["tests/setup/databases.ts"],
          testTimeout: 120_000,
          // Loading the use cases costs seconds, which each file would pay. They keep no state.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          // By themselves, as they all stand in for the request that Next would hand on.
          name: "integration-auth",
          include: ["tests/integration/auth/**/*.test.ts"],
          exclude: [...AUTH_ALONE],
          globalSetup: ["tests/setup/databases.ts"],
          testTimeout: 120_000,
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "integration-auth-alone",
          include: [...AUTH_ALONE],
          globalSetup: ["tests/setup/databases.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "chaos",
          include: ["tests/chaos/**/*.test.ts"],
          // A whole product and a million rows: what they find shows with so many only.
          exclude: LONG ? [] : ["tests/chaos/{load,edit}-beside-import.test.ts"],
          globalSetup: ["tests/setup/databases.ts", "tests/setup/programs.ts"],
          // The long form (npm run chaos) takes its time, one test after another.
          testTimeout: LONG ? 3_600_000 : 300_000,
          fileParallelism: !LONG,
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: "bench",
          include: ["tests/bench/*-bench.ts"],
          globalSetup: ["tests/setup/databases.ts", "tests/setup/programs.ts"],
          // Figures, not checks: one after another, as long as they take.
          testTimeout: 3_600_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
