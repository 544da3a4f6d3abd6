import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { WEB_HEAP, WORKER_HEAP } from "@/bin/heap.mjs";
import { copyOfReady, freshDatabase, type RunProgram, setUpDatabase } from "./product-database";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** Where the build under test is, from the root. */
export const BUILD_FOLDER = process.env.NEXT_DIST_DIR ?? ".next-test";
const NEXT = "node_modules/next/dist/bin/next";
const NO_OUTSIDE = new URL("no-outside.mjs", import.meta.url).href;
const ANSWERS_WITHIN = 60_000;
const STOPS_WITHIN = 15_000;

/** A running product: web server, worker and a database. */
export interface RunningProduct {
  readonly baseURL: string;
  /** The address of its database. */
  readonly databaseUrl: string;
  /** Everything the processes have written so far. */
  log(): string;
  /** Runs the command line beside it; answers what it wrote to standard output. */
  clientele(...args: string[]): Promise<string>;
}

/** What another process must know to use a product: it goes through an environment variable. */
export interface DescribedProduct {
  readonly baseURL: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly logFile: string;
}

/** A running product of its own, with a fresh, migrated database. */
export interface Product extends RunningProduct {
  readonly described: DescribedProduct;
  /** Ends the web server as a crash would. */
  killWeb(): Promise<void>;
  stop(): Promise<void>;
}

export interface ProductOptions {
  /** Without one, nobody can sign in yet and the log has the one-time code. */
  readonly hasOwner?: boolean;
  /** The address of a database that another product has set up: both work on it. */
  readonly joins?: string;
  /** Environment variables on top of those of a plain start. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the built product on a free port, on SQLite or (E2E_PROVIDER) Postgres.
 *
 * @param name part of the name of its folder, to tell running ones apart.
 */
export async function startProduct(
  name: string,
  { hasOwner = true, joins, env: more = {} }: ProductOptions = {},
): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), `clientele-e2e-${name}-`));
  const own = joins ?? more.DATABASE_URL;
  const copy = own === undefined && hasOwner ? await copyOfReady(folder) : undefined;
  const isReady = joins !== undefined || copy !== undefined;
  const port = await freePort();
  const baseURL = `http://127.0.0.1:${port}`;
  const env = {
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: BUILD_FOLDER,
    CLIENTELE_ROOT: ROOT,
    CLIENTELE_SECRET: randomBytes(32).toString("base64url"),
    DATABASE_URL: own ?? copy ?? (await freshDatabase(folder)),
    NODE_OPTIONS: `--import=${NO_OUTSIDE}`,
    ...more,
  };
  const logFile = join(folder, "product.log");
  const written = openSync(logFile, "a");
  const described = { baseURL, env, logFile };
  const { log } = whereItRuns(described);
  const fail = (error: Error) => {
    throw new Error(`${error.message}\n${log()}`);
  };
  const run = (role: string, ...args: string[]): ChildProcess =>
    spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...env, CLIENTELE_ROLE: role },
      stdio: ["pipe", written, written],
    });

  const program: RunProgram = (...args) => run("worker", ...args);
  if (!isReady) await setUpDatabase(program, hasOwner ? null : baseURL).catch(fail);
  const web = run("web", ...WEB_HEAP, NEXT, "start", "-H", "127.0.0.1", "-p", String(port));
  const worker = run("worker", ...WORKER_HEAP, "dist/worker.mjs");
  const killWeb = async () => {
    if (web.exitCode !== null || web.signalCode !== null) return;
    const ended = once(web, "exit");
    web.kill("SIGKILL");
    await ended;
  };
  const stop = async () => {
    // How a web server stops in order, which takes its time, has a test of its own.
    await Promise.all([killWeb(), end(worker)]);
    closeSync(written);
    const said = log();
    await rm(folder, { recursive: true, force: true });
    if (/^OUTBOUND /m.test(said)) throw new Error("The product called somebody outside.");
  };
  const isUp = await answers(baseURL, web);
  if (!isUp) {
    const said = log();
    await stop();
    throw new Error(`The product did not start:\n${said}`);
  }
  return { ...whereItRuns(described), described, killWeb, stop };
}

/** A product that another process has started, from its description. */
export function whereItRuns({ baseURL, env, logFile }: DescribedProduct): RunningProduct {
  return {
    baseURL,
    databaseUrl: env.DATABASE_URL ?? "",
    log: () => readFileSync(logFile, "utf8"),
    async clientele(...args) {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["dist/clientele.mjs", ...args],
        { cwd: ROOT, env: { ...process.env, ...env } },
      );
      return stdout.trim();
    },
  };
}

/** Waits for the first answer; false when the server ended or stayed silent. */
async function answers(url: string, web: ChildProcess): Promise<boolean> {
  const deadline = Date.now() + ANSWERS_WITHIN;
  while (web.exitCode === null && Date.now() < deadline) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    if (answer !== undefined) return true;
    await sleep(100);
  }
  return false;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), STOPS_WITHIN);
  await ended;
  clearTimeout(late);
}

/** A port of this machine that nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port);
        else reject(new Error("The system gave no port."));
      });
    });
  });
}
