import { type ChildProcess, execFile, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { type ClientRequest, type IncomingMessage, request as send } from "node:http";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { freshDatabase } from "./product-database";
import { BUILD_FOLDER, freePort, ROOT } from "./start-product";

/** `npm start` itself: where it listens, and how it ends. */

test.describe.configure({ mode: "serial" });
test.setTimeout(180_000);

const STOPS_WITHIN_MS = 15_000;
const PIECE = "Haus Langsam;Kunde\n".repeat(1000);

/** The addresses by which other machines reach this one. */
const OTHERS = Object.values(networkInterfaces())
  .flatMap((addresses) => addresses ?? [])
  .filter(({ internal, family }) => !internal && family === "IPv4")
  .map(({ address }) => address);

let folder: string;
let env: NodeJS.ProcessEnv;
let port: number;
let key: string;
let product: ChildProcess;
let said = "";

const at = (path: string, host = "127.0.0.1") => `http://${host}:${port}${path}`;
const withKey = () => ({ authorization: `Bearer ${key}` });

async function start(more: Readonly<Record<string, string>> = {}): Promise<void> {
  said = "";
  product = spawn(process.execPath, ["bin/start.mjs"], { cwd: ROOT, env: { ...env, ...more } });
  product.stdout?.on("data", (text) => {
    said += text;
  });
  product.stderr?.on("data", (text) => {
    said += text;
  });
  await expect.poll(() => said, { timeout: 120_000 }).toContain("Clientele is at http://");
}

/** Asks on a connection of its own; the status, or why there is none. */
async function statusOf(url: string, headers = {}): Promise<number | string> {
  return new Promise((resolve) => {
    const asked = send(url, { agent: false, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "failed"));
    asked.end();
  });
}

/** Begins to send a file of so many pieces, of which the first goes out. */
async function beginUpload(pieces: number): Promise<ClientRequest> {
  const upload = send(at("/api/imports?name=slow.csv"), {
    method: "PUT",
    agent: false,
    headers: { ...withKey(), "content-length": PIECE.length * pieces },
  });
  upload.write(PIECE);
  await once(upload, "socket");
  await sleep(500);
  return upload;
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "clientele-e2e-stop-"));
  port = await freePort();
  env = {
    ...process.env,
    NEXT_DIST_DIR: BUILD_FOLDER,
    PORT: String(port),
    DATABASE_URL: await freshDatabase(folder),
    CLIENTELE_SECRET: randomBytes(32).toString("base64url"),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString("base64"),
  };
});

test.afterAll(async () => {
  if (product.exitCode === null) product.kill("SIGTERM");
  if (product.exitCode === null) await once(product, "exit");
  await rm(folder, { recursive: true, force: true });
});

test("it listens on all interfaces and says what others need", async () => {
  await start();
  const args = ["dist/clientele.mjs", "key", "create", "--name", "slow"];
  key = (await promisify(execFile)(process.execPath, args, { cwd: ROOT, env })).stdout.trim();
  expect(said).toMatch(/listens on all interfaces .* CLIENTELE_URL=http:\/\/\S+ npm start/);
  expect(OTHERS.length).toBeGreaterThan(0);
  for (const other of OTHERS) {
    expect(await statusOf(at("/api/health/live", other)), other).toBe(200);
    const page = await fetch(at("/sign-in", other));
    expect(page.status).toBe(421);
    expect(await page.text()).toContain("CLIENTELE_URL=https://clientele.example.com npm start");
  }
  await expect.poll(() => statusOf(at("/api/health/ready")), { timeout: 30_000 }).toBe(200);
});

test("told to stop, it is not ready at once, finishes what is under way and ends in 15 s", async () => {
  const upload = await beginUpload(8);
  const answered: Promise<IncomingMessage> = once(upload, "response").then(([answer]) => answer);
  const ended = once(product, "exit");
  const told = Date.now();
  product.kill("SIGTERM");
  await expect.poll(() => statusOf(at("/api/health/ready")), { timeout: 1_500 }).toBe(503);
  for (let sent = 1; sent < 8; sent += 1) {
    await sleep(600);
    upload.write(PIECE);
  }
  // Four seconds later nobody new is let in, and the upload still is.
  expect(await statusOf(at("/api/health/live"))).toBe("ECONNREFUSED");
  upload.end();
  const answer = await answered;
  expect(answer.statusCode).toBe(201);
  const { id } = JSON.parse(String((await answer.toArray()).join("")));
  expect(await ended).toEqual([0, null]);
  const took = Date.now() - told;
  expect(took).toBeLessThan(STOPS_WITHIN_MS);
  console.log(`Ended ${took} ms after SIGTERM, with an upload under way.`);

  await start({ CLIENTELE_HOST: "127.0.0.1" });
  const status = await fetch(at(`/api/imports/${id}/status`), { headers: withKey() });
  expect(status.status).toBe(200);
  for (const other of OTHERS) {
    expect(await statusOf(at("/api/health/live", other)), other).toBe("ECONNREFUSED");
  }
});

test("what does not end by itself is broken off in time", async () => {
  const upload = await beginUpload(8);
  const broken = once(upload, "error");
  const ended = once(product, "exit");
  const told = Date.now();
  product.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  expect(Date.now() - told).toBeLessThan(STOPS_WITHIN_MS);
  await broken;
});
