import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { CannotRun, installLine } from "./preflight.mjs";
import { run } from "./run.mjs";

/** The shell without a window first: the same browser, whose pages open in a third of the time. */
const COMMANDS = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
/** Debian's names for it, in the order they are tried. */
const PACKAGES = ["chromium-headless-shell", "chromium"];
const MAC_APPS = ["Google Chrome", "Chromium"];

/**
 * A Chromium that really starts: Playwright's own, one of this system, else one fetched now.
 * Answers its path, or "" for Playwright's own.
 * @throws CannotRun with the lines that bring one.
 */
export async function findChromium(root) {
  const ready = await firstThatStarts(["", ...installed()]);
  if (ready !== undefined) return ready;

  console.log("Fetching Chromium for the tests …");
  await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], {
    cwd: root,
  });
  const fetched = await firstThatStarts([""]);
  if (fetched !== undefined) return fetched;

  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("apt-get", ["update"]);
    for (const name of PACKAGES) {
      await run("apt-get", ["install", "-y", name]);
      const packaged = await firstThatStarts(installed());
      if (packaged !== undefined) return packaged;
    }
  }
  throw new CannotRun(
    "The end-to-end tests need Chromium, and none could be started or fetched. Bring one with\n" +
      `  ${installLine(["chromium"])}\nor\n  npx playwright install --with-deps chromium`,
  );
}

function installed() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [
    process.env.CLIENTELE_CHROMIUM,
    ...COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  ].filter((path) => path && existsSync(path));
}

/** A browser may be there and lack a library, or be a stub: only a start proves it. */
async function firstThatStarts(paths) {
  const { chromium } = await import("@playwright/test");
  for (const path of paths) {
    if (path === "" && !existsSync(chromium.executablePath())) continue;
    try {
      const browser = await chromium.launch({
        executablePath: path || undefined,
        args: ["--no-sandbox"],
        timeout: 30_000,
      });
      await browser.close();
      return path;
    } catch {
      // The next one may do.
    }
  }
  return undefined;
}
