import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { startTemporaryPostgres } from "@/prisma/temporary-postgres.mjs";
import { lines } from "./imports";
import { ownerSession } from "./sessions";
import { type Product, startProduct } from "./start-product";
import { startWithoutProxy } from "./without-proxy";

test.setTimeout(180_000);

/** A database of its own that can be taken away and brought back. */
interface Losable {
  readonly url: string;
  lose(): Promise<void>;
  bring(): Promise<void>;
  end(): Promise<void>;
}

async function losablePostgres(): Promise<Losable> {
  const server = await startTemporaryPostgres();
  return { url: server.url, lose: server.halt, bring: server.resume, end: server.stop };
}

async function losableFile(): Promise<Losable> {
  const folder = await mkdtemp(join(tmpdir(), "clientele-e2e-outage-"));
  const file = join(folder, "clientele.db");
  return {
    url: `file:${file}`,
    lose: () => rename(file, `${file}.away`),
    bring: () => rename(`${file}.away`, file),
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

const GONE = /Clientele is temporarily unavailable.*Nothing was changed.*Try again in a minute/s;

/** Words for people, and the number under which the log has it. */
async function isOutage(answer: APIResponse, type: string): Promise<void> {
  const what = answer.url();
  expect(answer.status(), what).toBe(503);
  expect(answer.headers()["content-type"], what).toContain(type);
  expect(answer.headers()["retry-after"], what).toBe("5");
  const body = await answer.text();
  expect(body, what).toMatch(GONE);
  expect(body, what).toContain(answer.headers()["x-request-id"] ?? "no id");
}

let database: Losable;
let product: Product;
let bare: Product;
let inside: APIRequestContext;
let past: APIRequestContext;

test.beforeAll(async ({ playwright }) => {
  test.setTimeout(180_000);
  const isPostgres = process.env.E2E_PROVIDER === "postgresql";
  database = await (isPostgres ? losablePostgres() : losableFile());
  product = await startProduct("outage", { env: { DATABASE_URL: database.url } });
  bare = await startWithoutProxy("outage-bare", { joins: database.url });
  const open = async ({ baseURL }: Product) =>
    playwright.request.newContext({
      baseURL,
      storageState: await ownerSession(baseURL),
      extraHTTPHeaders: { origin: baseURL },
    });
  inside = await open(product);
  past = await open(bare);
});

test.afterAll(async () => {
  await Promise.all([product?.stop(), bare?.stop()]);
  await database?.end();
  await Promise.all([inside?.dispose(), past?.dispose()]);
});

test("without its database nothing is answered but that it is gone, and it comes back by itself", async ({
  browser,
}) => {
  const upload = () =>
    inside.put("/api/imports?name=list.csv", { data: lines("Account name", "Haus Ausfall") });
  expect((await inside.get("/accounts")).status()).toBe(200);
  expect((await past.get("/accounts")).status()).toBe(200);
  await database.lose();

  for (const path of ["/", "/accounts", "/import", "/settings", "/sign-in", "/no-such-page"]) {
    await isOutage(await inside.get(path), "text/html");
  }
  await isOutage(await inside.post("/", { multipart: { any: "thing" } }), "text/plain");
  await isOutage(await inside.get("/api/imports/none/status"), "application/json");
  await isOutage(await upload(), "application/json");
  const ready = await inside.get("/api/health/ready");
  expect([ready.status(), await ready.json()]).toEqual([
    503,
    { database: "down", worker: "missing" },
  ]);
  expect((await inside.get("/api/health/live")).status()).toBe(200);
  for (const path of ["/", "/accounts", "/import", "/settings"]) {
    const answer = await past.get(path);
    expect(answer.status(), path).toBe(500);
    expect(await answer.text(), path).not.toContain("Search accounts");
  }
  const context = await browser.newContext({ baseURL: product.baseURL });
  const page = await context.newPage();
  await page.goto("/accounts");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Clientele is temporarily unavailable",
  );
  await context.close();

  await database.bring();
  await expect(async () => {
    for (const request of [inside, past]) {
      expect((await request.get("/accounts")).status()).toBe(200);
      expect((await request.get("/api/health/ready")).status()).toBe(200);
    }
    expect((await upload()).status()).toBe(201);
  }).toPass({ timeout: 90_000 });
});
