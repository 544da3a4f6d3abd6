import type { APIRequestContext, APIResponse } from "@playwright/test";
import { fieldsAround } from "./forms";
import { lines } from "./imports";
import { observatoryScore, policyOf } from "./observatory";
import { expect, test } from "./test";

const EVERYWHERE = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "x-frame-options": "DENY",
  "strict-transport-security": "max-age=31536000",
  "permissions-policy": expect.stringMatching(/^accelerometer=\(\), camera=\(\), /),
};

/** The policy of a page, with NONCE in the place of its nonce. */
const OF_A_PAGE = {
  "default-src": ["'none'"],
  "script-src": ["'self'", "'nonce-NONCE'", "'strict-dynamic'"],
  "style-src": ["'self'", "'nonce-NONCE'"],
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

const OF_ANYTHING_ELSE = {
  "default-src": ["'none'"],
  "form-action": ["'none'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

function nonceOf(response: APIResponse): string {
  return /'nonce-([^']+)'/.exec(response.headers()["content-security-policy"] ?? "")?.[1] ?? "";
}

/** What every answer has, whatever it is, and the marks for it. */
function hasHeaders(response: APIResponse, policy: object): void {
  const headers = response.headers();
  const what = `${response.status()} ${response.url()}`;
  expect(headers, what).toMatchObject(EVERYWHERE);
  expect(headers["x-powered-by"], what).toBeUndefined();
  const sources = [...policyOf(headers)].map(([name, values]) => [
    name,
    values.map((value) => value.replace(/^'nonce-[\w+/]{22}=='$/, "'nonce-NONCE'")),
  ]);
  expect(Object.fromEntries(sources), what).toEqual(policy);
  expect(observatoryScore(headers), what).toBe(130);
}

/** The addresses of the scripts, stylesheets and fonts a page is made of. */
async function filesOf(request: APIRequestContext, path: string): Promise<string[]> {
  const found = async (from: string, pattern: RegExp) => [
    ...new Set((await (await request.get(from)).text()).match(pattern)),
  ];
  const files = await found(path, /\/_next\/static\/[^"\\]+\.(js|css)/g);
  const styles = files.filter((file) => file.endsWith(".css"));
  const fonts = await Promise.all(styles.map((style) => found(style, /[^(/"]+\.woff2/g)));
  return [...files, ...fonts.flat().map((font) => `/_next/static/media/${font}`)];
}

for (const [path, status] of [
  ["/", 200],
  ["/accounts", 200],
  ["/accounts/", 200],
  ["/accounts/new", 200],
  ["/import", 200],
  ["/audits", 200],
  ["/settings", 200],
  ["/accounts/none", 404],
  ["/audits/none", 404],
  ["/no-such-page", 404],
  ["/templates/no-such-file.csv", 404],
] as const) {
  test(`${path} carries the headers of a page and is not stored`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(status);
    hasHeaders(response, OF_A_PAGE);
    expect(response.headers()["cache-control"]).toContain("no-store");
  });
}

for (const [method, path, status] of [
  ["GET", "/api/health/live", 200],
  ["GET", "/api/imports/none/status", 404],
  ["GET", "/api/imports", 405],
  ["GET", "/api/no-such-address", 404],
  ["DELETE", "/api/no-such-address", 405],
  ["OPTIONS", "/api/imports", 204],
  ["PUT", "/api/imports?name=refused.csv", 403],
] as const) {
  test(`${method} ${path} is answered with ${status}, not stored`, async ({ request }) => {
    const response = await request.fetch(path, { method });
    expect(response.status()).toBe(status);
    hasHeaders(response, OF_ANYTHING_ELSE);
    expect(response.headers()["cache-control"]).toBe("no-store");
  });
}

test("files carry the headers, found or not", async ({ request }) => {
  const files = await filesOf(request, "/");
  for (const kind of [".js", ".css", ".woff2"]) {
    expect(files.filter((file) => file.endsWith(kind)).length, kind).toBeGreaterThan(0);
  }
  for (const file of files) {
    const response = await request.get(file);
    expect(response.status(), file).toBe(200);
    hasHeaders(response, OF_ANYTHING_ELSE);
  }
  hasHeaders(await request.get("/_next/static/none.js"), OF_ANYTHING_ELSE);
  for (const download of ["/templates/account-list.csv", "/icon.svg"]) {
    const response = await request.get(download);
    expect(response.status(), download).toBe(200);
    hasHeaders(response, OF_A_PAGE);
  }
});

test("uploads, actions, redirects and refusals carry the headers", async ({ request, product }) => {
  const headers = { origin: product.baseURL };
  const upload = await request.put("/api/imports?name=list.csv", {
    headers,
    data: lines("Account name", "Haus Kopfzeile"),
  });
  expect(upload.status()).toBe(201);
  hasHeaders(upload, OF_ANYTHING_ELSE);

  const press = async (path: string, button: string) => {
    const multipart = fieldsAround(await (await request.get(path)).text(), button);
    return request.post(path, { headers, multipart, maxRedirects: 0 });
  };
  const redirect = await press("/audits", "Create an audit");
  expect(redirect.status()).toBe(303);
  hasHeaders(redirect, OF_A_PAGE);
  const done = await press("/", "Explore a sample portfolio");
  expect(done.status()).toBe(200);
  hasHeaders(done, OF_A_PAGE);

  const misdirected = await request.get("/", { headers: { host: "rebound.example" } });
  expect(misdirected.status()).toBe(421);
  hasHeaders(misdirected, OF_ANYTHING_ELSE);
});

test("a page has a nonce of its own, on every script and style in it", async ({ request }) => {
  const first = await request.get("/settings");
  const second = await request.get("/settings");
  expect(nonceOf(first)).not.toBe(nonceOf(second));
  const tags = (await first.text()).match(/<(script|style|link rel="(stylesheet|preload)")[^>]*>/g);
  expect(tags?.length).toBeGreaterThan(3);
  for (const tag of tags ?? []) expect(tag).toContain(`nonce="${nonceOf(first)}"`);
});

test("a script or style that is not ours does nothing", async ({ page, browserErrors }) => {
  await page.goto("/settings");
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      "beforeend",
      `<img src="/none.png" onerror="document.title = 'taken'"><style>h1 { color: red }</style>
       <iframe src="/settings"></iframe><base href="https://foreign.example/">`,
    );
  });
  await expect.poll(() => browserErrors.length).toBeGreaterThanOrEqual(5);
  const errors = browserErrors.splice(0).join("\n");
  for (const directive of ["script-src", "style-src", "default-src", "base-uri"]) {
    expect(errors).toMatch(new RegExp(`violates .*directive:? ['"]${directive} `));
  }
  await expect(page).not.toHaveTitle("taken");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).not.toHaveCSS("color", "rgb(255, 0, 0)");
});

test("an answer without headers, or with a lax policy, is marked down", () => {
  expect(observatoryScore({})).toBe(30);
  const marked = (policy: string) =>
    observatoryScore({
      "content-security-policy": policy,
      "strict-transport-security": "max-age=31536000",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
    });
  expect(marked("frame-ancestors 'none'")).toBe(80);
  expect(marked("default-src 'self' 'unsafe-inline'")).toBe(80);
  expect(marked("default-src 'self'; script-src 'unsafe-eval'")).toBe(90);
  expect(marked("default-src 'self'; style-src 'unsafe-inline'")).toBe(100);
  expect(marked("default-src 'self'")).toBe(105);
  expect(marked("default-src 'none'; frame-ancestors 'none'")).toBe(115);
});
