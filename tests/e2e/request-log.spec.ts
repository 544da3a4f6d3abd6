import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { OWNER } from "./product-database";
import { SIGNED_OUT } from "./sessions";
import { type Product, startProduct } from "./start-product";
import { expect, test } from "./test";
import { startWithoutProxy } from "./without-proxy";

test.use({ workspace: "log" });
test.setTimeout(180_000);

interface Line {
  readonly level: number;
  readonly name: string;
  readonly msg: string;
  readonly requestId: string;
  readonly path: string;
  readonly method: string;
  readonly status: number;
  readonly ms: number;
  readonly from: string;
  readonly broken?: boolean;
  readonly digest?: string;
}

/** The lines of the web process; what Next itself prints at its start is no JSON. */
function linesOf(log: string): Line[] {
  return log
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line): Line => JSON.parse(line))
    .filter(({ name }) => name === "web");
}

test("each request is one line, under the id its answer carries", async ({ request, product }) => {
  const forged = {
    "x-request-id": "mine",
    "x-from-address": "6.6.6.6",
    "x-forwarded-for": "7.7.7.7",
  };
  const ids = new Set<string>();
  for (const [path, logged, status] of [
    ["/accounts?search=Haus", "/accounts", 200],
    ["/api/health/live", "/api/health/live", 200],
    ["/templates/account-list.csv", "/templates/account-list.csv", 200],
    ["/api/none?key=1", "/api/none", 404],
  ] as const) {
    const answer = await request.get(path, { headers: forged });
    expect(answer.status()).toBe(status);
    const id = answer.headers()["x-request-id"] ?? "";
    expect(id).toMatch(/^[0-9a-f]{20}$/);
    ids.add(id);
    await expect
      .poll(() => linesOf(product.log()).filter((line) => line.requestId === id))
      .toEqual([
        expect.objectContaining({
          msg: "request",
          method: "GET",
          path: logged,
          status,
          ms: expect.any(Number),
          from: "127.0.0.1",
        }),
      ]);
  }
  expect(ids.size).toBe(4);
});

test("a request that breaks off is a line too", async ({ product }) => {
  const socket = connect(Number(new URL(product.baseURL).port), "127.0.0.1");
  const host = new URL(product.baseURL).host;
  socket.write(`PUT /api/broken-off HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 9\r\n\r\nabc`);
  socket.once("data", () => socket.destroy());
  await expect
    .poll(() => linesOf(product.log()).filter(({ path }) => path === "/api/broken-off").length)
    .toBe(1);
});

test("no secret is in the log of a whole run, neither as it is nor in a path", async ({
  browser,
  product,
  request,
  playwright,
}) => {
  const wrong = `wrong-${randomBytes(9).toString("hex")}`;
  const context = await browser.newContext({ baseURL: product.baseURL, storageState: SIGNED_OUT });
  const page = await context.newPage();
  for (const password of [wrong, OWNER.password]) {
    await page.goto("/sign-in");
    await page.getByLabel("E-mail").fill(OWNER.email);
    await page.getByLabel("Password").fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(
      page
        .getByRole("main")
        .getByRole("alert")
        .or(page.getByRole("button", { name: "Sign out" })),
    ).toBeVisible();
  }
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  const cookie = (await context.cookies()).find(({ name }) => name === "clientele")?.value ?? "";
  await page.goto("/settings/people");
  await page.getByRole("textbox", { name: /^Name/ }).fill("Karl");
  await page.getByLabel("Role", { exact: true }).selectOption("kam");
  await page.getByRole("button", { name: "Create invitation link" }).click();
  const link = page.getByRole("main").getByRole("status").getByRole("link");
  const token = (await link.getAttribute("href"))?.split("/").at(-1) ?? "";
  await page.goto(`/join/${token}`);
  await page.goto(`/%6aoin/${token}/?again=${token}`);
  await context.close();

  const key = await product.clientele("key", "create", "--name", "logged");
  const script = await playwright.request.newContext({
    baseURL: product.baseURL,
    extraHTTPHeaders: { Authorization: `Bearer ${key}` },
  });
  expect((await script.get("/api/imports/none/status")).status()).toBe(404);
  await script.get(`/api/${key}`);
  await script.dispose();
  await request.get(`/reset/${token}`);

  const secrets = { wrong, token, cookie: cookie.split(".")[0], key, password: OWNER.password };
  await expect
    .poll(() => linesOf(product.log()).some(({ path }) => path === "/reset/…"))
    .toBe(true);
  expect(linesOf(product.log()).map(({ path }) => path)).toContain("/join/…");
  for (const [name, secret = ""] of Object.entries(secrets)) {
    expect(secret.length, name).toBeGreaterThan(10);
    expect(product.log().includes(secret), `${name} in the log`).toBe(false);
  }
});

test.describe("without the proxy, behind a proxy of one's own", () => {
  let bare: Product;
  test.beforeAll(async () => {
    test.setTimeout(180_000);
    bare = await startWithoutProxy("log-bare", { env: { CLIENTELE_TRUSTED_PROXY: "1" } });
  });
  test.afterAll(() => bare.stop());

  test("an error stands under its request and the number that people see", async ({ request }) => {
    const headers = { host: "rebound.example" };
    const failed = await request.get(`${bare.baseURL}/accounts?search=Haus`, { headers });
    expect(failed.status()).toBe(500);
    const failures = () => linesOf(bare.log()).filter(({ level }) => level === 50);
    await expect.poll(() => failures().length).toBeGreaterThan(0);
    for (const failure of failures()) {
      expect(failure).toMatchObject({
        requestId: failed.headers()["x-request-id"],
        msg: "request failed",
        method: "GET",
        path: "/accounts",
        digest: expect.stringMatching(/^\d+/),
        error: {
          type: "Error",
          message: expect.stringContaining("does not answer at this address"),
          stack: expect.stringMatching(/^ +at /),
        },
      });
      expect(await failed.text()).toContain(failure.digest);
    }
  });

  test("the last word on the address counts, where it is one", async () => {
    for (const forwarded of ["6.6.6.6, 203.0.113.7", "not an address"]) {
      await fetch(`${bare.baseURL}/sign-in`, { headers: { "x-forwarded-for": forwarded } });
    }
    const addresses = () =>
      linesOf(bare.log())
        .filter(({ path }) => path === "/sign-in")
        .map(({ from }) => from);
    await expect.poll(addresses).toEqual(["203.0.113.7", "127.0.0.1"]);
  });
});

test("an environment that does not do ends the process with a sentence", async () => {
  const weak = startProduct("log-weak", {
    env: { CLIENTELE_SECRET: "changeme-changeme-changeme-changeme" },
  });
  await expect(weak).rejects.toThrow(/CLIENTELE_SECRET is too easy to guess/);
});
