import { execFileSync } from "node:child_process";
import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { openDatabase } from "@/lib/db/client";
import { makeScope, PRODUCT, WHOLE } from "@/lib/scope";
import { OWNER } from "@/tests/e2e/product-database";
import { type Product, startProduct } from "@/tests/e2e/start-product";
import { confirm, takeColumns } from "@/tests/factories/import-steps";
import { provideDatabase } from "@/tests/factories/workspace";
import { PROJECT_ROOT, testProgram } from "@/tests/setup/both-databases";
import { writtenList } from "./account-file";
import { report } from "./amounts";
import { processesBelow } from "./processes";
import { until } from "./programs";

/** Long form only: it builds and starts the whole product. CHAOS_ROWS takes another size. */
const ROWS = Number(process.env.CHAOS_ROWS ?? 1_000_000);
const ROWS_BEFORE = 2000;
const CONNECTIONS = 50;
const PAGES = ["/", "/accounts", "/accounts?sort=revenue", "/import", "/settings", "/audits"];
const HEALTH_EVERY_MS = 50;
const MEMORY_EVERY_MS = 500;
/** What is promised; see the design's table. */
const MOST = { healthP99Ms: 100, blockedMs: 100, megabytes: 1024 };

/** Signs the owner in as a browser without scripts does; answers the cookie. */
async function signIn(baseURL: string): Promise<string> {
  const html = await (await fetch(`${baseURL}/sign-in`)).text();
  const form = new FormData();
  for (const [, name = "", value = ""] of html.matchAll(
    /<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g,
  ))
    form.set(name, value.replaceAll("&quot;", '"'));
  form.set("email", OWNER.email);
  form.set("password", OWNER.password);
  const answer = await fetch(`${baseURL}/sign-in`, {
    method: "POST",
    body: form,
    headers: { origin: baseURL },
    redirect: "manual",
  });
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(";")[0]);
  if (cookies.length === 0) throw new Error(`The owner could not sign in: ${answer.status}.`);
  return cookies.join("; ");
}

/** Sends the file as a script does and takes it through its steps; answers when it has landed. */
async function importAll(product: Product, cookie: string, file: string): Promise<void> {
  const sent = await fetch(`${product.baseURL}/api/imports?name=list.csv`, {
    method: "PUT",
    body: await openAsBlob(file),
    headers: { cookie, origin: product.baseURL },
  });
  const { id }: { id: string } = await sent.json();
  const [workspace] = await database().reads.select(`SELECT "id" FROM "Workspace"`);
  const scope = makeScope(String(workspace?.id), PRODUCT, WHOLE);
  const stands = (status: string) =>
    until(
      `the import is ${status}`,
      async () => {
        await sleep(200);
        const answer = await fetch(`${product.baseURL}/api/imports/${id}/status`, {
          headers: { cookie },
        });
        const body: { status?: string; sentence?: string } = await answer.json();
        if (body.status === "failed") throw new Error(body.sentence);
        return body.status === status || undefined;
      },
      3_000_000,
    );
  await stands("columns");
  await takeColumns({ scope }, id);
  await stands("checked");
  await confirm({ scope }, id);
  await stands("done");
}

let opened: ReturnType<typeof openDatabase> | undefined;

/** The product's database, for the steps a person takes. */
function database(): ReturnType<typeof openDatabase> {
  if (!opened) throw new Error("It is not open yet.");
  return opened;
}

const loopDelay = z.object({ longest: z.number(), p99: z.number() });

/** Has the web process say how long its event loop was blocked since it was told so the last time. */
function tellLoopDelay(): void {
  for (const { pid, command } of processesBelow())
    if (/next.*start|next-server/.test(command)) process.kill(pid, "SIGUSR2");
}

function percentile(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

it("an import leaves fifty people who read undisturbed", async () => {
  const build =
    "import('./bin/next-build.mjs').then((m) => m.buildNext(process.cwd() + '/', '.next-test'))";
  execFileSync(process.execPath, ["-e", build], { cwd: PROJECT_ROOT, stdio: "ignore" });
  const folder = await mkdtemp(join(tmpdir(), "clientele-load-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const databaseFile = join(folder, "clientele.db");
  const hook = pathToFileURL(join(PROJECT_ROOT, "tests/chaos/programs/loop-delay.mjs")).href;
  const product = await startProduct("load", {
    env: { DATABASE_URL: `file:${databaseFile}`, NODE_OPTIONS: `--import ${hook}`, TZ: "UTC" },
  });
  let running = true;
  onTestFinished(async () => {
    if (running) await product.stop();
  }, 60_000);
  opened = openDatabase(
    { provider: "sqlite", file: databaseFile },
    { role: "web", readerScript: testProgram("sqlite-reader") },
  );
  provideDatabase(opened);
  const list = await writtenList(ROWS, folder);
  const cookie = await signIn(product.baseURL);
  // A portfolio to read, and each page once: what only a first request does is not counted.
  await importAll(product, cookie, await writtenList(ROWS_BEFORE, folder));
  for (const page of [...PAGES, "/api/health/live"])
    await fetch(product.baseURL + page, { headers: { cookie } });

  const answers = new Map<number, number>();
  const health: number[] = [];
  const pages: number[] = [];
  let residentPeak = 0;
  let ofEach: readonly string[] = [];
  let working = true;
  let sentAgain = 0;
  const get = (path: string) =>
    fetch(product.baseURL + path, { headers: { cookie }, redirect: "manual" });
  const timed = async (path: string, times: number[]) => {
    const began = performance.now();
    // As browsers do where the server closed a kept connection in the moment it was taken again.
    const answer = await get(path).catch(() => {
      sentAgain += 1;
      return get(path);
    });
    await answer.arrayBuffer();
    times.push(performance.now() - began);
    return answer.status;
  };
  const read = async (connection: number) => {
    for (let n = connection; working; n += 1) {
      const status = await timed(PAGES[n % PAGES.length] ?? "/", pages);
      answers.set(status, (answers.get(status) ?? 0) + 1);
      // A person looks at a page before the next one.
      await sleep(500 + (connection % 10) * 100);
    }
  };
  const watchHealth = async () => {
    for (; working; await sleep(HEALTH_EVERY_MS)) {
      expect(await timed("/api/health/live", health)).toBe(200);
    }
  };
  const watchMemory = async () => {
    for (; working; await sleep(MEMORY_EVERY_MS)) {
      const resident = processesBelow().filter(({ command }) => /next|worker\.mjs/.test(command));
      const all = resident.reduce((sum, { residentBytes }) => sum + residentBytes, 0);
      if (all > residentPeak) {
        residentPeak = all;
        ofEach = resident.map(
          ({ command, residentBytes }) =>
            `${command.slice(0, 40)}: ${Math.round(residentBytes / 2 ** 20)} MB`,
        );
      }
    }
  };
  tellLoopDelay();
  const began = Date.now();
  const around = Promise.all([
    watchHealth(),
    watchMemory(),
    ...Array.from({ length: CONNECTIONS }, (_, connection) => read(connection)),
  ]);
  await Promise.race([importAll(product, cookie, list), around]);
  const importMs = Date.now() - began;
  working = false;
  await around;
  tellLoopDelay();
  const loop = await until("the web process says how long it was blocked", () => {
    // The first one says what was before.
    const said = [...product.log().matchAll(/loop-delay (\{.*\})/g)][1]?.[1];
    return said === undefined ? undefined : loopDelay.parse(JSON.parse(said));
  });
  running = false;
  await product.stop();

  const sorted = health.toSorted((a, b) => a - b);
  const sortedPages = pages.toSorted((a, b) => a - b);
  const figures = {
    rows: ROWS,
    importMs,
    answers: Object.fromEntries(answers),
    sentAgain,
    pageP50Ms: percentile(sortedPages, 0.5),
    pageP99Ms: percentile(sortedPages, 0.99),
    healthP50Ms: percentile(sorted, 0.5),
    healthP99Ms: percentile(sorted, 0.99),
    healthWorstMs: percentile(sorted, 1),
    webLoopBlockedMs: loop,
    megabytesPeak: Math.round(residentPeak / 2 ** 20),
    ofEach,
  };
  report("load beside an import", figures);
  expect([...answers.keys()]).toEqual([200]);
  expect(figures.healthP99Ms).toBeLessThan(MOST.healthP99Ms);
  expect(loop.longest).toBeLessThan(MOST.blockedMs);
  expect(figures.megabytesPeak).toBeLessThan(MOST.megabytes);
});
