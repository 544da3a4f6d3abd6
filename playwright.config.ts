import { defineConfig, devices } from "@playwright/test";
import { ON_POSTGRES } from "./tests/e2e/on-postgres";

const onPostgres = process.env.E2E_PROVIDER === "postgresql";

/** Run through `npm test -- e2e`, which builds the product and finds a browser. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: onPostgres ? ON_POSTGRES.map((name) => `**/${name}.spec.ts`) : "**/*.spec.ts",
  globalSetup: "./tests/e2e/global-setup.ts",
  // Each spec file has a product and a database of its own and runs its tests one after the other.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  // When a test is taken to hang: the longest walks through several browsers, with axe on each page.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  use: {
    ...devices["Desktop Chrome"],
    locale: "en-GB",
    // Odd on purpose: 12:45 or 13:45 ahead, so that a date cut in the wrong zone is seen.
    timezoneId: "Pacific/Chatham",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: {
      // Empty or not set: Playwright's own Chromium.
      executablePath: process.env.CLIENTELE_CHROMIUM || undefined,
      // No sandbox for root and containers; the rest keeps the browser itself off the network.
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium" }],
});
