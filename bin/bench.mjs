/**
 * `npm run bench`: every benchmark; `npm run bench -- import-orders` those whose name has it.
 * Each figure is one line of JSON; BENCH_ROWS=10000,100000 takes other sizes.
 */
import { fileURLToPath } from "node:url";
import { run } from "./run.mjs";

const cwd = fileURLToPath(new URL("..", import.meta.url));
const names = process.argv.slice(2);
const steps = [
  ["prisma/generate.mjs"],
  ["bin/build.mjs"],
  [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project=bench",
    "--disable-console-intercept",
    ...names.flatMap((name) => ["-t", name]),
  ],
];
for (const step of steps) {
  const code = await run(process.execPath, step, { cwd });
  if (code !== 0) process.exit(code);
}
