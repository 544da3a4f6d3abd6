/**
 * `node bin/screenshots.mjs` takes the pictures of the README from a product of its own: the sample
 * portfolio in a temporary SQLite database, as of a fixed date, on a free port.
 */
import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "@playwright/test";
import { findChromium } from "./chromium.mjs";
import { createOwner, signIn } from "./demo-owner.mjs";
import { buildNext, NEXT } from "./next-build.mjs";
import { CannotRun, checkNode, installPackages } from "./preflight.mjs";
import { run, start, stopAll } from "./run.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = join(ROOT, "docs", "screenshots");
/** The folder that the tests build into, so that a running product is left alone. */
const BUILD_FOLDER = ".next-test";
const STARTS_WITHIN = 60_000;
/** Draws a sheet of a PDF as a picture; part of Poppler, not there on every machine. */
const PDF_TO_PICTURE = "pdftoppm";

/** Every date of the sample is counted from it: the same pictures on every day. */
const AS_OF = "2026-03-31";
const WIDTH = 1280;
const HEIGHT = 960;

/** A list with an account that is there, two new ones and three rows that cannot be read. */
const ACCOUNT_LIST = `External ID,Account name,Country,Customer since,Orders (12 months),Revenue (12 months),Direct-award share,Agreement,Contact
S-001,Larkspur & Thimble Solicitors,Ireland,2016-04-11,12,118000.00,95%,retainer,named
N-101,Tidewater Observatory,Norway,2021-09-01,5,64200.00,80%,framework,named
N-102,Pepper & Slate Kitchens,Portugal,2024-13-05,9,7350.00,10%,none,general
N-103,Brass Heron Theatre,France,2019-02-18,6,41800.00,120%,framework,named
N-104,Quiet Mill Bakery,Germany,2022-06-30,48,3900.00,0%,handshake,general
N-105,Juniper Lane Clinic,Austria,2018-11-05,4,52600.00,90%,retainer,named
`;

const folder = mkdtempSync(join(tmpdir(), "clientele-screenshots-"));
const env = {
  NODE_ENV: "production",
  NEXT_DIST_DIR: BUILD_FOLDER,
  LOG_LEVEL: "warn",
  CLIENTELE_ROOT: ROOT,
  CLIENTELE_SECRET: randomBytes(32).toString("base64url"),
  DATABASE_URL: `file:${join(folder, "clientele.db")}`,
};

async function step(...args) {
  const code = await run(process.execPath, args, { cwd: ROOT, env });
  if (code !== 0) throw new CannotRun(`${args[0]} failed; the lines above say why.`);
}

async function build() {
  checkNode();
  await installPackages(ROOT);
  await step("prisma/generate.mjs");
  await buildNext(ROOT, BUILD_FOLDER);
  await step("bin/build.mjs");
  await step("dist/migrate.mjs");
  createOwner(ROOT, env);
}

/** Starts web server and worker; answers the address. */
async function startProduct() {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const as = (role) => ({
    cwd: ROOT,
    env: { ...env, CLIENTELE_ROLE: role },
    stdio: ["ignore", "ignore", "inherit"],
  });
  start(process.execPath, [NEXT, "start", "-H", "127.0.0.1", "-p", String(port)], as("web"));
  start(process.execPath, ["dist/worker.mjs"], as("worker"));
  for (let waited = 0; waited < STARTS_WITHIN; waited += 200) {
    const answer = await fetch(`${address}/api/health/ready`).catch(() => undefined);
    if (answer?.ok) return address;
    await sleep(200);
  }
  throw new CannotRun("The product did not start; the lines above say why.");
}

/** A port of this machine that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function openBrowser(baseURL) {
  const browser = await chromium.launch({
    executablePath: (await findChromium(ROOT)) || undefined,
    args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
  });
  return browser.newContext({
    baseURL,
    viewport: { width: WIDTH, height: HEIGHT },
    colorScheme: "light",
    locale: "en-GB",
    timezoneId: "UTC",
    reducedMotion: "reduce",
  });
}

async function picture(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: "disabled" });
  console.log(`docs/screenshots/${name}.png`);
}

async function loadSample(page) {
  await page.goto("/settings");
  await page.getByLabel("As-of date").fill(AS_OF);
  await page.getByLabel("Time zone").selectOption("UTC");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Saved.").waitFor();
  await page.goto("/");
  await page.getByRole("button", { name: "Explore a sample portfolio" }).click();
  await page.getByText("This is the sample portfolio.").waitFor({ timeout: STARTS_WITHIN });
}

async function picturesOfPages(page) {
  await page.goto("/");
  await picture(page, "portfolio");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "portfolio-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("/accounts");
  await picture(page, "accounts");
  await page.getByRole("link", { name: "Zigzag & Marrow Agency" }).click();
  await page.getByRole("heading", { name: "How the score adds up" }).waitFor();
  await picture(page, "account");
  await page.goto("/model?weights=10,25,45,20");
  await page.getByText(/of 60 accounts would change segment/).waitFor();
  await picture(page, "model");
}

async function pictureOfImport(page) {
  await page.goto("/import");
  const buffer = Buffer.from(ACCOUNT_LIST);
  await page
    .getByLabel("File")
    .setInputFiles({ name: "accounts-march.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Upload the file" }).click();
  await page.getByRole("button", { name: "Check the rows" }).click({ timeout: STARTS_WITHIN });
  await page.getByRole("heading", { name: "Rows with errors" }).waitFor({ timeout: STARTS_WITHIN });
  await picture(page, "import-check");
}

/** The first sheet of the printed audit; without that program the audit as it is on the screen. */
async function pictureOfAudit(page) {
  await page.goto("/audits");
  await page.getByRole("button", { name: "Create an audit" }).click();
  await page.waitForURL(/\/audits\/.+/);
  const pdf = join(folder, "audit.pdf");
  writeFileSync(
    pdf,
    await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }),
  );
  const size = ["-scale-to-x", String(WIDTH), "-scale-to-y", "-1"];
  const file = join(PICTURES, "audit");
  const drawn = spawnSync(PDF_TO_PICTURE, ["-png", "-singlefile", ...size, pdf, file]);
  if (drawn.status === 0) console.log("docs/screenshots/audit.png");
  else await picture(page, "audit");
}

try {
  mkdirSync(PICTURES, { recursive: true });
  await build();
  const context = await openBrowser(await startProduct());
  const page = await context.newPage();
  await signIn(page);
  await loadSample(page);
  await picturesOfPages(page);
  await pictureOfImport(page);
  await pictureOfAudit(page);
  await context.browser().close();
} catch (error) {
  console.error(error instanceof CannotRun ? error.message : error);
  process.exitCode = 1;
} finally {
  await stopAll(10_000);
  rmSync(folder, { recursive: true, force: true });
}
