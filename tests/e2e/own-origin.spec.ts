import type { APIRequestContext } from "@playwright/test";
import { fieldsAround } from "./forms";
import { lines } from "./imports";
import { ownerSession } from "./sessions";
import { type Product, startProduct } from "./start-product";
import { expect, test } from "./test";
import { startWithoutProxy } from "./without-proxy";

const FOREIGN = "https://foreign.example";
const FORGERIES: readonly Readonly<Record<string, string>>[] = [
  {},
  { origin: "null" },
  { origin: FOREIGN },
  { origin: FOREIGN, "x-forwarded-host": "foreign.example" },
  { origin: FOREIGN, "x-forwarded-host": "foreign.example", "x-forwarded-proto": "https" },
  { origin: FOREIGN, "sec-fetch-site": "same-origin" },
  { "sec-fetch-site": "cross-site" },
  { "sec-fetch-site": "same-site" },
];

/** The button that loads the sample, as a form and as a call by script; answers the statuses. */
async function pressSample(
  request: APIRequestContext,
  baseURL: string,
  headers: Readonly<Record<string, string>>,
): Promise<number[]> {
  const page = await (await request.get(baseURL)).text();
  expect(page, "nothing has been changed so far").toContain("Explore a sample portfolio");
  const fields = fieldsAround(page, "Explore a sample portfolio");
  const form = await request.post(baseURL, { headers, multipart: fields });
  const [action = ""] = Object.keys(fields).filter((name) => name.startsWith("$ACTION_ID_"));
  const called = {
    ...headers,
    accept: "text/x-component",
    "next-action": action.replace("$ACTION_ID_", ""),
  };
  // The form as the argument of the action, as Next sends it.
  const sent = Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]);
  const multipart = { ...Object.fromEntries(sent), "0": JSON.stringify(["$K1"]) };
  const call = await request.post(baseURL, { headers: called, multipart });
  return [form.status(), call.status()];
}

async function isUntouched(request: APIRequestContext, baseURL: string): Promise<void> {
  const page = await (await request.get(baseURL)).text();
  expect(page).toContain("Explore a sample portfolio");
  const imports = await (await request.get(`${baseURL}/import`)).text();
  expect(imports).not.toContain("forged.csv");
}

test("a change sent from elsewhere is refused in words", async ({ request, product }) => {
  for (const headers of FORGERIES) {
    const why = JSON.stringify(headers);
    expect(await pressSample(request, product.baseURL, headers), why).toEqual([403, 403]);
    const upload = await request.put("/api/imports?name=forged.csv", {
      headers,
      data: lines("Account name", "Haus Fremd"),
    });
    expect(upload.status(), why).toBe(403);
    expect(await upload.json(), why).toEqual({
      message: expect.stringMatching(/^This was not sent from a page of Clientele.*CLIENTELE_URL/),
    });
  }
  await isUntouched(request, product.baseURL);
});

test("a request to a foreign host is refused in words", async ({ request }) => {
  const sentence = /^Clientele does not answer at this address\..*CLIENTELE_URL/;
  for (const host of ["rebound.example", "127.0.0.1", "127.0.0.1:1"]) {
    const headers = { host, "x-forwarded-host": "127.0.0.1", origin: `http://${host}` };
    for (const path of ["/", "/accounts", "/no-such-page", "/templates/account-list.csv"]) {
      const page = await request.get(path, { headers });
      expect(page.status(), path).toBe(421);
      expect(await page.text(), path).toMatch(sentence);
    }
    for (const path of ["/api/imports/none/status", "/api/no-such-address"]) {
      const answer = await request.get(path, { headers });
      expect(answer.status(), path).toBe(421);
      expect(await answer.json(), path).toEqual({ message: expect.stringMatching(sentence) });
    }
    expect((await request.put("/api/imports?name=a.csv", { headers })).status()).toBe(421);
    expect((await request.get("/api/health/live", { headers })).status()).toBe(200);
  }
});

test.describe("without the proxy", () => {
  let bare: Product;
  let request: APIRequestContext;
  test.beforeAll(async ({ playwright }) => {
    bare = await startWithoutProxy("own-origin-bare");
    const storageState = await ownerSession(bare.baseURL);
    request = await playwright.request.newContext({ storageState });
  });
  test.afterAll(async () => {
    // First what would outlive the tests: it is there also where signing in failed.
    await bare.stop();
    await request.dispose();
  });

  test("actions and pages refuse by themselves", async () => {
    const page = await request.get(bare.baseURL);
    expect(page.headers()["content-security-policy"]).not.toContain("nonce");
    expect(await page.text()).toContain("Search accounts");
    for (const headers of FORGERIES) {
      const statuses = await pressSample(request, bare.baseURL, headers);
      expect(statuses, JSON.stringify(headers)).toEqual([500, 500]);
    }
    await isUntouched(request, bare.baseURL);
    for (const path of ["/", "/accounts", "/import", "/audits", "/settings"]) {
      const rebound = await request.get(bare.baseURL + path, {
        headers: { host: "rebound.example" },
      });
      expect(rebound.status(), path).toBe(500);
      expect(await rebound.text(), path).not.toContain("Search accounts");
    }
  });

  test("what is sent from our own page is done", async () => {
    const headers = { origin: bare.baseURL };
    expect(await pressSample(request, bare.baseURL, headers)).toEqual([200, 200]);
    const page = await (await request.get(bare.baseURL)).text();
    expect(page).not.toContain("Explore a sample portfolio");
  });
});

test.describe("at a configured address", () => {
  const ADDRESS = "https://clientele.example.com";
  let behind: Product;
  test.beforeAll(async () => {
    behind = await startProduct("own-origin-behind", { env: { CLIENTELE_URL: ADDRESS } });
  });
  test.afterAll(() => behind.stop());

  test("only that one is answered", async ({ request }) => {
    const form = `${behind.baseURL}/sign-in`;
    expect((await request.get(form)).status()).toBe(421);
    const host = new URL(ADDRESS).host;
    const page = await request.get(form, { headers: { host } });
    expect(page.status()).toBe(200);
    const put = (origin: string) =>
      request.put(`${behind.baseURL}/api/imports?name=list.csv`, {
        headers: { host, origin },
        data: lines("Account name", "Haus Adresse"),
      });
    expect((await put(`http://${host}`)).status()).toBe(403);
    expect((await put(behind.baseURL)).status()).toBe(403);
    // As far as the address goes it may: what it lacks is a session.
    expect((await put(ADDRESS)).status()).toBe(401);
  });
});
